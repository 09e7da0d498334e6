"""Jobs that say in words what a video shows and says, and what they found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

DESCRIBE_LIST = Endpoint(
    resource="describe",
    verb="list",
    method="GET",
    path="/describe",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
        "response_format": Rule(str, values=("json", "markdown")),
        "include_data": Rule(bool),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def describe_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
    response_format: models.DataFormat | str | None = None,
    include_data: bool | None = None,
    modalities: Sequence[models.DescribeModality | str] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.DescribeList]:
    """List the describe jobs.

    All of them or those that match every condition given. The jobs only, unless the request asks for their data or
    for the metadata of their file.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
        response_format: The form of the data.
        include_data: Give each job's data too.
        modalities: Only these parts of the data.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        DESCRIBE_LIST,
        models.DescribeList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
                "response_format": response_format,
                "include_data": include_data,
                "modalities": modalities,
                "include_metadata": include_metadata,
            }
        ),
    )


DESCRIBE_CREATE = Endpoint(
    resource="describe",
    verb="create",
    method="POST",
    path="/describe",
    content_type="application/json",
)


def describe_create(
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
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
    use_in_default_index: bool | None = None,
    participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
    prompt: str | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Describe]:
    """Start to describe a video.

    Each enable_… asks for one part of the description. The parts come with the job once it has completed. A picture
    is described as a whole, and may be completed at once.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
            is understood.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        enable_summary: The whole and each segment, in a few sentences.
        enable_speech: What is said.
        enable_visual_scene_description: What is to be seen.
        enable_scene_text: What is to be read in the picture.
        enable_audio_description: What is to be heard besides speech.
        thumbnails_config: Which pictures to make of the segments.
        include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
        include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            writes.
        participants: The people who take part; speakers get no other names than these.
        prompt: Words to the model about what matters here, such as how names are spelled.
        include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
            false.
    """
    return Operation(
        DESCRIBE_CREATE,
        models.Describe,
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
                "include_chapters": include_chapters,
                "include_shots": include_shots,
                "use_in_default_index": use_in_default_index,
                "participants": participants,
                "prompt": prompt,
                "include_metadata": include_metadata,
            }
        ),
        body_model=models.NewDescribe,
    )


