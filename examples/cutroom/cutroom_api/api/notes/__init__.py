"""What people say of clips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, deprecated, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

NOTES_LIST = Endpoint(
    resource="notes",
    verb="list",
    method="GET",
    path="/tags",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def notes_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.NoteList]:
    """List the notes.

    A page of them, whatever they are on.

    Args:
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        NOTES_LIST,
        models.NoteList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


NOTES_WRITE = Endpoint(
    resource="notes",
    verb="write",
    method="POST",
    path="/tags",
    content_type="application/json",
)


def notes_write(
    *,
    label: str,
    value: str,
    file_id: UUID | str,
) -> Operation[models.Note]:
    """Write a note on a clip.

    A clip may have as many as people like.

    Args:
        label: What it is about, such as sound.
        value: What to say.
        file_id: The clip that it is on.
    """
    return Operation(
        NOTES_WRITE,
        models.Note,
        body=given(
            {
                "label": label,
                "value": value,
                "file_id": file_id,
            }
        ),
        body_model=models.NewNote,
    )


NOTES_LIST_OF_CLIP = Endpoint(
    resource="notes",
    verb="list_of_clip",
    method="GET",
    path="/files/{clip_id}/tags",
)


def notes_list_of_clip(
    clip_id: UUID | str,
) -> Operation[models.NoteList]:
    """List a clip's notes.

    All of them at once.

    Deprecated: use notes.iter. It may be gone after 2027-06-30.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        NOTES_LIST_OF_CLIP,
        models.NoteList,
        path_values={
            "clip_id": clip_id,
        },
    )


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

        Examples:
            >>> client.notes.list()
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
        prefetch: int = 10,
    ) -> Items[models.Note]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.notes.iter():
            ...     print(item)
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

        Examples:
            >>> client.notes.write(label="rider", value="Anna Berg", file_id="67a8bed4-a2e4-5030-8e82-295963804b2d")
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

        Deprecated: use notes.iter. It may be gone after 2027-06-30.

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

        Examples:
            >>> await client.notes.list()
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
        prefetch: int = 10,
    ) -> AsyncItems[models.Note]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.notes.iter():
            ...     print(item)
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

        Examples:
            >>> await client.notes.write(label="rider", value="Anna Berg", file_id="67a8bed4-a2e4-5030-8e82-295963804b2d")
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

        Deprecated: use notes.iter. It may be gone after 2027-06-30.

        Args:
            clip_id: The clip's id.
        """
        return await self._client.execute(
            notes_list_of_clip(
                clip_id,
            )
        )
