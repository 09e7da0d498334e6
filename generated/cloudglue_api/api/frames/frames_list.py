from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
    Pages,
    Rule,
    given,
)

ENDPOINT = Endpoint(
    resource="frames",
    verb="list",
    method="GET",
    path="/files/{file_id}/frames",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def frames_list(
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FrameExtractionList]:
    """List a file's frame extractions.

    The jobs only; the frames come with the frame extraction itself.

    Args:
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.FrameExtractionList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )
