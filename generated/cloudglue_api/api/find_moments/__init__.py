"""Jobs that look for the moments of a video that meet a criterion, and what they found."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, Endpoint, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FIND_MOMENTS_LIST = Endpoint(
    resource="find_moments",
    verb="list",
    method="GET",
    path="/find-moments",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
        "status": Rule(str),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "url": Rule(str),
    },
    pages=Pages("runs", cursor="cursor", following="next_cursor"),
)


def find_moments_list(
    *,
    limit: int | None = None,
    cursor: str | None = None,
    status: str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    url: str | None = None,
) -> Operation[models.FindMomentsList]:
    """List the jobs that look for moments.

    All of them, or those that match every condition given, newest first.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        cursor: The next_cursor of the page before; the first page when absent.
        status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
        created_before: Only jobs created before this day (UTC).
        created_after: Only jobs created after this day (UTC).
        url: Only jobs for the video at this address.
    """
    return Operation(
        FIND_MOMENTS_LIST,
        models.FindMomentsList,
        query=given(
            {
                "limit": limit,
                "cursor": cursor,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "url": url,
            }
        ),
    )


FIND_MOMENTS_CREATE = Endpoint(
    resource="find_moments",
    verb="create",
    method="POST",
    path="/find-moments",
    content_type="application/json",
)


def find_moments_create(
    *,
    url: str,
    criterion: models.MomentCriterion | Mapping[str, Any],
    describe_job_id: UUID | str | None = None,
    signals_required: Sequence[models.CriterionSignal | str] | None = None,
    boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
    speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
    min_duration_seconds: float | None = None,
    max_duration_seconds: float | None = None,
    cache_policy: models.FindMomentsCachePolicy | str | None = None,
) -> Operation[models.FindMoments]:
    """Start to look for moments in a video.

    The moments come with the job once it has completed. It costs credits.

    Args:
        url: Address of the video, such as a file's uri.
        criterion: What makes a moment.
        describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
        cache_policy: What to do when the same was looked for before; reuse when absent.
    """
    return Operation(
        FIND_MOMENTS_CREATE,
        models.FindMoments,
        body=given(
            {
                "url": url,
                "criterion": criterion,
                "describe_job_id": describe_job_id,
                "signals_required": signals_required,
                "boundary_policy": boundary_policy,
                "speaker_filter": speaker_filter,
                "min_duration_seconds": min_duration_seconds,
                "max_duration_seconds": max_duration_seconds,
                "cache_policy": cache_policy,
            }
        ),
        body_model=models.NewFindMoments,
    )


FIND_MOMENTS_GET = Endpoint(
    resource="find_moments",
    verb="get",
    method="GET",
    path="/find-moments/{job_id}",
    query={
        "limit": Rule(int, minimum=1),
        "min_score": Rule(float),
        "sort": Rule(str),
    },
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def find_moments_get(
    job_id: UUID | str,
    *,
    limit: int | None = None,
    min_score: float | None = None,
    sort: str | None = None,
) -> Operation[models.FindMoments]:
    """Get a job and the moments it found.

    Read it again until its status is final. The moments are there when it has completed. What the parameters leave
    out is not gone, and total_moments counts it too.

    Args:
        job_id: The job's id.
        limit: How many moments to give at most, 1 or more.
        min_score: Only moments with at least this criterion_score, on the criterion's own scale.
        sort: What to sort the moments by: rank_score (when absent) or start_time.
    """
    return Operation(
        FIND_MOMENTS_GET,
        models.FindMoments,
        path_values={
            "job_id": job_id,
        },
        query=given(
            {
                "limit": limit,
                "min_score": min_score,
                "sort": sort,
            }
        ),
    )


FIND_MOMENTS_DELETE = Endpoint(
    resource="find_moments",
    verb="delete",
    method="DELETE",
    path="/find-moments/{job_id}",
)


def find_moments_delete(
    job_id: UUID | str,
) -> Operation[models.FindMomentsDeleted]:
    """Delete a job and its moments.

    One that has not ended is cancelled, and its credits are given back; otherwise they are spent. The video stays.

    Args:
        job_id: The job's id.
    """
    return Operation(
        FIND_MOMENTS_DELETE,
        models.FindMomentsDeleted,
        path_values={
            "job_id": job_id,
        },
    )


class FindMoments:
    """Jobs that look for the moments of a video that meet a criterion, and what they found."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
    ) -> models.FindMomentsList:
        """List the jobs that look for moments.

        All of them, or those that match every condition given, newest first.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            cursor: The next_cursor of the page before; the first page when absent.
            status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs for the video at this address.

        Examples:
            >>> client.find_moments.list()
        """
        return self._client.execute(
            find_moments_list(
                limit=limit,
                cursor=cursor,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
            )
        )

    def iter(
        self,
        *,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        page_size: int = 100,
    ) -> Iterable[models.FindMoments]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs for the video at this address.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.find_moments.iter():
            ...     print(item)
        """
        return self._client.cursor_items(
            find_moments_list(
                status=status, created_before=created_before, created_after=created_after, url=url, limit=page_size
            )
        )

    def create(
        self,
        *,
        url: str,
        criterion: models.MomentCriterion | Mapping[str, Any],
        describe_job_id: UUID | str | None = None,
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
        cache_policy: models.FindMomentsCachePolicy | str | None = None,
    ) -> models.FindMoments:
        """Start to look for moments in a video.

        The moments come with the job once it has completed. It costs credits.

        Args:
            url: Address of the video, such as a file's uri.
            criterion: What makes a moment.
            describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
            cache_policy: What to do when the same was looked for before; reuse when absent.

        Examples:
            >>> client.find_moments.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ... )
        """
        return self._client.execute(
            find_moments_create(
                url=url,
                criterion=criterion,
                describe_job_id=describe_job_id,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
                cache_policy=cache_policy,
            )
        )

    def get(
        self,
        job_id: UUID | str,
        *,
        limit: int | None = None,
        min_score: float | None = None,
        sort: str | None = None,
    ) -> models.FindMoments:
        """Get a job and the moments it found.

        Read it again until its status is final. The moments are there when it has completed. What the parameters leave
        out is not gone, and total_moments counts it too.

        Args:
            job_id: The job's id.
            limit: How many moments to give at most, 1 or more.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort the moments by: rank_score (when absent) or start_time.

        Examples:
            >>> client.find_moments.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            find_moments_get(
                job_id,
                limit=limit,
                min_score=min_score,
                sort=sort,
            )
        )

    def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FindMoments], object] | None = None,
    ) -> models.FindMoments:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.find_moments.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.wait_for(
            find_moments_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        url: str,
        criterion: models.MomentCriterion | Mapping[str, Any],
        describe_job_id: UUID | str | None = None,
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
        cache_policy: models.FindMomentsCachePolicy | str | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FindMoments], object] | None = None,
    ) -> models.FindMoments:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Address of the video, such as a file's uri.
            criterion: What makes a moment.
            describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
            cache_policy: What to do when the same was looked for before; reuse when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.find_moments.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ... )
        """
        return self._client.execute_and_wait(
            find_moments_create(
                url=url,
                criterion=criterion,
                describe_job_id=describe_job_id,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
                cache_policy=cache_policy,
            ),
            lambda job: find_moments_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        job_id: UUID | str,
    ) -> models.FindMomentsDeleted:
        """Delete a job and its moments.

        One that has not ended is cancelled, and its credits are given back; otherwise they are spent. The video stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> client.find_moments.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return self._client.execute(
            find_moments_delete(
                job_id,
            )
        )


