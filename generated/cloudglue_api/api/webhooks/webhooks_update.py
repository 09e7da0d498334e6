from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="webhooks",
    verb="update",
    method="PUT",
    path="/webhooks/{webhook_id}",
    content_type="application/json",
)


def webhooks_update(
    webhook_id: str,
    *,
    description: str | None = None,
    endpoint: str | None = None,
    subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
    active: bool | None = None,
) -> Operation[models.Webhook]:
    """Change a webhook.

    What is absent from the request stays as it is. With active false the endpoint is not called.

    Args:
        webhook_id: The webhook's id.
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
        active: Whether to call it.
    """
    return Operation(
        ENDPOINT,
        models.Webhook,
        path_values={
            "webhook_id": webhook_id,
        },
        body=given(
            {
                "description": description,
                "endpoint": endpoint,
                "subscribed_events": subscribed_events,
                "active": active,
            }
        ),
        body_model=models.WebhookUpdate,
    )
