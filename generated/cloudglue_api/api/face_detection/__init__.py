"""Jobs that find the faces in a video, and the faces they found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FACE_DETECTION_LIST = Endpoint(
    resource="face_detection",
    verb="list",
    method="GET",
    path="/face-detect",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
    },
    pages=Pages("data"),
)


def face_detection_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    status: models.JobStatus | str | None = None,
) -> Operation[models.FaceDetectionList]:
    """List the face detections.

    The jobs only, all of them or those that match every condition given; the faces come with the face detection
    itself.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only face detections created before this day (UTC).
        created_after: Only face detections created after this day (UTC).
        status: Only face detections in this state. They are never not_applicable.
    """
    return Operation(
        FACE_DETECTION_LIST,
        models.FaceDetectionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
                "status": status,
            }
        ),
    )


FACE_DETECTION_CREATE = Endpoint(
    resource="face_detection",
    verb="create",
    method="POST",
    path="/face-detect",
    content_type="application/json",
)


def face_detection_create(
    *,
    url: str,
    frame_extraction_id: UUID | str | None = None,
    frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
) -> Operation[models.FaceDetection]:
    """Start to find the faces in a video.

    Faces are looked for in single frames: those of the frame extraction that the request names, or new ones, which
    frame_extraction_config describes. The faces come with the face detection once it has completed.

    Args:
        url: Address of the video, such as a file's uri.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """
    return Operation(
        FACE_DETECTION_CREATE,
        models.FaceDetection,
        body=given(
            {
                "url": url,
                "frame_extraction_id": frame_extraction_id,
                "frame_extraction_config": frame_extraction_config,
            }
        ),
        body_model=models.NewFaceDetection,
    )


FACE_DETECTION_GET = Endpoint(
    resource="face_detection",
    verb="get",
    method="GET",
    path="/face-detect/{face_detection_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.faces", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def face_detection_get(
    face_detection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FaceDetection]:
    """Get a face detection and a page of its faces.

    The faces are in data, which is absent until the job has completed.

    Args:
        face_detection_id: The face detection's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FACE_DETECTION_GET,
        models.FaceDetection,
        path_values={
            "face_detection_id": face_detection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


FACE_DETECTION_DELETE = Endpoint(
    resource="face_detection",
    verb="delete",
    method="DELETE",
    path="/face-detect/{face_detection_id}",
)


def face_detection_delete(
    face_detection_id: UUID | str,
) -> Operation[models.FaceDetectionDeleted]:
    """Delete a face detection.

    The file stays.

    Args:
        face_detection_id: The face detection's id.
    """
    return Operation(
        FACE_DETECTION_DELETE,
        models.FaceDetectionDeleted,
        path_values={
            "face_detection_id": face_detection_id,
        },
    )


class FaceDetection:
    """Jobs that find the faces in a video, and the faces they found."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        status: models.JobStatus | str | None = None,
    ) -> models.FaceDetectionList:
        """List the face detections.

        The jobs only, all of them or those that match every condition given; the faces come with the face detection
        itself.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only face detections created before this day (UTC).
            created_after: Only face detections created after this day (UTC).
            status: Only face detections in this state. They are never not_applicable.

        Examples:
            >>> client.face_detection.list()
        """
        return self._client.execute(
            face_detection_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
                status=status,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        status: models.JobStatus | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.FaceDetectionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only face detections created before this day (UTC).
            created_after: Only face detections created after this day (UTC).
            status: Only face detections in this state. They are never not_applicable.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.face_detection.iter():
            ...     print(item)
        """
        return self._client.items(
            face_detection_list(
                created_before=created_before, created_after=created_after, status=status, limit=page_size
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        url: str,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
    ) -> models.FaceDetection:
        """Start to find the faces in a video.

        Faces are looked for in single frames: those of the frame extraction that the request names, or new ones, which
        frame_extraction_config describes. The faces come with the face detection once it has completed.

        Args:
            url: Address of the video, such as a file's uri.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.

        Examples:
            >>> client.face_detection.create(url="https://example.org/race.mp4")
        """
        return self._client.execute(
            face_detection_create(
                url=url,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            )
        )

    def get(
        self,
        face_detection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FaceDetection:
        """Get a face detection and a page of its faces.

        The faces are in data, which is absent until the job has completed.

        Args:
            face_detection_id: The face detection's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.face_detection.get("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return self._client.execute(
            face_detection_get(
                face_detection_id,
                limit=limit,
                offset=offset,
            )
        )

    def faces(
        self,
        face_detection_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.DetectedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            face_detection_id: The face detection's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.face_detection.faces("4f658883-e4af-55d4-97f1-f5ba422812da"):
            ...     print(item)
        """
        return self._client.items(face_detection_get(face_detection_id, limit=page_size), prefetch=prefetch)

    def wait(
        self,
        face_detection_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceDetection], object] | None = None,
    ) -> models.FaceDetection:
        """Wait until the job has ended, and give its last state.

        Args:
            face_detection_id: The face detection's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.face_detection.wait("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return self._client.wait_for(
            face_detection_get(
                face_detection_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        url: str,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceDetection], object] | None = None,
    ) -> models.FaceDetection:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Address of the video, such as a file's uri.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.face_detection.create_and_wait(url="https://example.org/race.mp4")
        """
        return self._client.execute_and_wait(
            face_detection_create(
                url=url,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            ),
            lambda job: face_detection_get(known(job, "face_detection_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        face_detection_id: UUID | str,
    ) -> models.FaceDetectionDeleted:
        """Delete a face detection.

        The file stays.

        Args:
            face_detection_id: The face detection's id.

        Examples:
            >>> client.face_detection.delete("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return self._client.execute(
            face_detection_delete(
                face_detection_id,
            )
        )


