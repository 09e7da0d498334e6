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
    resource="notes",
    verb="list",
    method="GET",
    path="/tags",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def notes_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.NoteList]:
    """List the notes.

    A page of them, whatever they are on.

    Args:
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        ENDPOINT,
        models.NoteList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
