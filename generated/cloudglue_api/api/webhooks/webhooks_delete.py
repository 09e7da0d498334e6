from __future__ import annotations

from ... import models
from ...types import (
    Endpoint,
    Operation,
)

ENDPOINT = Endpoint(
    resource="webhooks",
    verb="delete",
    method="DELETE",
    path="/webhooks/{webhook_id}",
)


def webhooks_delete(
    webhook_id: str,
) -> Operation[models.WebhookDeleted]:
    """Delete a webhook.

    Its endpoint is called no more.

    Args:
        webhook_id: The webhook's id.
    """
    return Operation(
        ENDPOINT,
        models.WebhookDeleted,
        path_values={
            "webhook_id": webhook_id,
        },
    )
