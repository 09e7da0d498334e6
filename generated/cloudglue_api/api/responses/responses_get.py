from __future__ import annotations

from ... import models
from ...types import (
    UUID,
    Endpoint,
    Job,
    Operation,
)

ENDPOINT = Endpoint(
    resource="responses",
    verb="get",
    method="GET",
    path="/responses/{response_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def responses_get(
    response_id: UUID | str,
) -> Operation[models.ResponseRun]:
    """Get a response.

    Read it again until its status is final. Its output is there when it has completed.

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
