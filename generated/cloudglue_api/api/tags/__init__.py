"""Labels with a value, on files and on segments of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

TAGS_LIST = Endpoint(
    resource="tags",
    verb="list",
    method="GET",
    path="/tags",
    query={
        "type": Rule(str, values=("file", "segment")),
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
    },
    pages=Pages("data"),
)


def tags_list(
    *,
    type: models.TagType | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.TagList]:
    """List the tags.

    One page of the account's tags.

    Args:
        type: Only tags on files, or only tags on segments.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
    """
    return Operation(
        TAGS_LIST,
        models.TagList,
        query=given(
            {
                "type": type,
                "limit": limit,
                "offset": offset,
            }
        ),
    )


TAGS_CREATE = Endpoint(
    resource="tags",
    verb="create",
    method="POST",
    path="/tags",
    content_type="application/json",
)


def tags_create(
    *,
    label: str,
    value: str,
    file_id: UUID | str,
    segment_id: UUID | str | None = None,
) -> Operation[models.Tag]:
    """Put a tag on a file or a segment.

    With segment_id it is on the segment, otherwise on the file.

    Args:
        label: What to say, such as a topic.
        value: What to say about that.
        file_id: The file to put it on, or that the segment belongs to.
        segment_id: The segment to put it on; the file when absent.
    """
    return Operation(
        TAGS_CREATE,
        models.Tag,
        body=given(
            {
                "label": label,
                "value": value,
                "file_id": file_id,
                "segment_id": segment_id,
            }
        ),
        body_model=models.NewTag,
    )


TAGS_LIST_FILE_TAGS = Endpoint(
    resource="tags",
    verb="list_file_tags",
    method="GET",
    path="/files/{file_id}/tags",
)


def tags_list_file_tags(
    file_id: UUID | str,
) -> Operation[models.TagList]:
    """List a file's tags.

    All of them at once; this list has no pages.

    Args:
        file_id: The file's id.
    """
    return Operation(
        TAGS_LIST_FILE_TAGS,
        models.TagList,
        path_values={
            "file_id": file_id,
        },
    )


TAGS_LIST_FILE_SEGMENT_TAGS = Endpoint(
    resource="tags",
    verb="list_file_segment_tags",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/tags",
)


def tags_list_file_segment_tags(
    file_id: UUID | str,
    segment_id: UUID | str,
) -> Operation[models.TagList]:
    """List a segment's tags.

    All of them at once; this list has no pages.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
    """
    return Operation(
        TAGS_LIST_FILE_SEGMENT_TAGS,
        models.TagList,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
    )


TAGS_GET = Endpoint(
    resource="tags",
    verb="get",
    method="GET",
    path="/tags/{tag_id}",
)


def tags_get(
    tag_id: UUID | str,
) -> Operation[models.Tag]:
    """Get a tag.

    The answer also says what it is on.

    Args:
        tag_id: The tag's id.
    """
    return Operation(
        TAGS_GET,
        models.Tag,
        path_values={
            "tag_id": tag_id,
        },
    )


TAGS_UPDATE = Endpoint(
    resource="tags",
    verb="update",
    method="PUT",
    path="/tags/{tag_id}",
    content_type="application/json",
)


def tags_update(
    tag_id: UUID | str,
    *,
    label: str | None = None,
    value: str | None = None,
) -> Operation[models.Tag]:
    """Change a tag's label or value.

    Give a new label, a new value, or both. What it is on cannot be changed.

    Args:
        tag_id: The tag's id.
        label: The new label.
        value: The new value.
    """
    return Operation(
        TAGS_UPDATE,
        models.Tag,
        path_values={
            "tag_id": tag_id,
        },
        body=given(
            {
                "label": label,
                "value": value,
            }
        ),
        body_model=models.TagUpdate,
    )


TAGS_DELETE = Endpoint(
    resource="tags",
    verb="delete",
    method="DELETE",
    path="/tags/{tag_id}",
)


def tags_delete(
    tag_id: UUID | str,
) -> Operation[models.TagDeleted]:
    """Delete a tag.

    What it was on stays.

    Args:
        tag_id: The tag's id.
    """
    return Operation(
        TAGS_DELETE,
        models.TagDeleted,
        path_values={
            "tag_id": tag_id,
        },
    )


class Tags:
    """Labels with a value, on files and on segments of files."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        type: models.TagType | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.TagList:
        """List the tags.

        One page of the account's tags.

        Args:
            type: Only tags on files, or only tags on segments.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.

        Examples:
            >>> client.tags.list()
        """
        return self._client.execute(
            tags_list(
                type=type,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        type: models.TagType | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Tag]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            type: Only tags on files, or only tags on segments.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.tags.iter():
            ...     print(item)
        """
        return self._client.items(tags_list(type=type, limit=page_size), prefetch=prefetch)

    def create(
        self,
        *,
        label: str,
        value: str,
        file_id: UUID | str,
        segment_id: UUID | str | None = None,
    ) -> models.Tag:
        """Put a tag on a file or a segment.

        With segment_id it is on the segment, otherwise on the file.

        Args:
            label: What to say, such as a topic.
            value: What to say about that.
            file_id: The file to put it on, or that the segment belongs to.
            segment_id: The segment to put it on; the file when absent.

        Examples:
            >>> client.tags.create(label="rider", value="Anna Berg", file_id="67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            tags_create(
                label=label,
                value=value,
                file_id=file_id,
                segment_id=segment_id,
            )
        )

    def list_file_tags(
        self,
        file_id: UUID | str,
    ) -> models.TagList:
        """List a file's tags.

        All of them at once; this list has no pages.

        Args:
            file_id: The file's id.

        Examples:
            >>> client.tags.list_file_tags("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            tags_list_file_tags(
                file_id,
            )
        )

    def list_file_segment_tags(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
    ) -> models.TagList:
        """List a segment's tags.

        All of them at once; this list has no pages.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.

        Examples:
            >>> client.tags.list_file_segment_tags(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return self._client.execute(
            tags_list_file_segment_tags(
                file_id,
                segment_id,
            )
        )

    def get(
        self,
        tag_id: UUID | str,
    ) -> models.Tag:
        """Get a tag.

        The answer also says what it is on.

        Args:
            tag_id: The tag's id.

        Examples:
            >>> client.tags.get("8e061d02-1186-5a3c-ba85-95e880c3a444")
        """
        return self._client.execute(
            tags_get(
                tag_id,
            )
        )

    def update(
        self,
        tag_id: UUID | str,
        *,
        label: str | None = None,
        value: str | None = None,
    ) -> models.Tag:
        """Change a tag's label or value.

        Give a new label, a new value, or both. What it is on cannot be changed.

        Args:
            tag_id: The tag's id.
            label: The new label.
            value: The new value.

        Examples:
            >>> client.tags.update("8e061d02-1186-5a3c-ba85-95e880c3a444", label="rider", value="Anna Berg")
        """
        return self._client.execute(
            tags_update(
                tag_id,
                label=label,
                value=value,
            )
        )

    def delete(
        self,
        tag_id: UUID | str,
    ) -> models.TagDeleted:
        """Delete a tag.

        What it was on stays.

        Args:
            tag_id: The tag's id.

        Examples:
            >>> client.tags.delete("8e061d02-1186-5a3c-ba85-95e880c3a444")
        """
        return self._client.execute(
            tags_delete(
                tag_id,
            )
        )


class AsyncTags:
    """Labels with a value, on files and on segments of files."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        type: models.TagType | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.TagList:
        """List the tags.

        One page of the account's tags.

        Args:
            type: Only tags on files, or only tags on segments.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.

        Examples:
            >>> await client.tags.list()
        """
        return await self._client.execute(
            tags_list(
                type=type,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        type: models.TagType | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Tag]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            type: Only tags on files, or only tags on segments.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.tags.iter():
            ...     print(item)
        """
        return self._client.items(tags_list(type=type, limit=page_size), prefetch=prefetch)

    async def create(
        self,
        *,
        label: str,
        value: str,
        file_id: UUID | str,
        segment_id: UUID | str | None = None,
    ) -> models.Tag:
        """Put a tag on a file or a segment.

        With segment_id it is on the segment, otherwise on the file.

        Args:
            label: What to say, such as a topic.
            value: What to say about that.
            file_id: The file to put it on, or that the segment belongs to.
            segment_id: The segment to put it on; the file when absent.

        Examples:
            >>> await client.tags.create(label="rider", value="Anna Berg", file_id="67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            tags_create(
                label=label,
                value=value,
                file_id=file_id,
                segment_id=segment_id,
            )
        )

    async def list_file_tags(
        self,
        file_id: UUID | str,
    ) -> models.TagList:
        """List a file's tags.

        All of them at once; this list has no pages.

        Args:
            file_id: The file's id.

        Examples:
            >>> await client.tags.list_file_tags("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            tags_list_file_tags(
                file_id,
            )
        )

    async def list_file_segment_tags(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
    ) -> models.TagList:
        """List a segment's tags.

        All of them at once; this list has no pages.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.

        Examples:
            >>> await client.tags.list_file_segment_tags(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return await self._client.execute(
            tags_list_file_segment_tags(
                file_id,
                segment_id,
            )
        )

    async def get(
        self,
        tag_id: UUID | str,
    ) -> models.Tag:
        """Get a tag.

        The answer also says what it is on.

        Args:
            tag_id: The tag's id.

        Examples:
            >>> await client.tags.get("8e061d02-1186-5a3c-ba85-95e880c3a444")
        """
        return await self._client.execute(
            tags_get(
                tag_id,
            )
        )

    async def update(
        self,
        tag_id: UUID | str,
        *,
        label: str | None = None,
        value: str | None = None,
    ) -> models.Tag:
        """Change a tag's label or value.

        Give a new label, a new value, or both. What it is on cannot be changed.

        Args:
            tag_id: The tag's id.
            label: The new label.
            value: The new value.

        Examples:
            >>> await client.tags.update("8e061d02-1186-5a3c-ba85-95e880c3a444", label="rider", value="Anna Berg")
        """
        return await self._client.execute(
            tags_update(
                tag_id,
                label=label,
                value=value,
            )
        )

    async def delete(
        self,
        tag_id: UUID | str,
    ) -> models.TagDeleted:
        """Delete a tag.

        What it was on stays.

        Args:
            tag_id: The tag's id.

        Examples:
            >>> await client.tags.delete("8e061d02-1186-5a3c-ba85-95e880c3a444")
        """
        return await self._client.execute(
            tags_delete(
                tag_id,
            )
        )
