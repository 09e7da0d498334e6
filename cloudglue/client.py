"""The clients: Cloudglue, and AsyncCloudglue for an event loop. What a service client can do, with Cloudglue's resources and engine."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Callable, Generator, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from cloudglue.calls import callbacks, limits
from cloudglue.calls.call import Caller, Steps
from cloudglue.calls.iteration import AsyncIteration, Iteration
from cloudglue.calls.provider import Service
from cloudglue.calls.timeouts import check_wait
from cloudglue.calls.waiting import wait_for
from cloudglue.paging.items import AsyncPagedItems, PagedItems
from cloudglue.service.clients import AsyncServiceClient, ServiceClient
from cloudglue.service.connection import Connection
from cloudglue_api import SERVER
from cloudglue_api.client import AsyncResources, Resources
from cloudglue_api.types import UNSET, Operation, Upload, Uploadable

if TYPE_CHECKING:
    from cloudglue.local.engine import Engine
    from cloudglue.many import Batch, VideoResult
    from cloudglue.resources import AsyncSegmentations, Config, Segmentations
    from cloudglue_api import models

CLOUDGLUE = Service(
    name="Cloudglue",
    base_url=SERVER,
    key_variable="CLOUDGLUE_API_KEY",
    base_url_variable="CLOUDGLUE_BASE_URL",
    advice="without an account, Cloudglue.local() segments on this machine",
    check_upload=limits.warn,
)


class Progress(NamedTuple):
    """How far `segment` has come."""

    stage: str
    """`upload`, then `segment`."""
    fraction: float | None
    """From 0 to 1; None where it is not known."""
    warnings: Sequence[str] = ()
    """Warnings of the local engine about the video, at the end, such as frames that could not be decoded."""


class _Local(Connection):
    """A client that can have an engine of its own."""

    service = CLOUDGLUE
    _engine: Engine | None = None

    @classmethod
    def local(
        cls,
        data_dir: str | Path | None = None,
        *,
        timeout: float | None = 60.0,
        simulate: bool = False,
        seed: int = 0,
        job_seconds: float = 0.0,
    ) -> Self:
        """A client with a local engine of its own: it runs on this machine, without an account or a network. Closing the client stops it.

        Args:
            data_dir: Where files and results are kept; a temporary folder, deleted at the end, when left out.
            timeout: Seconds without any progress after which a request fails.
            simulate: Whether to simulate what the engine cannot do itself, such as descriptions, searches and chats.
            seed: What the simulated ids follow from: the same seed gives the same.
            job_seconds: Seconds that a simulated job takes.

        Raises:
            LocalEngineError: The extra `local` is not installed, or the engine cannot start.
            ConfigError: `seed` or `job_seconds` is not a number that is allowed.

        Examples:
            >>> with Cloudglue.local() as client:
            ...     segments = client.segment("race.mp4", strategies.uniform(4))
            ...     print(len(segments))
            3
        """
        engine = _start_engine(data_dir, simulate, seed, job_seconds)
        client = cls(engine.api_key, base_url=engine.url, timeout=timeout)
        client._engine = engine
        return client

    def __getstate__(self) -> dict[str, Any]:
        if self._engine is not None:
            raise TypeError("a client of a local engine cannot be pickled: its engine belongs to this process")
        return super().__getstate__()


class Cloudglue(_Local, ServiceClient, Resources):
    """A client of the Cloudglue API, or of a local engine. May be shared between threads; close it, or use `with`.

    Its arguments are those of every client: `help(Cloudglue.__init__)`.

    Examples:
        >>> with Cloudglue() as client:
        ...     for file in client.files.iter():
        ...         print(file.filename, file.status)
    """

    def close(self) -> None:
        """Close the connections, and stop the engine of `local()`. May be called twice."""
        super().close()
        if self._engine is not None:
            self._engine.stop()

    @cached_property
    def segmentations(self) -> Segmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from cloudglue.resources import Segmentations

        return Segmentations(self)

    def segment(
        self,
        video: Uploadable,
        config: Config,
        *,
        thumbnails: bool = False,
        timeout: float | None = 3600.0,
        on_progress: Callable[[Progress], object] | None = None,
    ) -> PagedItems[models.Segment]:
        """Cut a video into segments: upload it, segment it, wait, and give the segments.

        Args:
            video: A path, bytes, a binary file object, or an iterator of bytes.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture.
            timeout: Seconds to wait for the service's work; None waits for ever.
            on_progress: Called with each Progress.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.
            UploadError: The video is missing or empty; nothing was sent.
            JobFailedError: The video could not be segmented.
            JobTimeoutError: It was not done in time; `.job` says what to wait for.

        Examples:
            >>> for segment in client.segment("race.mp4", strategies.shot_detector()):
            ...     print(segment.start_time, segment.end_time)
        """
        segmentation = self._run(_segmentation(self._caller, video, config, thumbnails, timeout, on_progress))
        return self.items(_segments(segmentation))

    def segment_many(
        self,
        videos: Iterable[Uploadable],
        config: Config,
        *,
        at_once: int = 4,
        thumbnails: bool = False,
        timeout: float | None = 3600.0,
        on_progress: Callable[[Uploadable, Progress], object] | None = None,
    ) -> Generator[VideoResult[PagedItems[models.Segment]], None, None]:
        """Cut many videos into segments, several at once; gives each result as it comes, its video with segments or with an error.

        One that fails does not stop the others. Videos are taken one by one, as there is room. Leaving the loop ends what is under
        way, and nothing else begins; a job that the service has begun goes on there.

        Args:
            videos: What `segment` takes, as many as there are.
            config: Made by `strategies`, or a mapping of the same form; one for all.
            at_once: How many are uploaded and segmented at once, 1 to 100.
            thumbnails: Whether each segment gets a picture.
            timeout: Seconds to wait for the service's work on each; None waits for ever.
            on_progress: Called with the video and each Progress of it, by one thread at a time.

        Raises:
            ConfigError: The config breaks a rule, or an argument is not allowed; nothing was sent.

        Examples:
            >>> for result in client.segment_many(["race.mp4", "missing.mp4"], strategies.uniform(4)):
            ...     print(result.video, len(result.segments) if result.error is None else result.error)
        """
        from cloudglue import many

        batch = _batch(self, many.checked(videos, at_once), config, thumbnails, timeout, on_progress)
        return Iteration(many.in_threads(batch, at_once, self._perform))


class AsyncCloudglue(_Local, AsyncServiceClient, AsyncResources):
    """A client of the Cloudglue API, or of a local engine, for one event loop. Close it, or use `async with`.

    Its arguments are those of every client: `help(Cloudglue.__init__)`.

    Examples:
        >>> async with AsyncCloudglue() as client:
        ...     async for file in client.files.iter():
        ...         print(file.filename, file.status)
    """

    async def close(self) -> None:
        """Close the connections, and stop the engine of `local()`. May be called twice."""
        await super().close()
        if self._engine is not None:
            import asyncio

            await asyncio.to_thread(self._engine.stop)

    @cached_property
    def segmentations(self) -> AsyncSegmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from cloudglue.resources import AsyncSegmentations

        return AsyncSegmentations(self)

    async def segment(
        self,
        video: Uploadable,
        config: Config,
        *,
        thumbnails: bool = False,
        timeout: float | None = 3600.0,
        on_progress: Callable[[Progress], object] | None = None,
    ) -> AsyncPagedItems[models.Segment]:
        """Cut a video into segments: upload it, segment it, wait, and give the segments.

        Args:
            video: A path, bytes, a binary file object, or an iterator of bytes.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture.
            timeout: Seconds to wait for the service's work; None waits for ever.
            on_progress: Called with each Progress.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.
            UploadError: The video is missing or empty; nothing was sent.
            JobFailedError: The video could not be segmented.
            JobTimeoutError: It was not done in time; `.job` says what to wait for.

        Examples:
            >>> async for segment in await client.segment("race.mp4", strategies.shot_detector()):
            ...     print(segment.start_time, segment.end_time)
        """
        segmentation = await self._run(_segmentation(self._caller, video, config, thumbnails, timeout, on_progress))
        return self.items(_segments(segmentation))

    def segment_many(
        self,
        videos: Iterable[Uploadable],
        config: Config,
        *,
        at_once: int = 4,
        thumbnails: bool = False,
        timeout: float | None = 3600.0,
        on_progress: Callable[[Uploadable, Progress], object] | None = None,
    ) -> AsyncGenerator[VideoResult[AsyncPagedItems[models.Segment]], None]:
        """Cut many videos into segments, several at once; gives each result as it comes, its video with segments or with an error.

        One that fails does not stop the others. Videos are taken one by one, as there is room. Leaving the loop ends what is under
        way, and nothing else begins; a job that the service has begun goes on there.

        Args:
            videos: What `segment` takes, as many as there are.
            config: Made by `strategies`, or a mapping of the same form; one for all.
            at_once: How many are uploaded and segmented at once, 1 to 100.
            thumbnails: Whether each segment gets a picture.
            timeout: Seconds to wait for the service's work on each; None waits for ever.
            on_progress: Called with the video and each Progress of it.

        Raises:
            ConfigError: The config breaks a rule, or an argument is not allowed; nothing was sent.

        Examples:
            >>> async for result in client.segment_many(["race.mp4", "missing.mp4"], strategies.uniform(4)):
            ...     print(result.video, await result.segments.count() if result.error is None else result.error)
        """
        from cloudglue import many

        batch = _batch(self, many.checked(videos, at_once), config, thumbnails, timeout, on_progress)
        return AsyncIteration(many.as_tasks(batch, at_once, self._run))


def _start_engine(data_dir: str | Path | None, simulate: bool, seed: int, job_seconds: float) -> Engine:
    from cloudglue.local.engine import Engine
    from cloudglue.local.settings import Simulation

    simulation = Simulation(seed, job_seconds)  # checked, whether it is wanted or not
    folder = None if data_dir is None else Path(data_dir)
    return Engine.start(folder, simulation=simulation if simulate else None)


def _segmentation(
    caller: Caller,
    video: Uploadable,
    config: Config,
    thumbnails: bool,
    timeout: float | None,
    on_progress: Callable[[Progress], object] | None,
) -> Steps[models.Segmentation]:
    """Upload, segment and wait, under one deadline for the service's work."""
    from cloudglue import strategies
    from cloudglue.resources import creation
    from cloudglue_api.api.files import files_get, files_upload
    from cloudglue_api.api.segmentations import segmentations_get

    check_wait(timeout, None)
    callbacks.check("the arguments of segment", on_progress=on_progress)
    report = on_progress or (lambda _: None)
    checked = strategies.validate(config)
    upload = Upload.of(video, None, lambda sent, size: report(Progress("upload", sent / size if size > 0 else None)))
    file = yield from caller.call(files_upload(file=upload))
    began = time.monotonic()
    look = files_get(file.id)
    if look.endpoint.job is None or str(file.status) not in look.endpoint.job.succeeded:
        file = yield from wait_for(caller, look, timeout=timeout, on_poll=None)
    segmentation = yield from caller.call(creation(file.id, checked, thumbnails or None))
    left = None if timeout is None else max(0.0, timeout - (time.monotonic() - began))
    operation = segmentations_get(segmentation.segmentation_id, limit=1)
    return (
        yield from wait_for(
            caller,
            operation,
            timeout=left,
            on_poll=lambda job: report(_progress(job)),
        )
    )


def _batch(
    client: Any,
    videos: Iterator[Uploadable],
    config: Config,
    thumbnails: bool,
    timeout: float | None,
    on_progress: Callable[[Uploadable, Progress], object] | None,
) -> Batch[Any, Progress]:
    """The steps of many videos, by `_segmentation` each; the config is checked before the first."""
    from cloudglue import strategies
    from cloudglue.many import Batch

    check_wait(timeout, None)
    callbacks.check("the arguments of segment_many", on_progress=on_progress)
    checked = strategies.validate(config)

    def segmented(video: Uploadable, report: Callable[[Progress], None]) -> Steps[Any]:
        found = yield from _segmentation(client._caller, video, checked, thumbnails, timeout, report)
        return client.items(_segments(found))

    return Batch(videos, segmented, on_progress)


def _progress(job: models.Segmentation) -> Progress:
    share, warnings = job.progress, job.warnings
    return Progress("segment", None if share is UNSET else share, () if warnings is UNSET else tuple(warnings))


def _segments(segmentation: models.Segmentation) -> Operation[models.Segmentation]:
    from cloudglue_api.api.segmentations import segmentations_get

    return segmentations_get(segmentation.segmentation_id, limit=100)
