"""Jobs that cut a file into segments of time, and the segments they found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

SEGMENTATIONS_LIST = Endpoint(
    resource="segmentations",
    verb="list",
    method="GET",
    path="/files/{file_id}/segmentations",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def segmentations_list(
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.SegmentationList]:
    """List a file's segmentations.

    The jobs only; a segmentation's segments come with the segmentation itself.

    Args:
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        SEGMENTATIONS_LIST,
        models.SegmentationList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


SEGMENTATIONS_CREATE = Endpoint(
    resource="segmentations",
    verb="create",
    method="POST",
    path="/files/{file_id}/segmentations",
    content_type="application/json",
)


def segmentations_create(
    file_id: UUID | str,
    *,
    strategy: models.SegmentationStrategy | str,
    uniform_config: models.SegmentationUniformConfig | Mapping[str, Any] | None = None,
    shot_detector_config: models.SegmentationShotDetectorConfig | Mapping[str, Any] | None = None,
    manual_config: models.SegmentationManualConfig | Mapping[str, Any] | None = None,
    narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
    keyframe_config: models.KeyframeConfig | Mapping[str, Any] | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
) -> Operation[models.Segmentation]:
    """Start to cut a file into segments.

    The request names a strategy and gives only the config that belongs to it; a second one is refused. Also
    refused: a file shorter than the uniform strategy's window, and YouTube or sound with the shot detector.

    Args:
        file_id: The file's id.
        strategy: What decides where a segment ends: a fixed length (uniform), a change of the picture
            (shot-detector), the caller (manual), the story (narrative).
        uniform_config: Windows of equal length.
        shot_detector_config: Cuts where the picture changes. The detectors and their defaults are PySceneDetect's.
        manual_config: Segments given by hand. They may overlap, leave gaps, and come in any order.
        narrative_config: Chapters, cut where the story moves on.
        keyframe_config: Pictures taken from within each segment.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
        thumbnails_config: Which pictures to make of the segments.
    """
    return Operation(
        SEGMENTATIONS_CREATE,
        models.Segmentation,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "strategy": strategy,
                "uniform_config": uniform_config,
                "shot_detector_config": shot_detector_config,
                "manual_config": manual_config,
                "narrative_config": narrative_config,
                "keyframe_config": keyframe_config,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "thumbnails_config": thumbnails_config,
            }
        ),
        body_model=models.NewSegmentation,
    )


SEGMENTATIONS_GET = Endpoint(
    resource="segmentations",
    verb="get",
    method="GET",
    path="/segmentations/{segmentation_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.segments", stable=True),
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def segmentations_get(
    segmentation_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.Segmentation]:
    """Get a segmentation and a page of its segments.

    The segments are in data, which is there only when the status is completed and at least one was found; the
    number of all of them is in total_segments, there only when completed. The status not_applicable means that the
    shot detector found no scenes.

    Args:
        segmentation_id: The segmentation's id.
        limit: Segments on a page, 1 to 100. The service's default: 10.
        offset: How many segments to leave out at the start. The service's default: 0.
    """
    return Operation(
        SEGMENTATIONS_GET,
        models.Segmentation,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


SEGMENTATIONS_DELETE = Endpoint(
    resource="segmentations",
    verb="delete",
    method="DELETE",
    path="/segmentations/{segmentation_id}",
)


def segmentations_delete(
    segmentation_id: UUID | str,
) -> Operation[models.SegmentationDeleted]:
    """Delete a segmentation.

    The file stays.

    Args:
        segmentation_id: The segmentation's id.
    """
    return Operation(
        SEGMENTATIONS_DELETE,
        models.SegmentationDeleted,
        path_values={
            "segmentation_id": segmentation_id,
        },
    )


SEGMENTATIONS_THUMBNAILS = Endpoint(
    resource="segmentations",
    verb="thumbnails",
    method="GET",
    path="/segmentations/{segmentation_id}/thumbnails",
    query={
        "segment_ids": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "type": Rule(str),
    },
    pages=Pages("data"),
)


def segmentations_thumbnails(
    segmentation_id: UUID | str,
    *,
    segment_ids: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    type: str | None = None,
) -> Operation[models.ThumbnailList]:
    """List the pictures of a segmentation's segments.

    They are made where the segmentation's request asked for thumbnails or keyframes.

    Args:
        segmentation_id: The segmentation's id.
        segment_ids: Only the pictures of these segments: their ids, separated by commas.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
    """
    return Operation(
        SEGMENTATIONS_THUMBNAILS,
        models.ThumbnailList,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "segment_ids": segment_ids,
                "limit": limit,
                "offset": offset,
                "type": type,
            }
        ),
    )


