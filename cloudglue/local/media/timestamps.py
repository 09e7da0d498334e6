"""Where on one time line the packets of a film lie whose time stamps start again, jump or run backwards. No I/O.

Recordings joined end to end have such stamps, and so has one whose clock was changed. The film goes on where it was: as FFmpeg's
command has it, a stamp that comes too early or, in formats of broadcasting, more than ten seconds too late begins a new part.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

# FFmpeg's dts_delta_threshold: in formats that allow for it, a longer leap is a changed clock and no gap.
_LEAP = 10.0

# FFmpeg's dts_error_threshold: a leap that is an error in any format. Else long still pictures are left as they are.
_LEAP_ANYWHERE = 30 * 3600.0

# A packet may come so much too early before it begins a new part.
_EARLY = 0.1

# Sound runs this much longer than the picture in many films: its frames are longer, and the last one is filled up.
_SOUND_MORE = 0.5

# Sound begins this much earlier than the picture in many films where both begin together: what an encoder puts before the
# first sample takes up to 80 ms (Opus, AAC of low rates).
_TOGETHER = 0.1

# A part of no more packets than these, after which the one before goes on, was no part but bad stamps.
_BAD_STAMPS = 3
_BACK_AGAIN = 0.5

_NAMED = 10


def zero(picture: float, sounds: Iterable[float], *, jumps: bool) -> float:
    """The beginning of the film on the clock of its file, in seconds: where players and `ffmpeg -ss` count from.

    Args:
        picture: When the first picture is shown.
        sounds: When each sound begins.
        jumps: Whether stamps may leap in this format; a sound that is elsewhere altogether then says nothing.
    """
    farthest = _LEAP if jumps else math.inf
    return min((sound for sound in sounds if _TOGETHER < picture - sound <= farthest), default=picture)


def joins_told(joins: list[float]) -> str | None:
    """What to tell of parts that begin at these seconds; None where there are none."""
    if not joins:
        return None
    where = _named([f"{join:g}" for join in joins])
    return f"The time stamps start again or jump after {where} s: the film was taken to go on there without a gap."


def unordered_told(numbers: list[int]) -> str | None:
    """What to tell of frames, by their numbers, that claim to be shown before those that were decoded before them."""
    if not numbers:
        return None
    what, named = "frame" if len(numbers) == 1 else "frames", _named(list(map(str, numbers)))
    return f"The time stamps of {what} {named} run backwards: taken to be shown with the frame before."


def _named(texts: list[str]) -> str:
    return ", ".join(texts[:_NAMED]) + (f" and {len(texts) - _NAMED} more" if len(texts) > _NAMED else "")


class Timeline:
    """Takes the stamps of a film's packets in the order of the file, and says where they lie.

    Stamps of the picture are ticks of its time base, those of sounds seconds, all on the file's own clock.

    Args:
        time_base: Of the picture, in seconds.
        step: How long a picture is shown that does not say so, in ticks.
        jumps: Whether stamps may leap forward in this format.
    """

    def __init__(self, time_base: Fraction, step: int, *, jumps: bool) -> None:
        self._time_base = time_base
        self._step = step
        self._leap = _LEAP if jumps else _LEAP_ANYWHERE
        self._jumps = jumps
        self._shift = 0
        self._before: tuple[int, int] | None = None  # the shift of the part before, and the stamp that it expected
        self._packets = 0  # of this part
        self._last: int | None = None  # the picture's last stamp
        self._next = 0
        self._end: int | None = None  # when all pictures until now have been shown, placed
        self._sounds: dict[int, _Sound] = {}
        self._part = 0
        self.joins: list[int] = []
        """When each part but the first begins, in ticks."""

    @property
    def end(self) -> float | None:
        """When the last picture or sound has ended, in seconds; None before the first."""
        ends = [float(self._end * self._time_base)] if self._end is not None else []
        ends += [sound.end for sound in self._sounds.values() if sound.end is not None]
        return max(ends, default=None)

    def picture(self, shown: int | None, decoded: int | None, duration: int, *, is_key: bool) -> int:
        """What is to be added to the stamps of the picture's next packet.

        Args:
            shown: Its time stamp for showing.
            decoded: Its time stamp for decoding.
            duration: How long it is shown; 0 where the packet does not say.
            is_key: Whether it can be decoded by itself. Only there do parts begin in formats that know no leaps: what
                FFmpeg guesses of their stamps for decoding is not always in order.
        """
        duration = duration if duration > 0 else self._step
        if decoded is not None:
            if self._last is not None and self._is_off(decoded) and (is_key or self._jumps):
                self._go_on(decoded, shown if is_key else None)
            self._last, self._next = decoded, decoded + duration
            self._packets += 1
        stamp = decoded if shown is None else shown
        if stamp is not None:
            end = stamp + self._shift + duration
            self._end = end if self._end is None else max(self._end, end)
        return self._shift

    def sound(self, stream: int, start: float, duration: float) -> None:
        """The next packet of a sound, which has no part in the picture but in how long the film is."""
        known = self._sounds.setdefault(stream, _Sound(self._part, self._seconds(self._shift)))
        if known.next is not None and (start < known.next - _EARLY or start > known.next + self._leap):
            # The picture comes to the new part before or after: where that is, it says.
            is_known = known.part != self._part
            known.part = self._part if is_known else self._part + 1
            known.shift = self._seconds(self._shift) if is_known else None
            known.waiting = None
        known.next = start + duration
        known.waiting = known.next if known.waiting is None else max(known.waiting, known.next)
        known.settle()

    def _is_off(self, stamp: int) -> bool:
        assert self._last is not None
        late = self._seconds(stamp - self._next)
        if self._before is not None and self._packets <= _BAD_STAMPS and late > _EARLY:
            return True
        return self._seconds(self._last - stamp) > _EARLY or late > self._leap

    def _go_on(self, decoded: int, shown: int | None) -> None:
        """Begin a new part, or take up the one before again."""
        if self._before is not None and self._packets <= _BAD_STAMPS:
            shift, expected = self._before
            if abs(self._seconds(decoded - expected)) <= _BACK_AGAIN:
                self._shift, self._before = shift, None
                self.joins.pop()
                return
        late = self._seconds(decoded - self._next)
        if -_EARLY <= late <= self._leap or (late > 0 and self._sound_reached(decoded)):
            return
        assert self._end is not None
        self._before, self._packets = (self._shift, self._next), 0
        self._part += 1
        place = max([self._end, *self._longer_sounds()])
        # In the midst of pictures that are stored in another order than they are shown, only the former goes on.
        follows = self._next + self._shift - decoded if shown is None else place - shown
        self._shift = follows
        self.joins.append(place)
        for sound in self._sounds.values():
            if sound.part == self._part:
                sound.shift = self._seconds(self._shift)
                sound.settle()

    def _sound_reached(self, stamp: int) -> bool:
        """Whether sound went on to there all the time, so that a picture stood still and no clock was changed."""
        to = self._seconds(stamp) - _LEAP / 2
        return any(
            sound.part == self._part and sound.next is not None and sound.next >= to for sound in self._sounds.values()
        )

    def _longer_sounds(self) -> list[int]:
        assert self._end is not None
        least = self._seconds(self._end) + _SOUND_MORE
        return [
            round(sound.end / self._time_base)
            for sound in self._sounds.values()
            if sound.end is not None and sound.end > least
        ]

    def _seconds(self, ticks: int) -> float:
        return float(ticks * self._time_base)


class _Sound:
    """How far a sound has come."""

    def __init__(self, part: int, shift: float) -> None:
        self.part = part
        self.shift: float | None = shift
        """None where it came to a new part before the picture did."""
        self.next: float | None = None
        self.waiting: float | None = None
        """An end on the file's clock that has not been placed yet."""
        self.end: float | None = None

    def settle(self) -> None:
        if self.shift is not None and self.waiting is not None:
            placed = self.waiting + self.shift
            self.end = placed if self.end is None else max(self.end, placed)
            self.waiting = None
