"""What a resource needs of the client that carries it, and the client's resources."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .types import AsyncItems, Items, Operation

if TYPE_CHECKING:
    from .api.files import AsyncFiles, Files
    from .api.frames import AsyncFrames, Frames
    from .api.segmentations import AsyncSegmentations, Segmentations
    from .api.thumbnails import AsyncThumbnails, Thumbnails

T = TypeVar("T")


class Client(Protocol):
    """Executes operations, one after the other."""

    def execute(self, operation: Operation[T], /) -> T: ...

    def items(self, operation: Operation[Any], /) -> Items[Any]: ...

    def cursor_items(self, operation: Operation[Any], /) -> Iterable[Any]: ...

    def wait_for(
        self, operation: Operation[T], /, *, timeout: float | None, on_poll: Callable[[T], object] | None
    ) -> T: ...


class AsyncClient(Protocol):
    """Executes operations on an event loop."""

    async def execute(self, operation: Operation[T], /) -> T: ...

    def items(self, operation: Operation[Any], /) -> AsyncItems[Any]: ...

    def cursor_items(self, operation: Operation[Any], /) -> AsyncIterable[Any]: ...

    async def wait_for(
        self, operation: Operation[T], /, *, timeout: float | None, on_poll: Callable[[T], object] | None
    ) -> T: ...


class Resources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def files(self: Client) -> Files:
        """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""
        from .api.files import Files

        return Files(self)

    @cached_property
    def frames(self: Client) -> Frames:
        """Jobs that take single frames out of a file, and the frames they took."""
        from .api.frames import Frames

        return Frames(self)

    @cached_property
    def segmentations(self: Client) -> Segmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .api.segmentations import Segmentations

        return Segmentations(self)

    @cached_property
    def thumbnails(self: Client) -> Thumbnails:
        """Pictures taken from a file."""
        from .api.thumbnails import Thumbnails

        return Thumbnails(self)


class AsyncResources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def files(self: AsyncClient) -> AsyncFiles:
        """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""
        from .api.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def frames(self: AsyncClient) -> AsyncFrames:
        """Jobs that take single frames out of a file, and the frames they took."""
        from .api.frames import AsyncFrames

        return AsyncFrames(self)

    @cached_property
    def segmentations(self: AsyncClient) -> AsyncSegmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .api.segmentations import AsyncSegmentations

        return AsyncSegmentations(self)

    @cached_property
    def thumbnails(self: AsyncClient) -> AsyncThumbnails:
        """Pictures taken from a file."""
        from .api.thumbnails import AsyncThumbnails

        return AsyncThumbnails(self)
