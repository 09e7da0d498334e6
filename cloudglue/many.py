"""Many videos: the steps of each, an error of its own for each, and two thin drivers that give results as they come."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator, Iterable, Iterator, Sequence
from contextlib import aclosing
from functools import partial
from os import PathLike, fspath
from os.path import isdir
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from cloudglue.calls import background
from cloudglue.calls.call import Sleep, Steps, run
from cloudglue.codec.values import shown
from cloudglue.errors import CloudglueError, ConfigError, Violation
from cloudglue_api.types import Uploadable

if TYPE_CHECKING:
    from cloudglue.calls.messages import Request

S = TypeVar("S")
P = TypeVar("P")
MOST = 100


class VideoResult(Generic[S]):
    """What became of one video of many."""

    def __init__(
        self,
        video: Uploadable,
        segments: S | None = None,
        *,
        error: CloudglueError | None = None,
        warnings: Sequence[str] = (),
    ) -> None:
        self.video = video
        """As it was given."""
        self.error = error
        """Why there are no segments; None where there are."""
        self.warnings = warnings
        """Warnings of the local engine about the video, such as frames that could not be decoded."""
        self._segments = segments

    @property
    def segments(self) -> S:
        """The segments, as `client.segment` gives them; raises the error where there is one."""
        if self.error is not None:
            raise self.error
        assert self._segments is not None
        return self._segments

    def __repr__(self) -> str:
        became = "segmented" if self.error is None else f"{type(self.error).__name__}"
        return f"<VideoResult {_name(self.video)}: {became}>"


class Stopped(Exception):
    """Ends the steps of a video whose result nobody wants any more."""


class Batch(Generic[S, P]):
    """Videos that are taken one by one, and the steps of each.

    Args:
        videos: As many as there are.
        segmented: The steps that give the segments of a video, and tell how far they have come.
        on_progress: Called with the video and how far it has come, by one thread at a time.
    """

    def __init__(
        self,
        videos: Iterator[Uploadable],
        segmented: Callable[[Uploadable, Callable[[P], None]], Steps[S]],
        on_progress: Callable[[Uploadable, P], object] | None,
    ) -> None:
        self._videos = videos
        self._segmented = segmented
        self._on_progress = on_progress
        self._reports = threading.Lock()
        self.stopped = threading.Event()
        """Set once nobody wants results any more."""
        self._notes: list[str] = []

    def steps(self) -> Iterator[Steps[VideoResult[S]]]:
        """The steps of each video."""
        return map(self._one, self._videos)

    def stoppable(self, perform: Callable[[Request | Sleep], Any]) -> Callable[[Request | Sleep], Any]:
        """What does a step as `perform` does, and none any more once it shall stop; a pause is cut short."""

        def performed(step: Request | Sleep) -> Any:
            if self.stopped.wait(step.seconds) if isinstance(step, Sleep) else self.stopped.is_set():
                raise Stopped
            return None if isinstance(step, Sleep) else perform(step)

        return performed

    def explain(self, error: BaseException) -> None:
        """Note on what ended the batch how to go on with what was under way."""
        for note in self._notes:
            error.add_note(note)
        error.add_note("Videos that have had no result can be given to segment_many again.")

    def _one(self, video: Uploadable) -> Steps[VideoResult[S]]:
        warnings: Sequence[str] = ()

        def report(progress: P) -> None:
            nonlocal warnings
            if self.stopped.is_set():
                raise Stopped
            warnings = getattr(progress, "warnings", ())
            if self._on_progress is not None:
                with self._reports:
                    self._on_progress(video, progress)

        try:
            segments = yield from self._segmented(video, report)
        except CloudglueError as error:
            return VideoResult(video, error=error)
        except BaseException as error:
            self._notes += [f"{_name(video)}: {note}" for note in getattr(error, "__notes__", ())]
            raise
        return VideoResult(video, segments, warnings=warnings)


def in_threads(
    batch: Batch[S, P], at_once: int, perform: Callable[[Request | Sleep], Any]
) -> Generator[VideoResult[S], None, None]:
    """Results as they come, each from a thread of its own."""
    performed = batch.stoppable(perform)
    try:
        yield from background.in_threads(
            (partial(run, steps, performed) for steps in batch.steps()), at_once, stop=batch.stopped.set
        )
    except GeneratorExit:
        raise
    except BaseException as error:
        batch.explain(error)
        raise


async def as_tasks(
    batch: Batch[S, P], at_once: int, run: Callable[[Steps[VideoResult[S]]], Coroutine[Any, Any, VideoResult[S]]]
) -> AsyncGenerator[VideoResult[S], None]:
    """Results as they come, each of a task of its own."""
    try:
        async with aclosing(background.as_tasks(map(run, batch.steps()), at_once)) as results:
            async for result in results:
                yield result
    except GeneratorExit:
        raise
    except BaseException as error:
        batch.explain(error)
        raise
    finally:
        batch.stopped.set()  # for a thread that reads a file


def checked(videos: Iterable[Uploadable], at_once: int) -> Iterator[Uploadable]:
    """The videos, to be taken one by one.

    Raises:
        ConfigError: They are one video, or so many cannot be under way at once.
    """
    wrong = []
    if isinstance(videos, str | bytes | bytearray | memoryview | PathLike) or hasattr(videos, "read"):
        wrong.append(Violation("videos", f"{_name(videos)} {_one(videos)}"))
    elif not isinstance(videos, Iterable):
        wrong.append(Violation("videos", f"{shown(videos)} is not a list of videos"))
    if isinstance(at_once, bool) or not isinstance(at_once, int) or not 1 <= at_once <= MOST:
        wrong.append(Violation("at_once", f"{shown(at_once)} is not a whole number from 1 to {MOST}"))
    if wrong:
        raise ConfigError("the arguments of segment_many", wrong)
    return iter(videos)


def _one(videos: Any) -> str:
    """What to do with one thing, where many are expected."""
    if isinstance(videos, str | PathLike) and isdir(videos):
        return f"is a folder; give its files, such as sorted(Path({str(videos)!r}).rglob('*.mp4'))"
    return "is one video; give a list of them, or use client.segment"


def _name(video: Any) -> str:
    if isinstance(video, str | PathLike):
        return str(fspath(video))
    if isinstance(video, bytes | bytearray | memoryview):
        return f"{len(video)} bytes"
    return str(getattr(video, "name", None) or type(video).__name__)
