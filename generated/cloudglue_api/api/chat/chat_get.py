from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="chat",
    verb="get",
    method="GET",
    path="/chat/completions/{completion_id}",
)


def chat_get(
    completion_id: str,
) -> Operation[models.ChatCompletion]:
    """Get an answer again.

    With its citations and with what was asked.

    Args:
        completion_id: The answer's id.
    """
    return Operation(
        ENDPOINT,
        models.ChatCompletion,
        path_values={
            "completion_id": completion_id,
        },
    )
