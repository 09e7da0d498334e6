"""The segments of a file, with their metadata and what was described of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FILE_SEGMENTS_LIST = Endpoint(
    resource="file_segments",
    verb="list",
    method="GET",
    path="/files/{file_id}/segments",
    query={
        "start_time_after": Rule(float, minimum=0),
        "end_time_before": Rule(float, minimum=0),
        "min_duration": Rule(float, minimum=0),
        "max_duration": Rule(float, minimum=0),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def file_segments_list(
    file_id: UUID | str,
    *,
    start_time_after: float | None = None,
    end_time_before: float | None = None,
    min_duration: float | None = None,
    max_duration: float | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FileSegmentList]:
    """List a file's segments.

    The segments of all its segmentations, or those that match every condition given.

    Args:
        file_id: The file's id.
        start_time_after: Only segments that start after this second.
        end_time_before: Only segments that end before this second.
        min_duration: Only segments of at least this many seconds.
        max_duration: Only segments of at most this many seconds.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FILE_SEGMENTS_LIST,
        models.FileSegmentList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "start_time_after": start_time_after,
                "end_time_before": end_time_before,
                "min_duration": min_duration,
                "max_duration": max_duration,
                "limit": limit,
                "offset": offset,
            }
        ),
    )


FILE_SEGMENTS_GET = Endpoint(
    resource="file_segments",
    verb="get",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}",
)


def file_segments_get(
    file_id: UUID | str,
    segment_id: UUID | str,
) -> Operation[models.FileSegment]:
    """Get a segment of a file.

    Its times, its picture and its metadata.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
    """
    return Operation(
        FILE_SEGMENTS_GET,
        models.FileSegment,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
    )


FILE_SEGMENTS_UPDATE = Endpoint(
    resource="file_segments",
    verb="update",
    method="PUT",
    path="/files/{file_id}/segments/{segment_id}",
    content_type="application/json",
)


def file_segments_update(
    file_id: UUID | str,
    segment_id: UUID | str,
    *,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.FileSegment]:
    """Change a segment's metadata.

    Its times cannot be changed.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        metadata: The new keys and values.
    """
    return Operation(
        FILE_SEGMENTS_UPDATE,
        models.FileSegment,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
        body=given(
            {
                "metadata": metadata,
            }
        ),
        body_model=models.FileSegmentUpdate,
    )


