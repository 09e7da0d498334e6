from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Pages,
    Rule,
    date,
    datetime,
    given,
)

ENDPOINT = Endpoint(
    resource="share",
    verb="list",
    method="GET",
    path="/share",
    query={
        "file_id": Rule(UUID),
        "file_segment_id": Rule(UUID),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "visibility": Rule(str, values=("public", "private")),
    },
    pages=Pages("data"),
)


def share_list(
    *,
    file_id: UUID | str | None = None,
    file_segment_id: UUID | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    visibility: models.ShareVisibility | str | None = None,
) -> Operation[models.ShareList]:
    """List what is shared.

    All of it, or what matches every condition given.

    Args:
        file_id: Only shares of this file.
        file_segment_id: Only shares of this segment.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only shares created before this day (UTC).
        created_after: Only shares created after this day (UTC).
        visibility: Only shares with this visibility.
    """
    return Operation(
        ENDPOINT,
        models.ShareList,
        query=given(
            {
                "file_id": file_id,
                "file_segment_id": file_segment_id,
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
                "visibility": visibility,
            }
        ),
    )
