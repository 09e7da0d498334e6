"""The clients: Cloudglue, and AsyncCloudglue for an event loop. Thin drivers around the same steps."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, Self, TypeVar

from attrs import evolve

from cloudglue_api import SERVER
from cloudglue_api.client import AsyncResources, Resources
from cloudglue_api.types import UNSET, Operation, Unset, Upload, Uploadable

from . import __version__, raw, validation
from .calls import Caller, Extras, Sleep, Steps, run, run_async
from .errors import CredentialsError
from .http import AsyncSender, Sender
from .keys import ApiKey
from .messages import Request, checked_base_url
from .paging import AsyncCursorItems, AsyncPagedItems, CursorItems, PagedItems
from .pools import Pool, this_event_loop, this_process
from .prefetch import DEFAULT, checked
from .raw import RawAnswer
from .retries import Policy
from .timeouts import Timeouts, check_options
from .waiting import start_and_wait, wait_for

if TYPE_CHECKING:
    from cloudglue_api import models

    from .local.engine import Engine
    from .resources import AsyncSegmentations, Config, Segmentations
    from .streams import AsyncStream, Stream

P = ParamSpec("P")
T = TypeVar("T")


class Progress(NamedTuple):
    """How far `segment` has come."""

    stage: str
    """`upload`, then `segment`."""
    fraction: float | None
    """From 0 to 1; None where it is not known."""


class _Connection:
    """What both colours share: where the API is, the key to it, and how patient to be."""

    _sender_class: Callable[..., Any]
    _place: staticmethod[[], tuple[int, Any]]

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float | Timeouts | None = 60.0,
        deadline: float | None = None,
        max_retries: int = 2,
        max_answer_bytes: int | None = 1 << 30,
        max_connections: int = 100,
        transport: Any = None,
    ) -> None:
        check_options(
            timeout,
            deadline=deadline,
            max_retries=max_retries,
            max_answer_bytes=max_answer_bytes,
            max_connections=max_connections,
        )
        self._caller = evolve(
            _caller(api_key, base_url),
            policy=Policy(max_retries=max_retries),
            timeouts=Timeouts.of(timeout),
            deadline=deadline,
            largest_answer=max_answer_bytes,
        )
        make: Callable[[], Any] = partial(self._sender_class, self._caller.base_url, transport, max_connections)
        self._pool: Pool[Any] = Pool(make, self._place)
        self._max_connections = max_connections
        self._engine: Engine | None = None

    @classmethod
    def local(cls, data_dir: str | Path | None = None, *, timeout: float | None = 60.0) -> Self:
        """A client of an engine of its own on this machine: no account, no network. Closing the client stops the engine.

        Args:
            data_dir: Where files and results are kept; a temporary folder, deleted at the end, when left out.
            timeout: Seconds without any progress after which a request is given up.

        Raises:
            LocalEngineError: The extra `local` is not installed, or the engine cannot start.
        """
        engine = _start_engine(data_dir)
        client = cls(engine.api_key, base_url=engine.url, timeout=timeout)
        client._engine = engine
        return client

    def with_options(
        self,
        *,
        timeout: float | Timeouts | Unset | None = UNSET,
        deadline: float | Unset | None = UNSET,
        max_retries: int | Unset = UNSET,
        extra_query: Mapping[str, Any] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_body: Mapping[str, Any] | None = None,
    ) -> Self:
        """The same client, over the same connections, with other options: `client.with_options(timeout=5).files.list()`.

        Closing either closes both.

        Args:
            timeout: Seconds without any progress after which a request is given up; None for never; or Timeouts.
            deadline: Seconds that a call may take, with all its tries and the pauses between them; None for no limit.
            max_retries: How often a failed request is sent again, where that is safe.
            extra_query: Parameters to send with every request, such as one that is newer than this version.
            extra_headers: Headers to send with every request.
            extra_body: Fields to send with every JSON body. They are not checked.

        Raises:
            ConfigError: A header could not be sent, or an option is no usable number.
        """
        validation.check_headers(extra_headers or {})
        options = {"deadline": deadline, "max_retries": max_retries}
        check_options(None if timeout is UNSET else timeout, **{n: v for n, v in options.items() if v is not UNSET})
        changes: dict[str, Any] = {}
        if not isinstance(timeout, Unset):
            changes["timeouts"] = Timeouts.of(timeout)
        if not isinstance(deadline, Unset):
            changes["deadline"] = deadline
        if not isinstance(max_retries, Unset):
            changes["policy"] = evolve(self._caller.policy, max_retries=max_retries)
        old = self._caller.extras
        extras = Extras(
            {**old.query, **(extra_query or {})},
            # In one spelling, so that one which the client sends by itself is replaced, not doubled.
            {**old.headers, **{name.title(): value for name, value in (extra_headers or {}).items()}},
            {**old.body, **(extra_body or {})},
        )
        copy = object.__new__(type(self))
        copy._caller = evolve(self._caller, extras=extras, **changes)
        copy._pool, copy._engine = self._pool, self._engine
        copy._max_connections = self._max_connections
        return copy

    def _fitting(self, prefetch: int) -> int:
        # What waits for a connection is not on its way, and would only be late.
        return min(checked(prefetch), self._max_connections)

    def __getstate__(self) -> dict[str, Any]:
        if self._engine is not None:
            raise TypeError("a client of a local engine cannot be pickled: its engine belongs to this process")
        return {**{name: getattr(self, name) for name in ("_caller", "_pool", "_max_connections")}, "_engine": None}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._caller.base_url!r})"


class Cloudglue(_Connection, Resources):
    """A client of the Cloudglue API, or of a local engine. May be shared between threads; close it, or use `with`.

    Args:
        api_key: The key; CLOUDGLUE_API_KEY when left out.
        base_url: Where the API is; CLOUDGLUE_BASE_URL, else the service, when left out. https, or http to this machine.
        timeout: Seconds without any progress after which a request is given up; None for never. `Timeouts` has one for each step.
        deadline: Seconds that a call may take, with all its tries and the pauses between them; None for no limit.
        max_retries: How often a failed request is sent again, where that is safe.
        max_answer_bytes: An answer with more bytes than this, decompressed, is given up; None for no limit.
        max_connections: How many connections are open at once; a call that finds all of them busy waits for one.
        transport: A transport of httpx or httpx2 to send requests with.

    Raises:
        CredentialsError: There is no key, or the base URL is not safe to send it to.
        ConfigError: An option is no usable number.
    """

    _sender_class = Sender
    _place = staticmethod(this_process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, and stop the engine of `local()`. May be called twice."""
        if (sender := self._pool.take()) is not None:
            sender.close()
        if self._engine is not None:
            self._engine.stop()

    @cached_property
    def segmentations(self) -> Segmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .resources import Segmentations

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
        """
        segmentation = self._run(_segmentation(self._caller, video, config, thumbnails, timeout, on_progress))
        return self.items(_segments(segmentation))

    def execute(self, operation: Operation[T], /) -> T:
        """Send an operation and give the model of its answer."""
        return self._run(self._caller.call(operation))

    def items(self, operation: Operation[Any], /, *, prefetch: int = DEFAULT) -> PagedItems[Any]:
        """Every item of a list that comes in pages; `prefetch` of them may be on their way at once."""
        return PagedItems(self._caller, operation, self._run, self._fitting(prefetch))

    def cursor_items(self, operation: Operation[Any], /) -> CursorItems[Any]:
        """Every item of a list whose pages are asked for by a cursor."""
        return CursorItems(self._caller, operation, self._run)

    def wait_for(
        self,
        operation: Operation[T],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Repeat a call that reads a job until the job has ended; a JobTimeoutError has it as `.operation`."""
        return self._run(wait_for(self._caller, operation, timeout=timeout, on_poll=on_poll))

    def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Begin a job with one call, once, and wait until it has ended; `follow` gives the call that reads it."""
        return self._run(start_and_wait(self._caller, operation, follow, timeout=timeout, on_poll=on_poll))

    def stream(self, operation: Operation[Any], event: Any, /) -> Stream[Any]:
        """The events of a call that answers with a stream of them; `event` is their type."""
        from .streams import Stream

        return Stream(self._caller, operation, event, self._run)

    def raw(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> RawAnswer[T]:
        """Call a method, and give status, headers and bytes of the answer too: `client.raw(client.files.get, file_id)`.

        What is newer than this version's models is in `.body`. Of a method that calls several times, the last answer is given.
        """
        with raw.keeping() as kept:
            model = method(*args, **kwargs)
        return raw.raw_answer(kept, model)

    def _run(self, steps: Steps[T]) -> T:
        return run(steps, self._perform)

    def _perform(self, step: Request | Sleep) -> Any:
        return time.sleep(step.seconds) if isinstance(step, Sleep) else self._pool.sender().send(step, self._caller.key)


class AsyncCloudglue(_Connection, AsyncResources):
    """A client of the Cloudglue API, or of a local engine, for one event loop. Close it, or use `async with`.

    Args:
        api_key: The key; CLOUDGLUE_API_KEY when left out.
        base_url: Where the API is; CLOUDGLUE_BASE_URL, else the service, when left out. https, or http to this machine.
        timeout: Seconds without any progress after which a request is given up; None for never. `Timeouts` has one for each step.
        deadline: Seconds that a call may take, with all its tries and the pauses between them; None for no limit.
        max_retries: How often a failed request is sent again, where that is safe.
        max_answer_bytes: An answer with more bytes than this, decompressed, is given up; None for no limit.
        max_connections: How many connections are open at once; a call that finds all of them busy waits for one.
        transport: An asynchronous transport of httpx or httpx2 to send requests with.

    Raises:
        CredentialsError: There is no key, or the base URL is not safe to send it to.
        ConfigError: An option is no usable number.
    """

    _sender_class = AsyncSender
    _place = staticmethod(this_event_loop)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections, and stop the engine of `local()`. May be called twice."""
        if (sender := self._pool.take()) is not None:
            await sender.close()
        if self._engine is not None:
            import asyncio

            await asyncio.to_thread(self._engine.stop)

    @cached_property
    def segmentations(self) -> AsyncSegmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .resources import AsyncSegmentations

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
        """
        segmentation = await self._run(_segmentation(self._caller, video, config, thumbnails, timeout, on_progress))
        return self.items(_segments(segmentation))

    async def execute(self, operation: Operation[T], /) -> T:
        """Send an operation and give the model of its answer."""
        return await self._run(self._caller.call(operation))

    def items(self, operation: Operation[Any], /, *, prefetch: int = DEFAULT) -> AsyncPagedItems[Any]:
        """Every item of a list that comes in pages; `prefetch` of them may be on their way at once."""
        return AsyncPagedItems(self._caller, operation, self._run, self._fitting(prefetch))

    def cursor_items(self, operation: Operation[Any], /) -> AsyncCursorItems[Any]:
        """Every item of a list whose pages are asked for by a cursor."""
        return AsyncCursorItems(self._caller, operation, self._run)

    async def wait_for(
        self,
        operation: Operation[T],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Repeat a call that reads a job until the job has ended; a JobTimeoutError has it as `.operation`."""
        return await self._run(wait_for(self._caller, operation, timeout=timeout, on_poll=on_poll))

    async def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[T], object] | None = None,
    ) -> T:
        """Begin a job with one call, once, and wait until it has ended; `follow` gives the call that reads it."""
        return await self._run(start_and_wait(self._caller, operation, follow, timeout=timeout, on_poll=on_poll))

    def stream(self, operation: Operation[Any], event: Any, /) -> AsyncStream[Any]:
        """The events of a call that answers with a stream of them; `event` is their type."""
        from .streams import AsyncStream

        return AsyncStream(self._caller, operation, event, self._run)

    async def raw(self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs) -> RawAnswer[T]:
        """Call a method, and give status, headers and bytes of the answer too: `await client.raw(client.files.get, file_id)`.

        What is newer than this version's models is in `.body`. Of a method that calls several times, the last answer is given.
        """
        with raw.keeping() as kept:
            model = await method(*args, **kwargs)
        return raw.raw_answer(kept, model)

    async def _run(self, steps: Steps[T]) -> T:
        return await run_async(steps, self._perform)

    async def _perform(self, step: Request | Sleep) -> Any:
        if isinstance(step, Sleep):
            import asyncio  # 20 ms that only an asynchronous program needs, and has spent already

            return await asyncio.sleep(step.seconds)
        return await self._pool.sender().send(step, self._caller.key)


