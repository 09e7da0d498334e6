from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="webhooks",
    verb="get",
    method="GET",
    path="/webhooks/{webhook_id}",
)


def webhooks_get(
    webhook_id: str,
) -> Operation[models.Webhook]:
    """Get a webhook.

    The answer holds its secret too.

    Args:
        webhook_id: The webhook's id.
    """
    return Operation(
        ENDPOINT,
        models.Webhook,
        path_values={
            "webhook_id": webhook_id,
        },
    )
