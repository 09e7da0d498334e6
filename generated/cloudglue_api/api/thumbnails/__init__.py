"""Pictures taken from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

THUMBNAILS_LIST = Endpoint(
    resource="thumbnails",
    verb="list",
    method="GET",
    path="/files/{file_id}/thumbnails",
    query={
        "is_default": Rule(bool),
        "segmentation_id": Rule(UUID),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "type": Rule(str),
    },
    pages=Pages("data"),
)


def thumbnails_list(
    file_id: UUID | str,
    *,
    is_default: bool | None = None,
    segmentation_id: UUID | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    type: str | None = None,
) -> Operation[models.ThumbnailList]:
    """List a file's pictures.

    All of them, whatever they were made for, or those that match every condition given.

    Args:
        file_id: The file's id.
        is_default: With true, only what stands for the whole file.
        segmentation_id: Only those of this segmentation.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
    """
    return Operation(
        THUMBNAILS_LIST,
        models.ThumbnailList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "is_default": is_default,
                "segmentation_id": segmentation_id,
                "limit": limit,
                "offset": offset,
                "type": type,
            }
        ),
    )


class Thumbnails:
    """Pictures taken from a file."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        file_id: UUID | str,
        *,
        is_default: bool | None = None,
        segmentation_id: UUID | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        type: str | None = None,
    ) -> models.ThumbnailList:
        """List a file's pictures.

        All of them, whatever they were made for, or those that match every condition given.

        Args:
            file_id: The file's id.
            is_default: With true, only what stands for the whole file.
            segmentation_id: Only those of this segmentation.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.

        Examples:
            >>> client.thumbnails.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            thumbnails_list(
                file_id,
                is_default=is_default,
                segmentation_id=segmentation_id,
                limit=limit,
                offset=offset,
                type=type,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        is_default: bool | None = None,
        segmentation_id: UUID | str | None = None,
        type: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            is_default: With true, only what stands for the whole file.
            segmentation_id: Only those of this segmentation.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.thumbnails.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(
            thumbnails_list(
                file_id, is_default=is_default, segmentation_id=segmentation_id, type=type, limit=page_size
            ),
            prefetch=prefetch,
        )


class AsyncThumbnails:
    """Pictures taken from a file."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        file_id: UUID | str,
        *,
        is_default: bool | None = None,
        segmentation_id: UUID | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        type: str | None = None,
    ) -> models.ThumbnailList:
        """List a file's pictures.

        All of them, whatever they were made for, or those that match every condition given.

        Args:
            file_id: The file's id.
            is_default: With true, only what stands for the whole file.
            segmentation_id: Only those of this segmentation.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.

        Examples:
            >>> await client.thumbnails.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            thumbnails_list(
                file_id,
                is_default=is_default,
                segmentation_id=segmentation_id,
                limit=limit,
                offset=offset,
                type=type,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        is_default: bool | None = None,
        segmentation_id: UUID | str | None = None,
        type: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            is_default: With true, only what stands for the whole file.
            segmentation_id: Only those of this segmentation.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.thumbnails.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(
            thumbnails_list(
                file_id, is_default=is_default, segmentation_id=segmentation_id, type=type, limit=page_size
            ),
            prefetch=prefetch,
        )
