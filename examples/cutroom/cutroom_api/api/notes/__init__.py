"""What people say of clips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Items, deprecated
from .notes_list import notes_list
from .notes_list_of_clip import notes_list_of_clip
from .notes_write import notes_write

if TYPE_CHECKING:
    from ...client import AsyncClient, Client


class Notes:
    """What people say of clips."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.NoteList:
        """List the notes.

        A page of them, whatever they are on.

        Args:
            limit: Items on a page.
            offset: How many items to leave out at the start.
        """
        return self._client.execute(
            notes_list(
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        page_size: int = 100,
        prefetch: int = 8,
    ) -> Items[models.Note]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
        """
        return self._client.items(notes_list(limit=page_size), prefetch=prefetch)

    def write(
        self,
        *,
        label: str,
        value: str,
        file_id: UUID | str,
    ) -> models.Note:
        """Write a note on a clip.

        A clip may have as many as people like.

        Args:
            label: What it is about, such as sound.
            value: What to say.
            file_id: The clip that it is on.
        """
        return self._client.execute(
            notes_write(
                label=label,
                value=value,
                file_id=file_id,
            )
        )

    @deprecated(until="2027-06-30", instead="notes.iter")
    def list_of_clip(
        self,
        clip_id: UUID | str,
    ) -> models.NoteList:
        """List a clip's notes.

        All of them at once.

        Args:
            clip_id: The clip's id.
        """
        return self._client.execute(
            notes_list_of_clip(
                clip_id,
            )
        )


class AsyncNotes:
    """What people say of clips."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.NoteList:
        """List the notes.

        A page of them, whatever they are on.

        Args:
            limit: Items on a page.
            offset: How many items to leave out at the start.
        """
        return await self._client.execute(
            notes_list(
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        page_size: int = 100,
        prefetch: int = 8,
    ) -> AsyncItems[models.Note]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
        """
        return self._client.items(notes_list(limit=page_size), prefetch=prefetch)

    async def write(
        self,
        *,
        label: str,
        value: str,
        file_id: UUID | str,
    ) -> models.Note:
        """Write a note on a clip.

        A clip may have as many as people like.

        Args:
            label: What it is about, such as sound.
            value: What to say.
            file_id: The clip that it is on.
        """
        return await self._client.execute(
            notes_write(
                label=label,
                value=value,
                file_id=file_id,
            )
        )

    @deprecated(until="2027-06-30", instead="notes.iter")
    async def list_of_clip(
        self,
        clip_id: UUID | str,
    ) -> models.NoteList:
        """List a clip's notes.

        All of them at once.

        Args:
            clip_id: The clip's id.
        """
        return await self._client.execute(
            notes_list_of_clip(
                clip_id,
            )
        )
