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
    resource="chat",
    verb="list",
    method="GET",
    path="/chat/completions",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def chat_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.ChatCompletionList]:
    """List the answers given so far.

    What was asked comes with each; the citations come with the single answer only.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only answers given before this day (UTC).
        created_after: Only answers given after this day (UTC).
    """
    return Operation(
        ENDPOINT,
        models.ChatCompletionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )
