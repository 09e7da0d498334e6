from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    date,
    datetime,
    given,
)

ENDPOINT = Endpoint(
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
        ENDPOINT,
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
