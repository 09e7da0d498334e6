from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="responses",
    verb="cancel",
    method="POST",
    path="/responses/{response_id}/cancel",
    repeatable=True,
)


def responses_cancel(
    response_id: UUID | str,
) -> Operation[models.ResponseRun]:
    """Stop a response that runs in the background.

    One that has ended stays as it is.

    Args:
        response_id: The response's id.
    """
    return Operation(
        ENDPOINT,
        models.ResponseRun,
        path_values={
            "response_id": response_id,
        },
    )
