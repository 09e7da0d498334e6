from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="collections",
    verb="delete_moment_criterion",
    method="DELETE",
    path="/collections/{collection_id}/moment-criteria/{attachment_id}",
)


def collections_delete_moment_criterion(
    collection_id: str,
    attachment_id: str,
) -> Operation[models.MomentCriterionAttachmentDeleted]:
    """Take a criterion for moments from a collection.

    The collection lists its moments no more; the jobs that found them stay.

    Args:
        collection_id: The collection's id.
        attachment_id: The attachment's id.
    """
    return Operation(
        ENDPOINT,
        models.MomentCriterionAttachmentDeleted,
        path_values={
            "collection_id": collection_id,
            "attachment_id": attachment_id,
        },
    )
