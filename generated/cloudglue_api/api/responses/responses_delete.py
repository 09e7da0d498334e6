from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="responses",
    verb="delete",
    method="DELETE",
    path="/responses/{response_id}",
)


def responses_delete(
    response_id: UUID | str,
) -> Operation[models.ResponseDeleted]:
    """Delete a response.

    The files and collections that it rests on stay.

    Args:
        response_id: The response's id.
    """
    return Operation(
        ENDPOINT,
        models.ResponseDeleted,
        path_values={
            "response_id": response_id,
        },
    )
