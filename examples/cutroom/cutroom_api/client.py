"""What a resource needs of the client that carries it, and the client's resources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from cloudglue_api.client import AsyncClient as AsyncClient
from cloudglue_api.client import Client as Client

if TYPE_CHECKING:
    from .api.clips import AsyncClips, Clips
    from .api.cuts import AsyncCuts, Cuts
    from .api.notes import AsyncNotes, Notes


class Resources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def clips(self: Client) -> Clips:
        """Videos that were brought in."""
        from .api.clips import Clips

        return Clips(self)

    @cached_property
    def cuts(self: Client) -> Cuts:
        """Jobs that find the shots of a clip, and the shots that they found."""
        from .api.cuts import Cuts

        return Cuts(self)

    @cached_property
    def notes(self: Client) -> Notes:
        """What people say of clips."""
        from .api.notes import Notes

        return Notes(self)


class AsyncResources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def clips(self: AsyncClient) -> AsyncClips:
        """Videos that were brought in."""
        from .api.clips import AsyncClips

        return AsyncClips(self)

    @cached_property
    def cuts(self: AsyncClient) -> AsyncCuts:
        """Jobs that find the shots of a clip, and the shots that they found."""
        from .api.cuts import AsyncCuts

        return AsyncCuts(self)

    @cached_property
    def notes(self: AsyncClient) -> AsyncNotes:
        """What people say of clips."""
        from .api.notes import AsyncNotes

        return AsyncNotes(self)
