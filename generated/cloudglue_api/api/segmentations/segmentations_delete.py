from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="segmentations",
    verb="delete",
    method="DELETE",
    path="/segmentations/{segmentation_id}",
)


def segmentations_delete(
    segmentation_id: UUID | str,
) -> Operation[models.SegmentationDeleted]:
    """Delete a segmentation.

    The file stays.

    Args:
        segmentation_id: The segmentation's id.
    """
    return Operation(
        ENDPOINT,
        models.SegmentationDeleted,
        path_values={
            "segmentation_id": segmentation_id,
        },
    )
