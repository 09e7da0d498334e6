"""Jobs that find the shots or the chapters of a video at an address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

SEGMENTS_LIST = Endpoint(
    resource="segments",
    verb="list",
    method="GET",
    path="/segments",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "criteria": Rule(str, values=("shot", "narrative")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
    },
    pages=Pages("data"),
)


def segments_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    criteria: models.SegmentsCriteria | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
) -> Operation[models.SegmentsJobList]:
    """List the segments jobs.

    The jobs only, all of them or those that match every condition given; the segments come with the job itself.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
        status: Only jobs in this state. They are never not_applicable.
        criteria: Only jobs that look for this.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs on the video with this address.
    """
    return Operation(
        SEGMENTS_LIST,
        models.SegmentsJobList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "criteria": criteria,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
            }
        ),
    )


SEGMENTS_CREATE = Endpoint(
    resource="segments",
    verb="create",
    method="POST",
    path="/segments",
    content_type="application/json",
)


def segments_create(
    *,
    url: str,
    criteria: models.SegmentsCriteria | str,
    shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
    narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
) -> Operation[models.SegmentsJob]:
    """Start to find the shots or the chapters of a video.

    The request says what to look for, and may give the config that belongs to it: shot_config for shots,
    narrative_config for chapters. The segments come with the job once it has completed.

    Args:
        url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube
            nor sound.
        criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
            (narrative).
        shot_config: How to find shots; for the criteria shot.
        narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is
            always balanced.
    """
    return Operation(
        SEGMENTS_CREATE,
        models.SegmentsJob,
        body=given(
            {
                "url": url,
                "criteria": criteria,
                "shot_config": shot_config,
                "narrative_config": narrative_config,
            }
        ),
        body_model=models.NewSegmentsJob,
    )


SEGMENTS_GET = Endpoint(
    resource="segments",
    verb="get",
    method="GET",
    path="/segments/{job_id}",
    job=Job(succeeded=("completed",), failed=("failed",)),
)


def segments_get(
    job_id: UUID | str,
) -> Operation[models.SegmentsJob]:
    """Get a segments job and all that it found.

    The segments come all at once; they have no pages.

    Args:
        job_id: The job's id.
    """
    return Operation(
        SEGMENTS_GET,
        models.SegmentsJob,
        path_values={
            "job_id": job_id,
        },
    )


SEGMENTS_DELETE = Endpoint(
    resource="segments",
    verb="delete",
    method="DELETE",
    path="/segments/{job_id}",
)


def segments_delete(
    job_id: UUID | str,
) -> Operation[models.SegmentsJobDeleted]:
    """Delete a segments job and what it found.

    The file stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        SEGMENTS_DELETE,
        models.SegmentsJobDeleted,
        path_values={
            "job_id": job_id,
        },
    )


class Segments:
    """Jobs that find the shots or the chapters of a video at an address."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        criteria: models.SegmentsCriteria | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
    ) -> models.SegmentsJobList:
        """List the segments jobs.

        The jobs only, all of them or those that match every condition given; the segments come with the job itself.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state. They are never not_applicable.
            criteria: Only jobs that look for this.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.

        Examples:
            >>> client.segments.list()
        """
        return self._client.execute(
            segments_list(
                limit=limit,
                offset=offset,
                status=status,
                criteria=criteria,
                created_before=created_before,
                created_after=created_after,
                url=url,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        criteria: models.SegmentsCriteria | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.SegmentsJobListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state. They are never not_applicable.
            criteria: Only jobs that look for this.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.segments.iter():
            ...     print(item)
        """
        return self._client.items(
            segments_list(
                status=status,
                criteria=criteria,
                created_before=created_before,
                created_after=created_after,
                url=url,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        url: str,
        criteria: models.SegmentsCriteria | str,
        shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
        narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
    ) -> models.SegmentsJob:
        """Start to find the shots or the chapters of a video.

        The request says what to look for, and may give the config that belongs to it: shot_config for shots,
        narrative_config for chapters. The segments come with the job once it has completed.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube
                nor sound.
            criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
                (narrative).
            shot_config: How to find shots; for the criteria shot.
            narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is
                always balanced.

        Examples:
            >>> client.segments.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criteria="shot",
            ...     shot_config={"detector": "content"},
            ... )
        """
        return self._client.execute(
            segments_create(
                url=url,
                criteria=criteria,
                shot_config=shot_config,
                narrative_config=narrative_config,
            )
        )

    def get(
        self,
        job_id: UUID | str,
    ) -> models.SegmentsJob:
        """Get a segments job and all that it found.

        The segments come all at once; they have no pages.

        Args:
            job_id: The job's id.

        Examples:
            >>> client.segments.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            segments_get(
                job_id,
            )
        )

    def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.SegmentsJob], object] | None = None,
    ) -> models.SegmentsJob:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.segments.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.wait_for(
            segments_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        url: str,
        criteria: models.SegmentsCriteria | str,
        shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
        narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.SegmentsJob], object] | None = None,
    ) -> models.SegmentsJob:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube nor sound.
            criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on (narrative).
            shot_config: How to find shots; for the criteria shot.
            narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is always balanced.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.segments.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criteria="shot",
            ...     shot_config={"detector": "content"},
            ... )
        """
        return self._client.execute_and_wait(
            segments_create(
                url=url,
                criteria=criteria,
                shot_config=shot_config,
                narrative_config=narrative_config,
            ),
            lambda job: segments_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        job_id: UUID | str,
    ) -> models.SegmentsJobDeleted:
        """Delete a segments job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> client.segments.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            segments_delete(
                job_id,
            )
        )


class AsyncSegments:
    """Jobs that find the shots or the chapters of a video at an address."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        criteria: models.SegmentsCriteria | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
    ) -> models.SegmentsJobList:
        """List the segments jobs.

        The jobs only, all of them or those that match every condition given; the segments come with the job itself.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start.
            status: Only jobs in this state. They are never not_applicable.
            criteria: Only jobs that look for this.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.

        Examples:
            >>> await client.segments.list()
        """
        return await self._client.execute(
            segments_list(
                limit=limit,
                offset=offset,
                status=status,
                criteria=criteria,
                created_before=created_before,
                created_after=created_after,
                url=url,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        criteria: models.SegmentsCriteria | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.SegmentsJobListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only jobs in this state. They are never not_applicable.
            criteria: Only jobs that look for this.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs on the video with this address.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.segments.iter():
            ...     print(item)
        """
        return self._client.items(
            segments_list(
                status=status,
                criteria=criteria,
                created_before=created_before,
                created_after=created_after,
                url=url,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        url: str,
        criteria: models.SegmentsCriteria | str,
        shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
        narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
    ) -> models.SegmentsJob:
        """Start to find the shots or the chapters of a video.

        The request says what to look for, and may give the config that belongs to it: shot_config for shots,
        narrative_config for chapters. The segments come with the job once it has completed.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube
                nor sound.
            criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on
                (narrative).
            shot_config: How to find shots; for the criteria shot.
            narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is
                always balanced.

        Examples:
            >>> await client.segments.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criteria="shot",
            ...     shot_config={"detector": "content"},
            ... )
        """
        return await self._client.execute(
            segments_create(
                url=url,
                criteria=criteria,
                shot_config=shot_config,
                narrative_config=narrative_config,
            )
        )

    async def get(
        self,
        job_id: UUID | str,
    ) -> models.SegmentsJob:
        """Get a segments job and all that it found.

        The segments come all at once; they have no pages.

        Args:
            job_id: The job's id.

        Examples:
            >>> await client.segments.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            segments_get(
                job_id,
            )
        )

    async def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.SegmentsJob], object] | None = None,
    ) -> models.SegmentsJob:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.segments.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.wait_for(
            segments_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        url: str,
        criteria: models.SegmentsCriteria | str,
        shot_config: models.ShotConfig | Mapping[str, Any] | None = None,
        narrative_config: models.NarrativeConfig | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.SegmentsJob], object] | None = None,
    ) -> models.SegmentsJob:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the video is: a file's uri, or an address that the service can open; for shots neither YouTube nor sound.
            criteria: What a segments job looks for: changes of the picture (shot), or where the story moves on (narrative).
            shot_config: How to find shots; for the criteria shot.
            narrative_config: How to find chapters; for the criteria narrative. For YouTube and sound its strategy is always balanced.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.segments.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criteria="shot",
            ...     shot_config={"detector": "content"},
            ... )
        """
        return await self._client.execute_and_wait(
            segments_create(
                url=url,
                criteria=criteria,
                shot_config=shot_config,
                narrative_config=narrative_config,
            ),
            lambda job: segments_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        job_id: UUID | str,
    ) -> models.SegmentsJobDeleted:
        """Delete a segments job and what it found.

        The file stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> await client.segments.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            segments_delete(
                job_id,
            )
        )
