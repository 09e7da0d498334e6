"""Videos segmented on this machine without a server, for the command: by a worker, as in the engine, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
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
        on_progress: Callable[[float], object] = lambda share: None,
    ) -> Segmented:
        """Cut a video into segments.

        Args:
            video: The file, which only the worker opens.
            config: Made by `strategies`, and so checked.
            on_progress: Told, now and then, the share that is done, 0 to 1.

        Raises:
            LocalEngineError: It is no video, or cannot be cut that way; the text is one sentence that says why.
        """
        if config.strategy == models.SegmentationStrategy.NARRATIVE:
            raise LocalEngineError(segmenter.NO_NARRATIVE)
        job: dict[str, Any] = {"task": "visit", "video": str(video), "config": msgspec.to_builtins(config)}
        try:
            found = Run(self._pool, job).result(on_progress)
        except WorkerError as error:
            raise LocalEngineError(str(error)) from error
        return Segmented([TimeRange(*times) for times in found["segments"]], found["warnings"])
