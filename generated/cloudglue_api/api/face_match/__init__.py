"""Jobs that look for the face of a picture in a video, and the places where they saw it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FACE_MATCH_LIST = Endpoint(
    resource="face_match",
    verb="list",
    method="GET",
    path="/face-match",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
    },
    pages=Pages("data"),
)


def face_match_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    status: models.JobStatus | str | None = None,
) -> Operation[models.FaceMatchList]:
    """List the face matches.

    The jobs only, all of them or those that match every condition given; the faces come with the face match itself.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only face matches created before this day (UTC).
        created_after: Only face matches created after this day (UTC).
        status: Only face matches in this state. They are never not_applicable.
    """
    return Operation(
        FACE_MATCH_LIST,
        models.FaceMatchList,
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


FACE_MATCH_CREATE = Endpoint(
    resource="face_match",
    verb="create",
    method="POST",
    path="/face-match",
    content_type="application/json",
)


def face_match_create(
    *,
    source_image: models.SourceImage | Mapping[str, Any],
    target_video_url: str,
    max_faces: int | None = None,
    face_detection_id: UUID | str | None = None,
    frame_extraction_id: UUID | str | None = None,
    frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
) -> Operation[models.FaceMatch]:
    """Start to look for a face in a video.

    A face detection or a frame extraction of the same video can be named, so that its work is not done again. The
    faces that match come with the face match once it has completed.

    Args:
        source_image: A picture of the face.
        target_video_url: Address of the video, such as a file's uri.
        max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
        face_detection_id: The face detection whose faces to compare; a new one is made when absent.
        frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
        frame_extraction_config: Which frames to take out and look at.
    """
    return Operation(
        FACE_MATCH_CREATE,
        models.FaceMatch,
        body=given(
            {
                "source_image": source_image,
                "target_video_url": target_video_url,
                "max_faces": max_faces,
                "face_detection_id": face_detection_id,
                "frame_extraction_id": frame_extraction_id,
                "frame_extraction_config": frame_extraction_config,
            }
        ),
        body_model=models.NewFaceMatch,
    )


FACE_MATCH_GET = Endpoint(
    resource="face_match",
    verb="get",
    method="GET",
    path="/face-match/{face_match_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.faces_matches", stable=True),
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def face_match_get(
    face_match_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FaceMatch]:
    """Get a face match and a page of the faces that match.

    The faces are in data, which is absent until the job has completed.

    Args:
        face_match_id: The face match's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        FACE_MATCH_GET,
        models.FaceMatch,
        path_values={
            "face_match_id": face_match_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


FACE_MATCH_DELETE = Endpoint(
    resource="face_match",
    verb="delete",
    method="DELETE",
    path="/face-match/{face_match_id}",
)


def face_match_delete(
    face_match_id: UUID | str,
) -> Operation[models.FaceMatchDeleted]:
    """Delete a face match.

    The file stays.

    Args:
        face_match_id: The face match's id.
    """
    return Operation(
        FACE_MATCH_DELETE,
        models.FaceMatchDeleted,
        path_values={
            "face_match_id": face_match_id,
        },
    )


class FaceMatch:
    """Jobs that look for the face of a picture in a video, and the places where they saw it."""

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
    ) -> models.FaceMatchList:
        """List the face matches.

        The jobs only, all of them or those that match every condition given; the faces come with the face match itself.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only face matches created before this day (UTC).
            created_after: Only face matches created after this day (UTC).
            status: Only face matches in this state. They are never not_applicable.

        Examples:
            >>> client.face_match.list()
        """
        return self._client.execute(
            face_match_list(
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
    ) -> Items[models.FaceMatchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only face matches created before this day (UTC).
            created_after: Only face matches created after this day (UTC).
            status: Only face matches in this state. They are never not_applicable.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.face_match.iter():
            ...     print(item)
        """
        return self._client.items(
            face_match_list(created_before=created_before, created_after=created_after, status=status, limit=page_size),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        source_image: models.SourceImage | Mapping[str, Any],
        target_video_url: str,
        max_faces: int | None = None,
        face_detection_id: UUID | str | None = None,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
    ) -> models.FaceMatch:
        """Start to look for a face in a video.

        A face detection or a frame extraction of the same video can be named, so that its work is not done again. The
        faces that match come with the face match once it has completed.

        Args:
            source_image: A picture of the face.
            target_video_url: Address of the video, such as a file's uri.
            max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
            face_detection_id: The face detection whose faces to compare; a new one is made when absent.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.

        Examples:
            >>> client.face_match.create(
            ...     source_image={"url": "https://example.org/face.jpg"},
            ...     target_video_url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     max_faces=20,
            ... )
        """
        return self._client.execute(
            face_match_create(
                source_image=source_image,
                target_video_url=target_video_url,
                max_faces=max_faces,
                face_detection_id=face_detection_id,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            )
        )

    def get(
        self,
        face_match_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FaceMatch:
        """Get a face match and a page of the faces that match.

        The faces are in data, which is absent until the job has completed.

        Args:
            face_match_id: The face match's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.face_match.get("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return self._client.execute(
            face_match_get(
                face_match_id,
                limit=limit,
                offset=offset,
            )
        )

    def faces(
        self,
        face_match_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.MatchedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            face_match_id: The face match's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.face_match.faces("77fdca07-bfc5-55c2-a1c0-177b9c94284a"):
            ...     print(item)
        """
        return self._client.items(face_match_get(face_match_id, limit=page_size), prefetch=prefetch)

    def wait(
        self,
        face_match_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceMatch], object] | None = None,
    ) -> models.FaceMatch:
        """Wait until the job has ended, and give its last state.

        Args:
            face_match_id: The face match's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.face_match.wait("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return self._client.wait_for(
            face_match_get(
                face_match_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        source_image: models.SourceImage | Mapping[str, Any],
        target_video_url: str,
        max_faces: int | None = None,
        face_detection_id: UUID | str | None = None,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceMatch], object] | None = None,
    ) -> models.FaceMatch:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            source_image: A picture of the face.
            target_video_url: Address of the video, such as a file's uri.
            max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
            face_detection_id: The face detection whose faces to compare; a new one is made when absent.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.face_match.create_and_wait(
            ...     source_image={"url": "https://example.org/face.jpg"},
            ...     target_video_url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     max_faces=20,
            ... )
        """
        return self._client.execute_and_wait(
            face_match_create(
                source_image=source_image,
                target_video_url=target_video_url,
                max_faces=max_faces,
                face_detection_id=face_detection_id,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            ),
            lambda job: face_match_get(known(job, "face_match_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        face_match_id: UUID | str,
    ) -> models.FaceMatchDeleted:
        """Delete a face match.

        The file stays.

        Args:
            face_match_id: The face match's id.

        Examples:
            >>> client.face_match.delete("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return self._client.execute(
            face_match_delete(
                face_match_id,
            )
        )