DESCRIBE_GET = Endpoint(
    resource="describe",
    verb="get",
    method="GET",
    path="/describe/{job_id}",
    query={
        "response_format": Rule(
            str, values=("json", "markdown", "speech_srt", "speech_vtt", "speech_markdown", "speech_text")
        ),
        "start_time_seconds": Rule(float),
        "end_time_seconds": Rule(float),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_thumbnails": Rule(bool),
        "include_word_timestamps": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
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


def describe_get(
    job_id: UUID | str,
    *,
    response_format: models.DescribeFormat | str | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    modalities: Sequence[models.DescribeModality | str] | None = None,
    include_thumbnails: bool | None = None,
    include_word_timestamps: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.Describe]:
    """Get a describe job and what it found.

    The description is in data, which is absent until the job has completed.

    Args:
        job_id: The job's id.
        response_format: The form of the data.
        start_time_seconds: Only what lies after this time, in seconds.
        end_time_seconds: Only what lies before this time, in seconds.
        modalities: Only these parts of the data.
        include_thumbnails: Give addresses of pictures too.
        include_word_timestamps: Give the time of each spoken word too. The service's default: false.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        DESCRIBE_GET,
        models.Describe,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "response_format": response_format,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "modalities": modalities,
                "include_thumbnails": include_thumbnails,
                "include_word_timestamps": include_word_timestamps,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
                "include_metadata": include_metadata,
            }
        ),
    )


DESCRIBE_DELETE = Endpoint(
    resource="describe",
    verb="delete",
    method="DELETE",
    path="/describe/{job_id}",
)


def describe_delete(
    job_id: UUID | str,
) -> Operation[models.DescribeDeleted]:
    """Delete a describe job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        DESCRIBE_DELETE,
        models.DescribeDeleted,
        path_values={
            "job_id": job_id,
        },
    )


DESCRIBE_UPDATE = Endpoint(
    resource="describe",
    verb="update",
    method="PATCH",
    path="/describe/{job_id}",
    content_type="application/json",
)


def describe_update(
    job_id: UUID | str,
    *,
    use_in_default_index: bool,
) -> Operation[models.Describe]:
    """Change whether the default index holds a description.

    Nothing else of a describe job can be changed.

    Args:
        job_id: The job's id.
        use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
            wrote.
    """
    return Operation(
        DESCRIBE_UPDATE,
        models.Describe,
        path_values={
            "job_id": job_id,
        },
        body=given(
            {
                "use_in_default_index": use_in_default_index,
            }
        ),
        body_model=models.DescribeUpdate,
    )


class Describe:
    """Jobs that say in words what a video shows and says, and what they found."""

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
        include_data: bool | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.DescribeList:
        """List the describe jobs.

        All of them or those that match every condition given. The jobs only, unless the request asks for their data or
        for the metadata of their file.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_data: Give each job's data too.
            modalities: Only these parts of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.describe.list()
        """
        return self._client.execute(
            describe_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_data=include_data,
                modalities=modalities,
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
        include_data: bool | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_data: Give each job's data too.
            modalities: Only these parts of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.describe.iter():
            ...     print(item)
        """
        return self._client.items(
            describe_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_data=include_data,
                modalities=modalities,
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
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        use_in_default_index: bool | None = None,
        participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
        prompt: str | None = None,
        include_metadata: bool | None = None,
    ) -> models.Describe:
        """Start to describe a video.

        Each enable_… asks for one part of the description. The parts come with the job once it has completed. A picture
        is described as a whole, and may be completed at once.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
                is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
                writes.
            participants: The people who take part; speakers get no other names than these.
            prompt: Words to the model about what matters here, such as how names are spelled.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
                false.

        Examples:
            >>> client.describe.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ...     enable_speech=True,
            ... )
        """
        return self._client.execute(
            describe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
                use_in_default_index=use_in_default_index,
                participants=participants,
                prompt=prompt,
                include_metadata=include_metadata,
            )
        )

    def get(
        self,
        job_id: UUID | str,
        *,
        response_format: models.DescribeFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_thumbnails: bool | None = None,
        include_word_timestamps: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.Describe:
        """Get a describe job and what it found.

        The description is in data, which is absent until the job has completed.

        Args:
            job_id: The job's id.
            response_format: The form of the data.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts of the data.
            include_thumbnails: Give addresses of pictures too.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.describe.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            describe_get(
                job_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_thumbnails=include_thumbnails,
                include_word_timestamps=include_word_timestamps,
                include_chapters=include_chapters,
                include_shots=include_shots,
                include_metadata=include_metadata,
            )
        )

    def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Describe], object] | None = None,
    ) -> models.Describe:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.describe.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.wait_for(
            describe_get(
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
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        use_in_default_index: bool | None = None,
        participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
        prompt: str | None = None,
        include_metadata: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Describe], object] | None = None,
    ) -> models.Describe:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job writes.
            participants: The people who take part; speakers get no other names than these.
            prompt: Words to the model about what matters here, such as how names are spelled.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.describe.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ...     enable_speech=True,
            ... )
        """
        return self._client.execute_and_wait(
            describe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
                use_in_default_index=use_in_default_index,
                participants=participants,
                prompt=prompt,
                include_metadata=include_metadata,
            ),
            lambda job: describe_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        job_id: UUID | str,
    ) -> models.DescribeDeleted:
        """Delete a describe job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> client.describe.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            describe_delete(
                job_id,
            )
        )

    def update(
        self,
        job_id: UUID | str,
        *,
        use_in_default_index: bool,
    ) -> models.Describe:
        """Change whether the default index holds a description.

        Nothing else of a describe job can be changed.

        Args:
            job_id: The job's id.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
                wrote.

        Examples:
            >>> client.describe.update("eae6653a-722f-5956-b5ad-99ef2236b6a2", use_in_default_index=True)
        """
        return self._client.execute(
            describe_update(
                job_id,
                use_in_default_index=use_in_default_index,
            )
        )


class AsyncDescribe:
    """Jobs that say in words what a video shows and says, and what they found."""

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
        include_data: bool | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.DescribeList:
        """List the describe jobs.

        All of them or those that match every condition given. The jobs only, unless the request asks for their data or
        for the metadata of their file.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_data: Give each job's data too.
            modalities: Only these parts of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.describe.list()
        """
        return await self._client.execute(
            describe_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_data=include_data,
                modalities=modalities,
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
        include_data: bool | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Describe]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            response_format: The form of the data.
            include_data: Give each job's data too.
            modalities: Only these parts of the data.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.describe.iter():
            ...     print(item)
        """
        return self._client.items(
            describe_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                response_format=response_format,
                include_data=include_data,
                modalities=modalities,
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
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        use_in_default_index: bool | None = None,
        participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
        prompt: str | None = None,
        include_metadata: bool | None = None,
    ) -> models.Describe:
        """Start to describe a video.

        Each enable_… asks for one part of the description. The parts come with the job once it has completed. A picture
        is described as a whole, and may be completed at once.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
                is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
                writes.
            participants: The people who take part; speakers get no other names than these.
            prompt: Words to the model about what matters here, such as how names are spelled.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default:
                false.

        Examples:
            >>> await client.describe.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ...     enable_speech=True,
            ... )
        """
        return await self._client.execute(
            describe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
                use_in_default_index=use_in_default_index,
                participants=participants,
                prompt=prompt,
                include_metadata=include_metadata,
            )
        )

    async def get(
        self,
        job_id: UUID | str,
        *,
        response_format: models.DescribeFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.DescribeModality | str] | None = None,
        include_thumbnails: bool | None = None,
        include_word_timestamps: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.Describe:
        """Get a describe job and what it found.

        The description is in data, which is absent until the job has completed.

        Args:
            job_id: The job's id.
            response_format: The form of the data.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts of the data.
            include_thumbnails: Give addresses of pictures too.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.describe.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            describe_get(
                job_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_thumbnails=include_thumbnails,
                include_word_timestamps=include_word_timestamps,
                include_chapters=include_chapters,
                include_shots=include_shots,
                include_metadata=include_metadata,
            )
        )

    async def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Describe], object] | None = None,
    ) -> models.Describe:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.describe.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.wait_for(
            describe_get(
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
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        use_in_default_index: bool | None = None,
        participants: Sequence[models.DescribeParticipant | Mapping[str, Any]] | None = None,
        prompt: str | None = None,
        include_metadata: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Describe], object] | None = None,
    ) -> models.Describe:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            enable_summary: The whole and each segment, in a few sentences.
            enable_speech: What is said.
            enable_visual_scene_description: What is to be seen.
            enable_scene_text: What is to be read in the picture.
            enable_audio_description: What is to be heard besides speech.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job writes.
            participants: The people who take part; speakers get no other names than these.
            prompt: Words to the model about what matters here, such as how names are spelled.
            include_metadata: Give the file's metadata and source metadata in the answer too. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.describe.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     enable_summary=True,
            ...     enable_speech=True,
            ... )
        """
        return await self._client.execute_and_wait(
            describe_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                enable_summary=enable_summary,
                enable_speech=enable_speech,
                enable_visual_scene_description=enable_visual_scene_description,
                enable_scene_text=enable_scene_text,
                enable_audio_description=enable_audio_description,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
                use_in_default_index=use_in_default_index,
                participants=participants,
                prompt=prompt,
                include_metadata=include_metadata,
            ),
            lambda job: describe_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        job_id: UUID | str,
    ) -> models.DescribeDeleted:
        """Delete a describe job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> await client.describe.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            describe_delete(
                job_id,
            )
        )

    async def update(
        self,
        job_id: UUID | str,
        *,
        use_in_default_index: bool,
    ) -> models.Describe:
        """Change whether the default index holds a description.

        Nothing else of a describe job can be changed.

        Args:
            job_id: The job's id.
            use_in_default_index: Whether the default index of responses and deep searches is to hold what the job
                wrote.

        Examples:
            >>> await client.describe.update("eae6653a-722f-5956-b5ad-99ef2236b6a2", use_in_default_index=True)
        """
        return await self._client.execute(
            describe_update(
                job_id,
                use_in_default_index=use_in_default_index,
            )
        )