def _caller(api_key: str | None, base_url: str | None) -> Caller:
    key = api_key if api_key is not None else os.environ.get("CLOUDGLUE_API_KEY")
    if not key:
        raise CredentialsError(
            "no API key: give api_key, or set CLOUDGLUE_API_KEY; without an account, Cloudglue.local() segments on this machine"
        )
    if not all("!" <= character <= "~" for character in key):
        raise CredentialsError("api_key: holds a blank, a line break or a letter that no key has; was it copied whole?")
    url = checked_base_url(base_url or os.environ.get("CLOUDGLUE_BASE_URL") or SERVER)
    return Caller(url, ApiKey(key), Policy(), f"cloudglue-client-python/{__version__}")


def _start_engine(data_dir: str | Path | None) -> Engine:
    from .local.engine import Engine

    return Engine.start(None if data_dir is None else Path(data_dir))


def _segmentation(
    caller: Caller,
    video: Uploadable,
    config: Config,
    thumbnails: bool,
    timeout: float | None,
    on_progress: Callable[[Progress], object] | None,
) -> Steps[models.Segmentation]:
    """Upload, segment and wait, under one deadline for the service's work."""
    from cloudglue_api.api.files.files_get import files_get
    from cloudglue_api.api.files.files_upload import files_upload
    from cloudglue_api.api.segmentations.segmentations_get import segmentations_get

    from . import strategies
    from .resources import creation

    report = on_progress or (lambda _: None)
    checked = strategies.validate(config)
    upload = Upload.of(video, None, lambda sent, size: report(Progress("upload", sent / size if size > 0 else None)))
    file = yield from caller.call(files_upload(file=upload))
    began = time.monotonic()
    file = yield from wait_for(caller, files_get(file.id), timeout=timeout, on_poll=None)
    segmentation = yield from caller.call(creation(file.id, checked, thumbnails or None))
    left = None if timeout is None else max(0.0, timeout - (time.monotonic() - began))
    operation = segmentations_get(segmentation.segmentation_id, limit=1)
    return (
        yield from wait_for(
            caller,
            operation,
            timeout=left,
            on_poll=lambda job: report(Progress("segment", job.progress if job.progress is not UNSET else None)),
        )
    )


def _segments(segmentation: models.Segmentation) -> Operation[models.Segmentation]:
    from cloudglue_api.api.segmentations.segmentations_get import segmentations_get

    return segmentations_get(segmentation.segmentation_id, limit=100)