SEGMENTATIONS_LIST_DESCRIBES = Endpoint(
    resource="segmentations",
    verb="list_describes",
    method="GET",
    path="/segmentations/{segmentation_id}/describes",
    query={
        "include_data": Rule(bool),
        "response_format": Rule(str, values=("json", "markdown")),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def segmentations_list_describes(
    segmentation_id: UUID | str,
    *,
    include_data: bool | None = None,
    response_format: models.DataFormat | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.DescribeList]:
    """List the describe jobs that used a segmentation.

    The jobs only, unless the request asks for their data or for the metadata of their file.

    Args:
        segmentation_id: The segmentation's id.
        include_data: Give each job's data too. The service's default: false.
        response_format: The form of the data.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        SEGMENTATIONS_LIST_DESCRIBES,
        models.DescribeList,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "include_data": include_data,
                "response_format": response_format,
                "limit": limit,
                "offset": offset,
                "include_metadata": include_metadata,
            }
        ),
    )


class Segmentations:
    """Jobs that cut a file into segments of time, and the segments they found."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.SegmentationList:
        """List a file's segmentations.

        The jobs only; a segmentation's segments come with the segmentation itself.

        Args:
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.segmentations.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            segmentations_list(
                file_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.SegmentationListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.segmentations.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(segmentations_list(file_id, limit=page_size), prefetch=prefetch)

    def get(
        self,
        segmentation_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.Segmentation:
        """Get a segmentation and a page of its segments.

        The segments are in data, which is there only when the status is completed and at least one was found; the
        number of all of them is in total_segments, there only when completed. The status not_applicable means that the
        shot detector found no scenes.

        Args:
            segmentation_id: The segmentation's id.
            limit: Segments on a page, 1 to 100. The service's default: 10.
            offset: How many segments to leave out at the start. The service's default: 0.

        Examples:
            >>> client.segmentations.get("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.execute(
            segmentations_get(
                segmentation_id,
                limit=limit,
                offset=offset,
            )
        )

    def segments(
        self,
        segmentation_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Segment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.segmentations.segments("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(segmentations_get(segmentation_id, limit=page_size), prefetch=prefetch)

    def wait(
        self,
        segmentation_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Segmentation], object] | None = None,
    ) -> models.Segmentation:
        """Wait until the job has ended, and give its last state.

        Args:
            segmentation_id: The segmentation's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.segmentations.wait("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.wait_for(
            segmentations_get(
                segmentation_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        segmentation_id: UUID | str,
    ) -> models.SegmentationDeleted:
        """Delete a segmentation.

        The file stays.

        Args:
            segmentation_id: The segmentation's id.

        Examples:
            >>> client.segmentations.delete("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.execute(
            segmentations_delete(
                segmentation_id,
            )
        )

    def thumbnails(
        self,
        segmentation_id: UUID | str,
        *,
        segment_ids: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        type: str | None = None,
    ) -> models.ThumbnailList:
        """List the pictures of a segmentation's segments.

        They are made where the segmentation's request asked for thumbnails or keyframes.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.

        Examples:
            >>> client.segmentations.thumbnails("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.execute(
            segmentations_thumbnails(
                segmentation_id,
                segment_ids=segment_ids,
                limit=limit,
                offset=offset,
                type=type,
            )
        )

    def iter_thumbnails(
        self,
        segmentation_id: UUID | str,
        *,
        segment_ids: str | None = None,
        type: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.segmentations.iter_thumbnails("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(
            segmentations_thumbnails(segmentation_id, segment_ids=segment_ids, type=type, limit=page_size),
            prefetch=prefetch,
        )

    def list_describes(
        self,
        segmentation_id: UUID | str,
        *,
        include_data: bool | None = None,
        response_format: models.DataFormat | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        include_metadata: bool | None = None,
    ) -> models.DescribeList:
        """List the describe jobs that used a segmentation.

        The jobs only, unless the request asks for their data or for the metadata of their file.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.segmentations.list_describes("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.execute(
            segmentations_list_describes(
                segmentation_id,
                include_data=include_data,
                response_format=response_format,
                limit=limit,
                offset=offset,
                include_metadata=include_metadata,
            )
        )

    def iter_describes(
        self,
        segmentation_id: UUID | str,
        *,
        include_data: bool | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.segmentations.iter_describes("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(
            segmentations_list_describes(
                segmentation_id,
                include_data=include_data,
                response_format=response_format,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )


class AsyncSegmentations:
    """Jobs that cut a file into segments of time, and the segments they found."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.SegmentationList:
        """List a file's segmentations.

        The jobs only; a segmentation's segments come with the segmentation itself.

        Args:
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.segmentations.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            segmentations_list(
                file_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        file_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.SegmentationListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.segmentations.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(segmentations_list(file_id, limit=page_size), prefetch=prefetch)

    async def get(
        self,
        segmentation_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.Segmentation:
        """Get a segmentation and a page of its segments.

        The segments are in data, which is there only when the status is completed and at least one was found; the
        number of all of them is in total_segments, there only when completed. The status not_applicable means that the
        shot detector found no scenes.

        Args:
            segmentation_id: The segmentation's id.
            limit: Segments on a page, 1 to 100. The service's default: 10.
            offset: How many segments to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.segmentations.get("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.execute(
            segmentations_get(
                segmentation_id,
                limit=limit,
                offset=offset,
            )
        )

    def segments(
        self,
        segmentation_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Segment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.segmentations.segments("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(segmentations_get(segmentation_id, limit=page_size), prefetch=prefetch)

    async def wait(
        self,
        segmentation_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Segmentation], object] | None = None,
    ) -> models.Segmentation:
        """Wait until the job has ended, and give its last state.

        Args:
            segmentation_id: The segmentation's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.segmentations.wait("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.wait_for(
            segmentations_get(
                segmentation_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        segmentation_id: UUID | str,
    ) -> models.SegmentationDeleted:
        """Delete a segmentation.

        The file stays.

        Args:
            segmentation_id: The segmentation's id.

        Examples:
            >>> await client.segmentations.delete("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.execute(
            segmentations_delete(
                segmentation_id,
            )
        )

    async def thumbnails(
        self,
        segmentation_id: UUID | str,
        *,
        segment_ids: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        type: str | None = None,
    ) -> models.ThumbnailList:
        """List the pictures of a segmentation's segments.

        They are made where the segmentation's request asked for thumbnails or keyframes.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.

        Examples:
            >>> await client.segmentations.thumbnails("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.execute(
            segmentations_thumbnails(
                segmentation_id,
                segment_ids=segment_ids,
                limit=limit,
                offset=offset,
                type=type,
            )
        )

    def iter_thumbnails(
        self,
        segmentation_id: UUID | str,
        *,
        segment_ids: str | None = None,
        type: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.segmentations.iter_thumbnails("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(
            segmentations_thumbnails(segmentation_id, segment_ids=segment_ids, type=type, limit=page_size),
            prefetch=prefetch,
        )

    async def list_describes(
        self,
        segmentation_id: UUID | str,
        *,
        include_data: bool | None = None,
        response_format: models.DataFormat | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        include_metadata: bool | None = None,
    ) -> models.DescribeList:
        """List the describe jobs that used a segmentation.

        The jobs only, unless the request asks for their data or for the metadata of their file.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.segmentations.list_describes("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.execute(
            segmentations_list_describes(
                segmentation_id,
                include_data=include_data,
                response_format=response_format,
                limit=limit,
                offset=offset,
                include_metadata=include_metadata,
            )
        )

    def iter_describes(
        self,
        segmentation_id: UUID | str,
        *,
        include_data: bool | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.segmentations.iter_describes("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(
            segmentations_list_describes(
                segmentation_id,
                include_data=include_data,
                response_format=response_format,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )
