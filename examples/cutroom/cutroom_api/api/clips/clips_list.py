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
    resource="clips",
    verb="list",
    method="GET",
    path="/files",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def clips_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.ClipList]:
    """List the clips.

    One page of them, newest first.

    Args:
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        ENDPOINT,
        models.ClipList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
