from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="tags",
    verb="list",
    method="GET",
    path="/tags",
    query={
        "type": Rule(str, values=("file", "segment")),
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
    },
    pages=Pages("data"),
)


def tags_list(
    *,
    type: models.TagType | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.TagList]:
    """List the tags.

    One page of the account's tags.

    Args:
        type: Only tags on files, or only tags on segments.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start.
    """
    return Operation(
        ENDPOINT,
        models.TagList,
        query=given(
            {
                "type": type,
                "limit": limit,
                "offset": offset,
            }
        ),
    )
