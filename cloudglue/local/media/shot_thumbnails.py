"""Pictures of shots, taken while the shots are still being looked for: what they show is decoded just then."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from pathlib import Path

from .thumbnails import jpeg, write
from .video import TimedFrame, Video, moment

INSIDE_SECONDS = 0.1
"""A picture is from just behind the cut: the very first frame of a shot often still blends with the shot before."""

# A detector names a cut some frames late. More would be held for nothing: a frame of 8K takes 50 MB.
_REMEMBERED = 6


class ShotThumbnails:
    """Pictures from just behind each cut, under names of their own until it is known which are wanted.

    Args:
        folder: Where to write; it must exist.
        width: Of the pictures, in pixels.
    """

    def __init__(self, folder: Path, width: int) -> None:
        self._folder = folder
        self._width = width
        self._recent: deque[TimedFrame] = deque(maxlen=_REMEMBERED)
        self._due: list[float] = []
        self._taken: dict[float, Path] = {}

    def begin(self, time: float) -> None:
        """A shot begins at `time`, in seconds; the frame may have been seen already."""
        self._due.append(moment(time + INSIDE_SECONDS))

    def see(self, video: Video, frame: TimedFrame) -> None:
        """The next frame was decoded."""
        self._recent.append(frame)
        if not self._due or min(self._due) >= frame.time:
            return
        for shown, following in pairwise(self._recent):
            for time in [due for due in self._due if shown.time <= due < following.time]:
                file = self._folder / f".still-{time}.jpg"
                write(file, jpeg(shown, video, self._width))
                self._taken[time] = file
        # What was shown too long ago is left to those who go through the video once more.
        self._due = [due for due in self._due if due >= frame.time]

    def give(self, time: float, file: Path) -> bool:
        """Whether there is the picture of this second; it is then at `file`."""
        taken = self._taken.pop(moment(time), None)
        if taken is not None:
            taken.replace(file)
        return taken is not None

    def discard(self) -> None:
        """Delete what nobody wanted."""
        for file in self._taken.values():
            file.unlink(missing_ok=True)
