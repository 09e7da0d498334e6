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
    resource="segmentations",
    verb="list",
    method="GET",
    path="/files/{file_id}/segmentations",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def segmentations_list(
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.SegmentationList]:
    """List a file's segmentations.

    The jobs only; a segmentation's segments come with the segmentation itself.

    Args:
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        ENDPOINT,
        models.SegmentationList,
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
