"""Which frames of a film could not be decoded, by their number. No I/O."""

from __future__ import annotations

# Of these, each packet is one frame, and is shown: what does not come out of the decoder is lost. Others have packets of
# frames that are never shown, and a loss is what the decoder says it is.
_EACH_IS_SHOWN = ("h264", "hevc", "mpeg1video", "mpeg2video", "mjpeg", "ffv1", "prores", "png")

_NAMED = 10


class Losses:
    """Compares what a decoder was given with what came out of it."""

    def __init__(self, codec: str) -> None:
        self._compares = codec in _EACH_IS_SHOWN
        self._given = 0
        self._failed: list[int] = []
        self._waiting: dict[int, int] = {}

    def give(self, stamp: int | None) -> None:
        """The next packet goes to the decoder; it has this time stamp for showing."""
        self._given += 1
        if self._compares and stamp is not None:
            self._waiting[stamp] = self._given

    def take(self, stamp: int | None) -> None:
        """A frame came out."""
        if stamp is not None:
            self._waiting.pop(stamp, None)

    def fail(self) -> None:
        """The decoder refused the last packet."""
        self._failed.append(self._given)

    def numbers(self) -> list[int]:
        """The lost frames when all has been decoded, counted from 1 in the order in which they are stored."""
        return sorted(self._waiting.values()) if self._compares else self._failed

    def warning(self) -> str | None:
        """What to tell; None where nothing was lost."""
        lost = self.numbers()
        if not lost:
            return None
        named = ", ".join(map(str, lost[:_NAMED])) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
        what = "1 frame" if len(lost) == 1 else f"{len(lost)} frames"
        return f"{what} of {self._given} could not be decoded and took no part: number {named}, as they are stored."
