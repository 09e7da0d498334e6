"""Jobs that cut a file into segments of time, and the segments they found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Items
from .segmentations_delete import segmentations_delete
from .segmentations_get import segmentations_get
from .segmentations_list import segmentations_list
from .segmentations_list_describes import segmentations_list_describes
from .segmentations_thumbnails import segmentations_thumbnails

if TYPE_CHECKING:
    from ...client import AsyncClient, Client


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
        prefetch: int = 8,
    ) -> Items[models.SegmentationListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> Items[models.Segment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> Items[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> Items[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> AsyncItems[models.SegmentationListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> AsyncItems[models.Segment]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> AsyncItems[models.Thumbnail]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            segment_ids: Only the pictures of these segments: their ids, separated by commas.
            type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
        prefetch: int = 8,
    ) -> AsyncItems[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The segmentation's id.
            include_data: Give each job's data too. The service's default: false.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.
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
