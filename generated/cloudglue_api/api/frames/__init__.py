"""Jobs that take single frames out of a file, and the frames they took."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FRAMES_LIST = Endpoint(
    resource="frames",
    verb="list",
    method="GET",
    path="/files/{file_id}/frames",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def frames_list(
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FrameExtractionList]:
    """List a file's frame extractions.

    The jobs only; the frames come with the frame extraction itself.

    Args:
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FRAMES_LIST,
        models.FrameExtractionList,
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


FRAMES_CREATE = Endpoint(
    resource="frames",
    verb="create",
    method="POST",
    path="/files/{file_id}/frames",
    content_type="application/json",
)


def frames_create(
    file_id: UUID | str,
    *,
    strategy: str,
    uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
    thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
) -> Operation[models.FrameExtraction]:
    """Start to take frames out of a file.

    The frames come with the frame extraction once it has completed.

    Args:
        file_id: The file's id.
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
        thumbnails_config: Which pictures to make.
        start_time_seconds: Where in the file to begin, in seconds; its start when absent.
        end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
    """
    return Operation(
        FRAMES_CREATE,
        models.FrameExtraction,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "strategy": strategy,
                "uniform_config": uniform_config,
                "thumbnails_config": thumbnails_config,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
            }
        ),
        body_model=models.NewFrameExtraction,
    )


FRAMES_GET = Endpoint(
    resource="frames",
    verb="get",
    method="GET",
    path="/frames/{frame_extraction_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.frames", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def frames_get(
    frame_extraction_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FrameExtraction]:
    """Get a frame extraction and a page of its frames.

    The frames are in data, and their number in frame_count; both are absent until the job has completed.

    Args:
        frame_extraction_id: The frame extraction's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FRAMES_GET,
        models.FrameExtraction,
        path_values={
            "frame_extraction_id": frame_extraction_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


FRAMES_DELETE = Endpoint(
    resource="frames",
    verb="delete",
    method="DELETE",
    path="/frames/{frame_extraction_id}",
)


def frames_delete(
    frame_extraction_id: UUID | str,
) -> Operation[models.FrameExtractionDeleted]:
    """Delete a frame extraction.

    The file stays.

    Args:
        frame_extraction_id: The frame extraction's id.
    """
    return Operation(
        FRAMES_DELETE,
        models.FrameExtractionDeleted,
        path_values={
            "frame_extraction_id": frame_extraction_id,
        },
    )


class Frames:
    """Jobs that take single frames out of a file, and the frames they took."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FrameExtractionList:
        """List a file's frame extractions.

        The jobs only; the frames come with the frame extraction itself.

        Args:
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.frames.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            frames_list(
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
    ) -> Items[models.FrameExtractionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.frames.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(frames_list(file_id, limit=page_size), prefetch=prefetch)

    def create(
        self,
        file_id: UUID | str,
        *,
        strategy: str,
        uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
        thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
    ) -> models.FrameExtraction:
        """Start to take frames out of a file.

        The frames come with the frame extraction once it has completed.

        Args:
            file_id: The file's id.
            strategy: Always uniform: frames at equal distances.
            uniform_config: Frames at equal distances.
            thumbnails_config: Which pictures to make.
            start_time_seconds: Where in the file to begin, in seconds; its start when absent.
            end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.

        Examples:
            >>> client.frames.create(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     strategy="uniform",
            ...     uniform_config={"frames_per_second": 1, "max_width": 512},
            ...     start_time_seconds=10,
            ...     end_time_seconds=20,
            ... )
        """
        return self._client.execute(
            frames_create(
                file_id,
                strategy=strategy,
                uniform_config=uniform_config,
                thumbnails_config=thumbnails_config,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
            )
        )

    def get(
        self,
        frame_extraction_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FrameExtraction:
        """Get a frame extraction and a page of its frames.

        The frames are in data, and their number in frame_count; both are absent until the job has completed.

        Args:
            frame_extraction_id: The frame extraction's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.frames.get("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return self._client.execute(
            frames_get(
                frame_extraction_id,
                limit=limit,
                offset=offset,
            )
        )

    def frames(
        self,
        frame_extraction_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Frame]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            frame_extraction_id: The frame extraction's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.frames.frames("a0436b04-8683-5f59-bbee-f3e02b96d44d"):
            ...     print(item)
        """
        return self._client.items(frames_get(frame_extraction_id, limit=page_size), prefetch=prefetch)

    def wait(
        self,
        frame_extraction_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FrameExtraction], object] | None = None,
    ) -> models.FrameExtraction:
        """Wait until the job has ended, and give its last state.

        Args:
            frame_extraction_id: The frame extraction's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.frames.wait("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return self._client.wait_for(
            frames_get(
                frame_extraction_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        file_id: UUID | str,
        *,
        strategy: str,
        uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
        thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FrameExtraction], object] | None = None,
    ) -> models.FrameExtraction:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            file_id: The file's id.
            strategy: Always uniform: frames at equal distances.
            uniform_config: Frames at equal distances.
            thumbnails_config: Which pictures to make.
            start_time_seconds: Where in the file to begin, in seconds; its start when absent.
            end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.frames.create_and_wait(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     strategy="uniform",
            ...     uniform_config={"frames_per_second": 1, "max_width": 512},
            ...     start_time_seconds=10,
            ...     end_time_seconds=20,
            ... )
        """
        return self._client.execute_and_wait(
            frames_create(
                file_id,
                strategy=strategy,
                uniform_config=uniform_config,
                thumbnails_config=thumbnails_config,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
            ),
            lambda job: frames_get(known(job, "frame_extraction_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        frame_extraction_id: UUID | str,
    ) -> models.FrameExtractionDeleted:
        """Delete a frame extraction.

        The file stays.

        Args:
            frame_extraction_id: The frame extraction's id.

        Examples:
            >>> client.frames.delete("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return self._client.execute(
            frames_delete(
                frame_extraction_id,
            )
        )


