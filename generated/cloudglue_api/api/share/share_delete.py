from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="share",
    verb="delete",
    method="DELETE",
    path="/share/{share_id}",
)


def share_delete(
    share_id: UUID | str,
) -> Operation[models.ShareDeleted]:
    """Stop to share a file or segment.

    The file stays.

    Args:
        share_id: The share's id.
    """
    return Operation(
        ENDPOINT,
        models.ShareDeleted,
        path_values={
            "share_id": share_id,
        },
    )
