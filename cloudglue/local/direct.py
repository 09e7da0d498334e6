"""Videos segmented on this machine without a server, for the command: by a worker, as in the engine, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self

import msgspec

from cloudglue.errors import LocalEngineError
from cloudglue.segmenting import TimeRange
from cloudglue_api import models

from . import extra
from .jobs import segmenter
from .jobs.pool import Pool, Run, quiet
from .jobs.subprocesses import WorkerError


class Segmented(NamedTuple):
    """What was found in a video."""

    segments: list[TimeRange]
    """None of them where the shot detector finds no cut."""
    warnings: list[str]
    """What is to be told of the video's frames."""
    pictures: list[Path | None]
    """A JPEG file for each segment; None where none was asked for, or the file has no picture."""


class PartPlan(NamedTuple):
    """What becomes of a segment when a video is split."""

    part: Sequence[int]
    """As `Direct.write_part` takes it."""
    start_time: float
    """When the part begins, in seconds from the beginning of the video."""
    end_time: float
    """When the part ends, in seconds from the beginning of the video."""
    holder: int | None = None
    """Where no frame begins in the segment: which of the segments has it in its part, from 0 on."""


class SplitPlan(NamedTuple):
    """What becomes of the segments of a video when it is split."""

    video_seconds: float
    """How long the video is."""
    parts: list[PartPlan]


class Direct:
    """A worker of one's own. Close it, or use `with`.

    Args:
        pool: One that was started already; it is stopped with this.

    Raises:
        LocalEngineError: The extra `local` is missing, or this program has no Python to run a worker with.
    """

    def __init__(self, pool: Pool | None = None) -> None:
        extra.check()
        extra.check_python()
        self._pool = pool or quiet()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker. May be called twice."""
        self._pool.stop()

    def segment(
        self,
        video: Path,
        config: models.SegmentationConfig,
        *,
        pictures: Path | None = None,
        on_progress: Callable[[float], object] = lambda share: None,
    ) -> Segmented:
        """Cut a video into segments.

        Args:
            video: The file, which only the worker opens.
            config: Made by `strategies`, and so checked.
            pictures: Where to write a picture of each segment: a folder that is not there yet, or that may go. None for no pictures.
            on_progress: Told, now and then, the share that is done, 0 to 1.

        Raises:
            LocalEngineError: It is not a video, or cannot be cut that way; the text is one sentence that says why.
        """
        if config.strategy == models.SegmentationStrategy.NARRATIVE:
            raise LocalEngineError(segmenter.NO_NARRATIVE)
        folder = None if pictures is None else str(pictures)
        job = {"task": "visit", "video": str(video), "config": msgspec.to_builtins(config), "pictures": folder}
        found = self._done(job, on_progress)
        segments = [TimeRange(*times) for times in found["segments"]]
        names = [found["pictures"].get(str(number)) for number in range(len(segments))]
        taken = [pictures / name if pictures and name else None for name in names]
        return Segmented(segments, found["warnings"], taken)

    def length(self, video: Path) -> float | None:
        """How long a video is, in seconds; None where neither it nor its packets say so.

        Raises:
            LocalEngineError: It is not a video.
        """
        seconds: float | None = self._done({"task": "probe", "video": str(video)})["duration_seconds"]
        return seconds

    def plan_parts(self, video: Path, segments: Sequence[tuple[float, float]], *, exact: bool) -> SplitPlan:
        """Where the parts of a video would begin and end.

        Args:
            video: The file.
            segments: Start and end of each, in seconds from the beginning of the video.
            exact: Whether they may begin and end with any frame; if not, with keyframes.

        Raises:
            LocalEngineError: It is not a video, cannot be split, or a segment is not in it.
        """
        job = {"task": "plan_split", "video": str(video), "segments": segments, "is_exact": exact}
        found = self._done(job)
        return SplitPlan(found["video_seconds"], [PartPlan(*plan) for plan in found["parts"]])

    def write_part(
        self,
        video: Path,
        target: Path,
        format: str,
        part: Sequence[int],
        *,
        exact: bool,
        on_progress: Callable[[float], object] = lambda share: None,
    ) -> list[str]:
        """Write a part of a video to a new file, and give what is to be told of it.

        Args:
            video: The file.
            target: The file, replaced if it is there. After a failure, what there is of it is the caller's to remove.
            format: FFmpeg's name of its container.
            part: As `plan_parts` gave it.
            exact: As it was for `plan_parts`.
            on_progress: Told, now and then, the share that is done, 0 to 1.

        Raises:
            LocalEngineError: The part cannot be written; the text is one sentence that says why.
        """
        job = {"task": "split", "video": str(video), "target": str(target), "format": format}
        return list(self._done({**job, "part": list(part), "is_exact": exact}, on_progress)["warnings"])

    def _done(self, job: dict[str, Any], on_progress: Callable[[float], object] = lambda share: None) -> Any:
        try:
            return Run(self._pool, job).result(on_progress)
        except WorkerError as error:
            raise LocalEngineError(str(error)) from error
