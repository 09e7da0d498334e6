"""Jobs that write down what is said in a video; the older form of describe."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

TRANSCRIBE_LIST = Endpoint(
    resource="transcribe",
    verb="list",
    method="GET",
    path="/transcribe",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
        "response_format": Rule(str, values=("json", "markdown")),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def transcribe_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
    response_format: models.DataFormat | str | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.TranscribeList]:
    """List the transcribe jobs.

    One page of the account's transcribe jobs, all of them or those that match every condition given.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
        response_format: The form of the data.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        TRANSCRIBE_LIST,
        models.TranscribeList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
                "response_format": response_format,
                "include_metadata": include_metadata,
            }
        ),
    )


TRANSCRIBE_CREATE = Endpoint(
    resource="transcribe",
    verb="create",
    method="POST",
    path="/transcribe",
    content_type="application/json",
)


def transcribe_create(
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    enable_summary: bool | None = None,
    enable_speech: bool | None = None,
    enable_visual_scene_description: bool | None = None,
    enable_scene_text: bool | None = None,
    enable_audio_description: bool | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Transcribe]:
    """Start to transcribe a video.

    The older form of a describe job, which the service recommends instead. The transcript comes with the job once
    it has completed.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_visual_scene_description: What is to be seen.
        enable_scene_text: What is to be read in the picture.
        enable_audio_description: What is to be heard besides speech.
        thumbnails_config: Which pictures to make of the segments.
        include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
            false.
    """
    return Operation(
        TRANSCRIBE_CREATE,
        models.Transcribe,
        body=given(
            {
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "enable_summary": enable_summary,
                "enable_speech": enable_speech,
                "enable_visual_scene_description": enable_visual_scene_description,
                "enable_scene_text": enable_scene_text,
                "enable_audio_description": enable_audio_description,
                "thumbnails_config": thumbnails_config,
                "include_metadata": include_metadata,
            }
        ),
        body_model=models.NewTranscribe,
    )


TRANSCRIBE_GET = Endpoint(
    resource="transcribe",
    verb="get",
    method="GET",
    path="/transcribe/{job_id}",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
        "include_metadata": Rule(bool),
    },
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def transcribe_get(
    job_id: UUID | str,
    *,
    response_format: models.DataFormat | str | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Transcribe]:
    """Get a transcribe job and its transcript.

    The transcript is in data, which is absent until the job has completed.

    Args:
        job_id: The job's id.
        response_format: The form of the data.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        TRANSCRIBE_GET,
        models.Transcribe,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
                "include_metadata": include_metadata,
            }
        ),
    )


class Transcribe:
    """Jobs that write down what is said in a video; the older form of describe."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
    ) -> models.TranscribeList:
        """List the transcribe jobs.

        One page of the account's transcribe jobs, all of them or those that match every condition given.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.transcribe.list()
        """
        return self._client.execute(
            transcribe_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_metadata=include_metadata,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Transcribe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.transcribe.iter():
            ...     print(item)
        """
        return self._client.items(
            transcribe_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        enable_summary: bool | None = None,
        enable_speech: bool | None = None,
        enable_visual_scene_description: bool | None = None,
        enable_scene_text: bool | None = None,
        enable_audio_description: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_metadata: bool | None = None,
    ) -> models.Transcribe:
        """Start to transcribe a video.

        The older form of a describe job, which the service recommends instead. The transcript comes with the job once
        it has completed.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
                false.

        Examples:
            >>> client.transcribe.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ... )
        """
        return self._client.execute(
            transcribe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_metadata=include_metadata,
            )
        )

    def get(
        self,
        job_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
    ) -> models.Transcribe:
        """Get a transcribe job and its transcript.

        The transcript is in data, which is absent until the job has completed.

        Args:
            job_id: The job's id.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.transcribe.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            transcribe_get(
                job_id,
                response_format=response_format,
                include_metadata=include_metadata,
            )
        )

    def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Transcribe], object] | None = None,
    ) -> models.Transcribe:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.transcribe.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.wait_for(
            transcribe_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        enable_summary: bool | None = None,
        enable_speech: bool | None = None,
        enable_visual_scene_description: bool | None = None,
        enable_scene_text: bool | None = None,
        enable_audio_description: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_metadata: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Transcribe], object] | None = None,
    ) -> models.Transcribe:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.transcribe.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ... )
        """
        return self._client.execute_and_wait(
            transcribe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_metadata=include_metadata,
            ),
            lambda job: transcribe_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )


class AsyncTranscribe:
    """Jobs that write down what is said in a video; the older form of describe."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
    ) -> models.TranscribeList:
        """List the transcribe jobs.

        One page of the account's transcribe jobs, all of them or those that match every condition given.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.transcribe.list()
        """
        return await self._client.execute(
            transcribe_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_metadata=include_metadata,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Transcribe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.transcribe.iter():
            ...     print(item)
        """
        return self._client.items(
            transcribe_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        enable_summary: bool | None = None,
        enable_speech: bool | None = None,
        enable_visual_scene_description: bool | None = None,
        enable_scene_text: bool | None = None,
        enable_audio_description: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_metadata: bool | None = None,
    ) -> models.Transcribe:
        """Start to transcribe a video.

        The older form of a describe job, which the service recommends instead. The transcript comes with the job once
        it has completed.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
                false.

        Examples:
            >>> await client.transcribe.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ... )
        """
        return await self._client.execute(
            transcribe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_metadata=include_metadata,
            )
        )

    async def get(
        self,
        job_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        include_metadata: bool | None = None,
    ) -> models.Transcribe:
        """Get a transcribe job and its transcript.

        The transcript is in data, which is absent until the job has completed.

        Args:
            job_id: The job's id.
            response_format: The form of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.transcribe.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            transcribe_get(
                job_id,
                response_format=response_format,
                include_metadata=include_metadata,
            )
        )

    async def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Transcribe], object] | None = None,
    ) -> models.Transcribe:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.transcribe.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.wait_for(
            transcribe_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        enable_summary: bool | None = None,
        enable_speech: bool | None = None,
        enable_visual_scene_description: bool | None = None,
        enable_scene_text: bool | None = None,
        enable_audio_description: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_metadata: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Transcribe], object] | None = None,
    ) -> models.Transcribe:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.transcribe.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ... )
        """
        return await self._client.execute_and_wait(
            transcribe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_metadata=include_metadata,
            ),
            lambda job: transcribe_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )
