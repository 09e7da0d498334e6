"""Jobs that take data out of a video, in the form of a schema, and what they found."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

EXTRACT_LIST = Endpoint(
    resource="extract",
    verb="list",
    method="GET",
    path="/extract",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
        "include_data": Rule(bool),
    },
    pages=Pages("data"),
)


def extract_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
    include_data: bool | None = None,
) -> Operation[models.ExtractList]:
    """List the extract jobs.

    All of them or those that match every condition given. The jobs only, unless the request asks for their data.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
        include_data: Give each job's data too.
    """
    return Operation(
        EXTRACT_LIST,
        models.ExtractList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
                "include_data": include_data,
            }
        ),
    )


EXTRACT_CREATE = Endpoint(
    resource="extract",
    verb="create",
    method="POST",
    path="/extract",
    content_type="application/json",
)


def extract_create(
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    prompt: str | None = None,
    schema: Mapping[str, Any] | None = None,
    enable_video_level_entities: bool | None = None,
    enable_segment_level_entities: bool | None = None,
    enable_transcript_mode: bool | None = None,
    enable_metadata_mode: bool | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.Extract]:
    """Start to extract data from a video.

    What to find is said in words (prompt), as a schema, or in both. It is looked for in each segment, or in the
    video as a whole, but not in both. A picture has no segments.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
            is understood.
        segmentation_id: A segmentation of the file to go by.
        segmentation_config: How to cut the video, where no segmentation is named.
        prompt: Words to the model about what to find; needed without a schema.
        schema: A JSON schema of what to find; needed without a prompt.
        enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
        enable_segment_level_entities: Extract from each segment; so it is when neither is given.
        enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
        enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its
            source's), and not from its pictures and sound.
        thumbnails_config: Which pictures to make of the segments.
        include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
        include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
    """
    return Operation(
        EXTRACT_CREATE,
        models.Extract,
        body=given(
            {
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "prompt": prompt,
                "schema": schema,
                "enable_video_level_entities": enable_video_level_entities,
                "enable_segment_level_entities": enable_segment_level_entities,
                "enable_transcript_mode": enable_transcript_mode,
                "enable_metadata_mode": enable_metadata_mode,
                "thumbnails_config": thumbnails_config,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
            }
        ),
        body_model=models.NewExtract,
    )


EXTRACT_GET = Endpoint(
    resource="extract",
    verb="get",
    method="GET",
    path="/extract/{job_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_thumbnails": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
    },
    pages=Pages("data.segment_entities", stable=True, cursor="offset"),
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def extract_get(
    job_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    include_thumbnails: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.Extract]:
    """Get an extract job and a page of what it found.

    What was found is in data, which is absent until the job has completed: the entities of the whole video, and
    those of a page of segments. How many segments there are is in total.

    Args:
        job_id: The job's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_thumbnails: Give addresses of pictures too.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
    """
    return Operation(
        EXTRACT_GET,
        models.Extract,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "include_thumbnails": include_thumbnails,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
            }
        ),
    )


EXTRACT_DELETE = Endpoint(
    resource="extract",
    verb="delete",
    method="DELETE",
    path="/extract/{job_id}",
)


def extract_delete(
    job_id: UUID | str,
) -> Operation[models.ExtractDeleted]:
    """Delete an extract job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        EXTRACT_DELETE,
        models.ExtractDeleted,
        path_values={
            "job_id": job_id,
        },
    )


class Extract:
    """Jobs that take data out of a video, in the form of a schema, and what they found."""

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
        include_data: bool | None = None,
    ) -> models.ExtractList:
        """List the extract jobs.

        All of them or those that match every condition given. The jobs only, unless the request asks for their data.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            include_data: Give each job's data too.

        Examples:
            >>> client.extract.list()
        """
        return self._client.execute(
            extract_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                include_data=include_data,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        include_data: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Extract]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            include_data: Give each job's data too.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.extract.iter():
            ...     print(item)
        """
        return self._client.items(
            extract_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                include_data=include_data,
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
        prompt: str | None = None,
        schema: Mapping[str, Any] | None = None,
        enable_video_level_entities: bool | None = None,
        enable_segment_level_entities: bool | None = None,
        enable_transcript_mode: bool | None = None,
        enable_metadata_mode: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.Extract:
        """Start to extract data from a video.

        What to find is said in words (prompt), as a schema, or in both. It is looked for in each segment, or in the
        video as a whole, but not in both. A picture has no segments.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
                is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            prompt: Words to the model about what to find; needed without a schema.
            schema: A JSON schema of what to find; needed without a prompt.
            enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
            enable_segment_level_entities: Extract from each segment; so it is when neither is given.
            enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
            enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its
                source's), and not from its pictures and sound.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.

        Examples:
            >>> client.extract.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     prompt="Riders and their teams.",
            ...     enable_segment_level_entities=True,
            ... )
        """
        return self._client.execute(
            extract_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                prompt=prompt,
                schema=schema,
                enable_video_level_entities=enable_video_level_entities,
                enable_segment_level_entities=enable_segment_level_entities,
                enable_transcript_mode=enable_transcript_mode,
                enable_metadata_mode=enable_metadata_mode,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    def get(
        self,
        job_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.Extract:
        """Get an extract job and a page of what it found.

        What was found is in data, which is absent until the job has completed: the entities of the whole video, and
        those of a page of segments. How many segments there are is in total.

        Args:
            job_id: The job's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.

        Examples:
            >>> client.extract.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            extract_get(
                job_id,
                limit=limit,
                offset=offset,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    def segment_entities(
        self,
        job_id: UUID | str,
        *,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        page_size: int = 100,
    ) -> Iterable[models.SegmentEntities]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            job_id: The job's id.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.extract.segment_entities("eae6653a-722f-5956-b5ad-99ef2236b6a2"):
            ...     print(item)
        """
        return self._client.cursor_items(
            extract_get(
                job_id,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
                limit=page_size,
            )
        )

    def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Extract], object] | None = None,
    ) -> models.Extract:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.extract.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.wait_for(
            extract_get(
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
        prompt: str | None = None,
        schema: Mapping[str, Any] | None = None,
        enable_video_level_entities: bool | None = None,
        enable_segment_level_entities: bool | None = None,
        enable_transcript_mode: bool | None = None,
        enable_metadata_mode: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Extract], object] | None = None,
    ) -> models.Extract:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            prompt: Words to the model about what to find; needed without a schema.
            schema: A JSON schema of what to find; needed without a prompt.
            enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
            enable_segment_level_entities: Extract from each segment; so it is when neither is given.
            enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
            enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its source's), and not from its pictures and sound.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.extract.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     prompt="Riders and their teams.",
            ...     enable_segment_level_entities=True,
            ... )
        """
        return self._client.execute_and_wait(
            extract_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                prompt=prompt,
                schema=schema,
                enable_video_level_entities=enable_video_level_entities,
                enable_segment_level_entities=enable_segment_level_entities,
                enable_transcript_mode=enable_transcript_mode,
                enable_metadata_mode=enable_metadata_mode,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
            ),
            lambda job: extract_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        job_id: UUID | str,
    ) -> models.ExtractDeleted:
        """Delete an extract job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> client.extract.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            extract_delete(
                job_id,
            )
        )


class AsyncExtract:
    """Jobs that take data out of a video, in the form of a schema, and what they found."""

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
        include_data: bool | None = None,
    ) -> models.ExtractList:
        """List the extract jobs.

        All of them or those that match every condition given. The jobs only, unless the request asks for their data.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            include_data: Give each job's data too.

        Examples:
            >>> await client.extract.list()
        """
        return await self._client.execute(
            extract_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                include_data=include_data,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        include_data: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Extract]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            include_data: Give each job's data too.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.extract.iter():
            ...     print(item)
        """
        return self._client.items(
            extract_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
                include_data=include_data,
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
        prompt: str | None = None,
        schema: Mapping[str, Any] | None = None,
        enable_video_level_entities: bool | None = None,
        enable_segment_level_entities: bool | None = None,
        enable_transcript_mode: bool | None = None,
        enable_metadata_mode: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.Extract:
        """Start to extract data from a video.

        What to find is said in words (prompt), as a schema, or in both. It is looked for in each segment, or in the
        video as a whole, but not in both. A picture has no segments.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said
                is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            prompt: Words to the model about what to find; needed without a schema.
            schema: A JSON schema of what to find; needed without a prompt.
            enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
            enable_segment_level_entities: Extract from each segment; so it is when neither is given.
            enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
            enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its
                source's), and not from its pictures and sound.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.

        Examples:
            >>> await client.extract.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     prompt="Riders and their teams.",
            ...     enable_segment_level_entities=True,
            ... )
        """
        return await self._client.execute(
            extract_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                prompt=prompt,
                schema=schema,
                enable_video_level_entities=enable_video_level_entities,
                enable_segment_level_entities=enable_segment_level_entities,
                enable_transcript_mode=enable_transcript_mode,
                enable_metadata_mode=enable_metadata_mode,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    async def get(
        self,
        job_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.Extract:
        """Get an extract job and a page of what it found.

        What was found is in data, which is absent until the job has completed: the entities of the whole video, and
        those of a page of segments. How many segments there are is in total.

        Args:
            job_id: The job's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.

        Examples:
            >>> await client.extract.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            extract_get(
                job_id,
                limit=limit,
                offset=offset,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    def segment_entities(
        self,
        job_id: UUID | str,
        *,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        page_size: int = 100,
    ) -> AsyncIterable[models.SegmentEntities]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            job_id: The job's id.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.extract.segment_entities("eae6653a-722f-5956-b5ad-99ef2236b6a2"):
            ...     print(item)
        """
        return self._client.cursor_items(
            extract_get(
                job_id,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
                limit=page_size,
            )
        )

    async def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Extract], object] | None = None,
    ) -> models.Extract:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.extract.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.wait_for(
            extract_get(
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
        prompt: str | None = None,
        schema: Mapping[str, Any] | None = None,
        enable_video_level_entities: bool | None = None,
        enable_segment_level_entities: bool | None = None,
        enable_transcript_mode: bool | None = None,
        enable_metadata_mode: bool | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Extract], object] | None = None,
    ) -> models.Extract:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open. Of YouTube only what is said is understood.
            segmentation_id: A segmentation of the file to go by.
            segmentation_config: How to cut the video, where no segmentation is named.
            prompt: Words to the model about what to find; needed without a schema.
            schema: A JSON schema of what to find; needed without a prompt.
            enable_video_level_entities: Extract from the video as a whole. It excludes enable_segment_level_entities.
            enable_segment_level_entities: Extract from each segment; so it is when neither is given.
            enable_transcript_mode: Extract from the spoken words alone. It excludes enable_metadata_mode.
            enable_metadata_mode: Extract from what is known about the file as a whole (its name, your metadata, its source's), and not from its pictures and sound.
            thumbnails_config: Which pictures to make of the segments.
            include_chapters: Chapters too, which come from the strategy narrative. The service's default: false.
            include_shots: Shots too, which come from the strategy shot-detector. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.extract.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     prompt="Riders and their teams.",
            ...     enable_segment_level_entities=True,
            ... )
        """
        return await self._client.execute_and_wait(
            extract_create(
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                prompt=prompt,
                schema=schema,
                enable_video_level_entities=enable_video_level_entities,
                enable_segment_level_entities=enable_segment_level_entities,
                enable_transcript_mode=enable_transcript_mode,
                enable_metadata_mode=enable_metadata_mode,
                thumbnails_config=thumbnails_config,
                include_chapters=include_chapters,
                include_shots=include_shots,
            ),
            lambda job: extract_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        job_id: UUID | str,
    ) -> models.ExtractDeleted:
        """Delete an extract job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> await client.extract.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            extract_delete(
                job_id,
            )
        )
