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
    resource="thumbnails",
    verb="list",
    method="GET",
    path="/files/{file_id}/thumbnails",
    query={
        "is_default": Rule(bool),
        "segmentation_id": Rule(UUID),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "type": Rule(str),
    },
    pages=Pages("data"),
)


def thumbnails_list(
    file_id: UUID | str,
    *,
    is_default: bool | None = None,
    segmentation_id: UUID | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    type: str | None = None,
) -> Operation[models.ThumbnailList]:
    """List a file's pictures.

    All of them, whatever they were made for, or those that match every condition given.

    Args:
        file_id: The file's id.
        is_default: With true, only what stands for the whole file.
        segmentation_id: Only those of this segmentation.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
    """
    return Operation(
        ENDPOINT,
        models.ThumbnailList,
        path_values={
            "file_id": file_id,
        },
        query=given(
            {
                "is_default": is_default,
                "segmentation_id": segmentation_id,
                "limit": limit,
                "offset": offset,
                "type": type,
            }
        ),
    )