class AsyncFrames:
    """Jobs that take single frames out of a file, and the frames they took."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FrameExtractionList:
        """List a file's frame extractions.

        The jobs only; the frames come with the frame extraction itself.

        Args:
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.frames.list("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            frames_list(
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
    ) -> AsyncItems[models.FrameExtractionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.frames.iter("67a8bed4-a2e4-5030-8e82-295963804b2d"):
            ...     print(item)
        """
        return self._client.items(frames_list(file_id, limit=page_size), prefetch=prefetch)

    async def create(
        self,
        file_id: UUID | str,
        *,
        strategy: str,
        uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
        thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
    ) -> models.FrameExtraction:
        """Start to take frames out of a file.

        The frames come with the frame extraction once it has completed.

        Args:
            file_id: The file's id.
            strategy: Always uniform: frames at equal distances.
            uniform_config: Frames at equal distances.
            thumbnails_config: Which pictures to make.
            start_time_seconds: Where in the file to begin, in seconds; its start when absent.
            end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.

        Examples:
            >>> await client.frames.create(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     strategy="uniform",
            ...     uniform_config={"frames_per_second": 1, "max_width": 512},
            ...     start_time_seconds=10,
            ...     end_time_seconds=20,
            ... )
        """
        return await self._client.execute(
            frames_create(
                file_id,
                strategy=strategy,
                uniform_config=uniform_config,
                thumbnails_config=thumbnails_config,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
            )
        )

    async def get(
        self,
        frame_extraction_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FrameExtraction:
        """Get a frame extraction and a page of its frames.

        The frames are in data, and their number in frame_count; both are absent until the job has completed.

        Args:
            frame_extraction_id: The frame extraction's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.frames.get("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return await self._client.execute(
            frames_get(
                frame_extraction_id,
                limit=limit,
                offset=offset,
            )
        )

    def frames(
        self,
        frame_extraction_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Frame]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            frame_extraction_id: The frame extraction's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.frames.frames("a0436b04-8683-5f59-bbee-f3e02b96d44d"):
            ...     print(item)
        """
        return self._client.items(frames_get(frame_extraction_id, limit=page_size), prefetch=prefetch)

    async def wait(
        self,
        frame_extraction_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FrameExtraction], object] | None = None,
    ) -> models.FrameExtraction:
        """Wait until the job has ended, and give its last state.

        Args:
            frame_extraction_id: The frame extraction's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.frames.wait("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return await self._client.wait_for(
            frames_get(
                frame_extraction_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        file_id: UUID | str,
        *,
        strategy: str,
        uniform_config: models.FrameExtractionUniformConfig | Mapping[str, Any] | None = None,
        thumbnails_config: models.FrameExtractionThumbnailsConfig | Mapping[str, Any] | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FrameExtraction], object] | None = None,
    ) -> models.FrameExtraction:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            file_id: The file's id.
            strategy: Always uniform: frames at equal distances.
            uniform_config: Frames at equal distances.
            thumbnails_config: Which pictures to make.
            start_time_seconds: Where in the file to begin, in seconds; its start when absent.
            end_time_seconds: Where in the file to end, in seconds, after the start; its end when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.frames.create_and_wait(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     strategy="uniform",
            ...     uniform_config={"frames_per_second": 1, "max_width": 512},
            ...     start_time_seconds=10,
            ...     end_time_seconds=20,
            ... )
        """
        return await self._client.execute_and_wait(
            frames_create(
                file_id,
                strategy=strategy,
                uniform_config=uniform_config,
                thumbnails_config=thumbnails_config,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
            ),
            lambda job: frames_get(known(job, "frame_extraction_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        frame_extraction_id: UUID | str,
    ) -> models.FrameExtractionDeleted:
        """Delete a frame extraction.

        The file stays.

        Args:
            frame_extraction_id: The frame extraction's id.

        Examples:
            >>> await client.frames.delete("a0436b04-8683-5f59-bbee-f3e02b96d44d")
        """
        return await self._client.execute(
            frames_delete(
                frame_extraction_id,
            )
        )