class AsyncFaceDetection:
    """Jobs that find the faces in a video, and the faces they found."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        status: models.JobStatus | str | None = None,
    ) -> models.FaceDetectionList:
        """List the face detections.

        The jobs only, all of them or those that match every condition given; the faces come with the face detection
        itself.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only face detections created before this day (UTC).
            created_after: Only face detections created after this day (UTC).
            status: Only face detections in this state. They are never not_applicable.

        Examples:
            >>> await client.face_detection.list()
        """
        return await self._client.execute(
            face_detection_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
                status=status,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        status: models.JobStatus | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.FaceDetectionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only face detections created before this day (UTC).
            created_after: Only face detections created after this day (UTC).
            status: Only face detections in this state. They are never not_applicable.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.face_detection.iter():
            ...     print(item)
        """
        return self._client.items(
            face_detection_list(
                created_before=created_before, created_after=created_after, status=status, limit=page_size
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        url: str,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
    ) -> models.FaceDetection:
        """Start to find the faces in a video.

        Faces are looked for in single frames: those of the frame extraction that the request names, or new ones, which
        frame_extraction_config describes. The faces come with the face detection once it has completed.

        Args:
            url: Address of the video, such as a file's uri.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.

        Examples:
            >>> await client.face_detection.create(url="https://example.org/race.mp4")
        """
        return await self._client.execute(
            face_detection_create(
                url=url,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            )
        )

    async def get(
        self,
        face_detection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FaceDetection:
        """Get a face detection and a page of its faces.

        The faces are in data, which is absent until the job has completed.

        Args:
            face_detection_id: The face detection's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.face_detection.get("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return await self._client.execute(
            face_detection_get(
                face_detection_id,
                limit=limit,
                offset=offset,
            )
        )

    def faces(
        self,
        face_detection_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.DetectedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            face_detection_id: The face detection's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.face_detection.faces("4f658883-e4af-55d4-97f1-f5ba422812da"):
            ...     print(item)
        """
        return self._client.items(face_detection_get(face_detection_id, limit=page_size), prefetch=prefetch)

    async def wait(
        self,
        face_detection_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceDetection], object] | None = None,
    ) -> models.FaceDetection:
        """Wait until the job has ended, and give its last state.

        Args:
            face_detection_id: The face detection's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.face_detection.wait("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return await self._client.wait_for(
            face_detection_get(
                face_detection_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        url: str,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceDetection], object] | None = None,
    ) -> models.FaceDetection:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Address of the video, such as a file's uri.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.face_detection.create_and_wait(url="https://example.org/race.mp4")
        """
        return await self._client.execute_and_wait(
            face_detection_create(
                url=url,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            ),
            lambda job: face_detection_get(known(job, "face_detection_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        face_detection_id: UUID | str,
    ) -> models.FaceDetectionDeleted:
        """Delete a face detection.

        The file stays.

        Args:
            face_detection_id: The face detection's id.

        Examples:
            >>> await client.face_detection.delete("4f658883-e4af-55d4-97f1-f5ba422812da")
        """
        return await self._client.execute(
            face_detection_delete(
                face_detection_id,
            )
        )