FILE_SEGMENTS_LIST_DESCRIBES = Endpoint(
    resource="file_segments",
    verb="list_describes",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/describes",
    query={
        "status": Rule(str),
        "response_format": Rule(str, values=("json", "markdown")),
        "include_data": Rule(bool),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def file_segments_list_describes(
    file_id: UUID | str,
    segment_id: UUID | str,
    *,
    status: str | None = None,
    response_format: models.DataFormat | str | None = None,
    include_data: bool | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.SegmentDescribeList]:
    """List the descriptions of a segment.

    What each describe job wrote about this segment, the data only when asked for. Without a status, the completed
    ones.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        status: Only descriptions in this state. The service's default: completed.
        response_format: The form of the data.
        include_data: Give each description's data too. The service's default: false.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FILE_SEGMENTS_LIST_DESCRIBES,
        models.SegmentDescribeList,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
        },
        query=given(
            {
                "status": status,
                "response_format": response_format,
                "include_data": include_data,
                "limit": limit,
                "offset": offset,
            }
        ),
    )


FILE_SEGMENTS_GET_DESCRIBE = Endpoint(
    resource="file_segments",
    verb="get_describe",
    method="GET",
    path="/files/{file_id}/segments/{segment_id}/describes/{job_id}",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
    },
)


def file_segments_get_describe(
    file_id: UUID | str,
    segment_id: UUID | str,
    job_id: UUID | str,
    *,
    response_format: models.DataFormat | str | None = None,
) -> Operation[models.SegmentDescribe]:
    """Get what a describe job wrote about a segment.

    Only this segment's part of the description.

    Args:
        file_id: The file's id.
        segment_id: The segment's id.
        job_id: The describe job's id.
        response_format: The form of the data.
    """
    return Operation(
        FILE_SEGMENTS_GET_DESCRIBE,
        models.SegmentDescribe,
        path_values={
            "file_id": file_id,
            "segment_id": segment_id,
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
            }
        ),
    )


class FileSegments:
    """The segments of a file, with their metadata and what was described of them."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        file_id: UUID | str,
        *,
        start_time_after: float | None = None,
        end_time_before: float | None = None,
        min_duration: float | None = None,
        max_duration: float | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FileSegmentList:
        """List a file's segments.

        The segments of all its segmentations, or those that match every condition given.

        Args:
            file_id: The file's id.
            start_time_after: Only segments that start after this second.
            end_time_before: Only segments that end before this second.
            min_duration: Only segments of at least this many seconds.
            max_duration: Only segments of at most this many seconds.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.file_segments.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            file_segments_list(
                file_id,
                start_time_after=start_time_after,
                end_time_before=end_time_before,
                min_duration=min_duration,
                max_duration=max_duration,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        start_time_after: float | None = None,
        end_time_before: float | None = None,
        min_duration: float | None = None,
        max_duration: float | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.FileSegment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            start_time_after: Only segments that start after this second.
            end_time_before: Only segments that end before this second.
            min_duration: Only segments of at least this many seconds.
            max_duration: Only segments of at most this many seconds.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.file_segments.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(
            file_segments_list(
                file_id,
                start_time_after=start_time_after,
                end_time_before=end_time_before,
                min_duration=min_duration,
                max_duration=max_duration,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def get(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
    ) -> models.FileSegment:
        """Get a segment of a file.

        Its times, its picture and its metadata.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.

        Examples:
            >>> client.file_segments.get(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return self._client.execute(
            file_segments_get(
                file_id,
                segment_id,
            )
        )

    def update(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.FileSegment:
        """Change a segment's metadata.

        Its times cannot be changed.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            metadata: The new keys and values.

        Examples:
            >>> client.file_segments.update(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ...     metadata={"season": 2026},
            ... )
        """
        return self._client.execute(
            file_segments_update(
                file_id,
                segment_id,
                metadata=metadata,
            )
        )

    def list_describes(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        status: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_data: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.SegmentDescribeList:
        """List the descriptions of a segment.

        What each describe job wrote about this segment, the data only when asked for. Without a status, the completed
        ones.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            status: Only descriptions in this state. The service's default: completed.
            response_format: The form of the data.
            include_data: Give each description's data too. The service's default: false.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.file_segments.list_describes(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return self._client.execute(
            file_segments_list_describes(
                file_id,
                segment_id,
                status=status,
                response_format=response_format,
                include_data=include_data,
                limit=limit,
                offset=offset,
            )
        )

    def iter_describes(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        status: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_data: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.SegmentDescribe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            status: Only descriptions in this state. The service's default: completed.
            response_format: The form of the data.
            include_data: Give each description's data too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.file_segments.iter_describes(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            file_segments_list_describes(
                file_id,
                segment_id,
                status=status,
                response_format=response_format,
                include_data=include_data,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def get_describe(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        job_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
    ) -> models.SegmentDescribe:
        """Get what a describe job wrote about a segment.

        Only this segment's part of the description.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            job_id: The describe job's id.
            response_format: The form of the data.

        Examples:
            >>> client.file_segments.get_describe(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ...     "eae6653a-722f-5956-b5ad-99ef2236b6a2",
            ... )
        """
        return self._client.execute(
            file_segments_get_describe(
                file_id,
                segment_id,
                job_id,
                response_format=response_format,
            )
        )


class AsyncFileSegments:
    """The segments of a file, with their metadata and what was described of them."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        file_id: UUID | str,
        *,
        start_time_after: float | None = None,
        end_time_before: float | None = None,
        min_duration: float | None = None,
        max_duration: float | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FileSegmentList:
        """List a file's segments.

        The segments of all its segmentations, or those that match every condition given.

        Args:
            file_id: The file's id.
            start_time_after: Only segments that start after this second.
            end_time_before: Only segments that end before this second.
            min_duration: Only segments of at least this many seconds.
            max_duration: Only segments of at most this many seconds.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.file_segments.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            file_segments_list(
                file_id,
                start_time_after=start_time_after,
                end_time_before=end_time_before,
                min_duration=min_duration,
                max_duration=max_duration,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        start_time_after: float | None = None,
        end_time_before: float | None = None,
        min_duration: float | None = None,
        max_duration: float | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.FileSegment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            start_time_after: Only segments that start after this second.
            end_time_before: Only segments that end before this second.
            min_duration: Only segments of at least this many seconds.
            max_duration: Only segments of at most this many seconds.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.file_segments.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(
            file_segments_list(
                file_id,
                start_time_after=start_time_after,
                end_time_before=end_time_before,
                min_duration=min_duration,
                max_duration=max_duration,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def get(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
    ) -> models.FileSegment:
        """Get a segment of a file.

        Its times, its picture and its metadata.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.

        Examples:
            >>> await client.file_segments.get(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return await self._client.execute(
            file_segments_get(
                file_id,
                segment_id,
            )
        )

    async def update(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.FileSegment:
        """Change a segment's metadata.

        Its times cannot be changed.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            metadata: The new keys and values.

        Examples:
            >>> await client.file_segments.update(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ...     metadata={"season": 2026},
            ... )
        """
        return await self._client.execute(
            file_segments_update(
                file_id,
                segment_id,
                metadata=metadata,
            )
        )

    async def list_describes(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        status: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_data: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.SegmentDescribeList:
        """List the descriptions of a segment.

        What each describe job wrote about this segment, the data only when asked for. Without a status, the completed
        ones.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            status: Only descriptions in this state. The service's default: completed.
            response_format: The form of the data.
            include_data: Give each description's data too. The service's default: false.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.file_segments.list_describes(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... )
        """
        return await self._client.execute(
            file_segments_list_describes(
                file_id,
                segment_id,
                status=status,
                response_format=response_format,
                include_data=include_data,
                limit=limit,
                offset=offset,
            )
        )

    def iter_describes(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        *,
        status: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_data: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.SegmentDescribe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            status: Only descriptions in this state. The service's default: completed.
            response_format: The form of the data.
            include_data: Give each description's data too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.file_segments.iter_describes(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            file_segments_list_describes(
                file_id,
                segment_id,
                status=status,
                response_format=response_format,
                include_data=include_data,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def get_describe(
        self,
        file_id: UUID | str,
        segment_id: UUID | str,
        job_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
    ) -> models.SegmentDescribe:
        """Get what a describe job wrote about a segment.

        Only this segment's part of the description.

        Args:
            file_id: The file's id.
            segment_id: The segment's id.
            job_id: The describe job's id.
            response_format: The form of the data.

        Examples:
            >>> await client.file_segments.get_describe(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     "10c05f23-11e4-5518-84cd-94b12527e6ff",
            ...     "eae6653a-722f-5956-b5ad-99ef2236b6a2",
            ... )
        """
        return await self._client.execute(
            file_segments_get_describe(
                file_id,
                segment_id,
                job_id,
                response_format=response_format,
            )
        )