class AsyncFaceMatch:
    """Jobs that look for the face of a picture in a video, and the places where they saw it."""

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
    ) -> models.FaceMatchList:
        """List the face matches.

        The jobs only, all of them or those that match every condition given; the faces come with the face match itself.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only face matches created before this day (UTC).
            created_after: Only face matches created after this day (UTC).
            status: Only face matches in this state. They are never not_applicable.

        Examples:
            >>> await client.face_match.list()
        """
        return await self._client.execute(
            face_match_list(
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
    ) -> AsyncItems[models.FaceMatchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only face matches created before this day (UTC).
            created_after: Only face matches created after this day (UTC).
            status: Only face matches in this state. They are never not_applicable.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.face_match.iter():
            ...     print(item)
        """
        return self._client.items(
            face_match_list(created_before=created_before, created_after=created_after, status=status, limit=page_size),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        source_image: models.SourceImage | Mapping[str, Any],
        target_video_url: str,
        max_faces: int | None = None,
        face_detection_id: UUID | str | None = None,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
    ) -> models.FaceMatch:
        """Start to look for a face in a video.

        A face detection or a frame extraction of the same video can be named, so that its work is not done again. The
        faces that match come with the face match once it has completed.

        Args:
            source_image: A picture of the face.
            target_video_url: Address of the video, such as a file's uri.
            max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
            face_detection_id: The face detection whose faces to compare; a new one is made when absent.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.

        Examples:
            >>> await client.face_match.create(
            ...     source_image={"url": "https://example.org/face.jpg"},
            ...     target_video_url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     max_faces=20,
            ... )
        """
        return await self._client.execute(
            face_match_create(
                source_image=source_image,
                target_video_url=target_video_url,
                max_faces=max_faces,
                face_detection_id=face_detection_id,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            )
        )

    async def get(
        self,
        face_match_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FaceMatch:
        """Get a face match and a page of the faces that match.

        The faces are in data, which is absent until the job has completed.

        Args:
            face_match_id: The face match's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.face_match.get("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return await self._client.execute(
            face_match_get(
                face_match_id,
                limit=limit,
                offset=offset,
            )
        )

    def faces(
        self,
        face_match_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.MatchedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            face_match_id: The face match's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.face_match.faces("77fdca07-bfc5-55c2-a1c0-177b9c94284a"):
            ...     print(item)
        """
        return self._client.items(face_match_get(face_match_id, limit=page_size), prefetch=prefetch)

    async def wait(
        self,
        face_match_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceMatch], object] | None = None,
    ) -> models.FaceMatch:
        """Wait until the job has ended, and give its last state.

        Args:
            face_match_id: The face match's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.face_match.wait("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return await self._client.wait_for(
            face_match_get(
                face_match_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        source_image: models.SourceImage | Mapping[str, Any],
        target_video_url: str,
        max_faces: int | None = None,
        face_detection_id: UUID | str | None = None,
        frame_extraction_id: UUID | str | None = None,
        frame_extraction_config: models.FrameExtractionConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FaceMatch], object] | None = None,
    ) -> models.FaceMatch:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            source_image: A picture of the face.
            target_video_url: Address of the video, such as a file's uri.
            max_faces: How many faces to give at most, 1 to 4000; the service chooses when absent.
            face_detection_id: The face detection whose faces to compare; a new one is made when absent.
            frame_extraction_id: The frame extraction whose frames to look at; new ones are made when absent.
            frame_extraction_config: Which frames to take out and look at.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.face_match.create_and_wait(
            ...     source_image={"url": "https://example.org/face.jpg"},
            ...     target_video_url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     max_faces=20,
            ... )
        """
        return await self._client.execute_and_wait(
            face_match_create(
                source_image=source_image,
                target_video_url=target_video_url,
                max_faces=max_faces,
                face_detection_id=face_detection_id,
                frame_extraction_id=frame_extraction_id,
                frame_extraction_config=frame_extraction_config,
            ),
            lambda job: face_match_get(known(job, "face_match_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        face_match_id: UUID | str,
    ) -> models.FaceMatchDeleted:
        """Delete a face match.

        The file stays.

        Args:
            face_match_id: The face match's id.

        Examples:
            >>> await client.face_match.delete("77fdca07-bfc5-55c2-a1c0-177b9c94284a")
        """
        return await self._client.execute(
            face_match_delete(
                face_match_id,
            )
        )
