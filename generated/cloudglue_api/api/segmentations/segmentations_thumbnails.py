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
    verb="thumbnails",
    method="GET",
    path="/segmentations/{segmentation_id}/thumbnails",
    query={
        "segment_ids": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "type": Rule(str),
    },
    pages=Pages("data"),
)


def segmentations_thumbnails(
    segmentation_id: UUID | str,
    *,
    segment_ids: str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    type: str | None = None,
) -> Operation[models.ThumbnailList]:
    """List the pictures of a segmentation's segments.

    They are made where the segmentation's request asked for thumbnails or keyframes.

    Args:
        segmentation_id: The segmentation's id.
        segment_ids: Only the pictures of these segments: their ids, separated by commas.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        type: Only these kinds, separated by commas. Known are segment, keyframe, file and frame.
    """
    return Operation(
        ENDPOINT,
        models.ThumbnailList,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "segment_ids": segment_ids,
                "limit": limit,
                "offset": offset,
                "type": type,
            }
        ),
    )