class AsyncFindMoments:
    """Jobs that look for the moments of a video that meet a criterion, and what they found."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
    ) -> models.FindMomentsList:
        """List the jobs that look for moments.

        All of them, or those that match every condition given, newest first.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            cursor: The next_cursor of the page before; the first page when absent.
            status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs for the video at this address.

        Examples:
            >>> await client.find_moments.list()
        """
        return await self._client.execute(
            find_moments_list(
                limit=limit,
                cursor=cursor,
                status=status,
                created_before=created_before,
                created_after=created_after,
                url=url,
            )
        )

    def iter(
        self,
        *,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        url: str | None = None,
        page_size: int = 100,
    ) -> AsyncIterable[models.FindMoments]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            status: Only jobs in this state. Known are pending, processing, completed, failed and cancelled.
            created_before: Only jobs created before this day (UTC).
            created_after: Only jobs created after this day (UTC).
            url: Only jobs for the video at this address.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.find_moments.iter():
            ...     print(item)
        """
        return self._client.cursor_items(
            find_moments_list(
                status=status, created_before=created_before, created_after=created_after, url=url, limit=page_size
            )
        )

    async def create(
        self,
        *,
        url: str,
        criterion: models.MomentCriterion | Mapping[str, Any],
        describe_job_id: UUID | str | None = None,
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
        cache_policy: models.FindMomentsCachePolicy | str | None = None,
    ) -> models.FindMoments:
        """Start to look for moments in a video.

        The moments come with the job once it has completed. It costs credits.

        Args:
            url: Address of the video, such as a file's uri.
            criterion: What makes a moment.
            describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
            cache_policy: What to do when the same was looked for before; reuse when absent.

        Examples:
            >>> await client.find_moments.create(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ... )
        """
        return await self._client.execute(
            find_moments_create(
                url=url,
                criterion=criterion,
                describe_job_id=describe_job_id,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
                cache_policy=cache_policy,
            )
        )

    async def get(
        self,
        job_id: UUID | str,
        *,
        limit: int | None = None,
        min_score: float | None = None,
        sort: str | None = None,
    ) -> models.FindMoments:
        """Get a job and the moments it found.

        Read it again until its status is final. The moments are there when it has completed. What the parameters leave
        out is not gone, and total_moments counts it too.

        Args:
            job_id: The job's id.
            limit: How many moments to give at most, 1 or more.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort the moments by: rank_score (when absent) or start_time.

        Examples:
            >>> await client.find_moments.get("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            find_moments_get(
                job_id,
                limit=limit,
                min_score=min_score,
                sort=sort,
            )
        )

    async def wait(
        self,
        job_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FindMoments], object] | None = None,
    ) -> models.FindMoments:
        """Wait until the job has ended, and give its last state.

        Args:
            job_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.find_moments.wait("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.wait_for(
            find_moments_get(
                job_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        url: str,
        criterion: models.MomentCriterion | Mapping[str, Any],
        describe_job_id: UUID | str | None = None,
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
        cache_policy: models.FindMomentsCachePolicy | str | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.FindMoments], object] | None = None,
    ) -> models.FindMoments:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            url: Address of the video, such as a file's uri.
            criterion: What makes a moment.
            describe_job_id: The describe job whose words to look through; one that fits is found or made when absent.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
            cache_policy: What to do when the same was looked for before; reuse when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.find_moments.create_and_wait(
            ...     url="cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ... )
        """
        return await self._client.execute_and_wait(
            find_moments_create(
                url=url,
                criterion=criterion,
                describe_job_id=describe_job_id,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
                cache_policy=cache_policy,
            ),
            lambda job: find_moments_get(known(job, "job_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        job_id: UUID | str,
    ) -> models.FindMomentsDeleted:
        """Delete a job and its moments.

        One that has not ended is cancelled, and its credits are given back; otherwise they are spent. The video stays.

        Args:
            job_id: The job's id.

        Examples:
            >>> await client.find_moments.delete("eae6653a-722f-5956-b5ad-99ef2236b6a2")
        """
        return await self._client.execute(
            find_moments_delete(
                job_id,
            )
        )
