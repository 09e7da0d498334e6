"""Which frames of a film could not be decoded, by their number. No I/O."""

from __future__ import annotations

# Of these, each packet is one frame, and is shown: what does not come out of the decoder is lost. Others have packets of
# frames that are never shown, and a loss is what the decoder says it is.
_EACH_IS_SHOWN = ("h264", "hevc", "mpeg1video", "mpeg2video", "mjpeg", "ffv1", "prores", "png")

_NAMED = 10


class Losses:
    """Compares what a decoder was given with what came out of it.

    Args:
        codec: Such as `h264`.
        numbered: Whether decoding began at the front: a frame has a number only where all before it are counted.
    """

    def __init__(self, codec: str, *, numbered: bool = True) -> None:
        self._numbered = numbered
        self._compares = codec in _EACH_IS_SHOWN
        self._given = 0
        self._failed: list[int] = []
        self._waiting: dict[int, int] = {}
        self._shown_to: int | None = None
        self._has_ended = False

    def give(self, stamp: int | None) -> None:
        """The next packet goes to the decoder; it has this time stamp for showing."""
        self._given += 1
        if self._compares and stamp is not None:
            self._waiting[stamp] = self._given

    def take(self, stamp: int | None) -> None:
        """A frame came out."""
        if stamp is not None:
            self._waiting.pop(stamp, None)
            self._shown_to = stamp if self._shown_to is None else max(stamp, self._shown_to)

    def fail(self) -> None:
        """The decoder refused the last packet."""
        self._failed.append(self._given)

    def end(self) -> None:
        """The decoder has given all that it had."""
        self._has_ended = True

    def numbers(self) -> list[int]:
        """The lost frames, counted from 1 in the order in which they are stored.

        Where not all was decoded, what is shown after the last frame that came out may still be in the decoder, and is none of them.
        """
        if not self._compares:
            return self._failed
        to = self._shown_to
        return sorted(n for stamp, n in self._waiting.items() if self._has_ended or (to is not None and stamp < to))

    def between(self, start: int, end: int | None) -> bool:
        """Whether something of what is shown from one stamp on and before another, if there is one, was lost, or may be."""
        return bool(self._failed) or any(start <= stamp and (end is None or stamp < end) for stamp in self._waiting)

    def warning(self) -> str | None:
        """What to tell; None where nothing was lost, or where it has no number."""
        lost = self.numbers() if self._numbered else None
        if not lost:
            return None
        named = ", ".join(map(str, lost[:_NAMED])) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
        what = "1 frame" if len(lost) == 1 else f"{len(lost)} frames"
        return f"{what} of {self._given} could not be decoded and took no part: number {named}, as they are stored."
