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
    verb="create",
    method="POST",
    path="/webhooks",
    content_type="application/json",
)


def webhooks_create(
    *,
    description: str | None = None,
    endpoint: str | None = None,
    subscribed_events: Sequence[models.WebhookEvent | str] | None = None,
) -> Operation[models.Webhook]:
    """Create a webhook.

    Its endpoint gets a POST for each event that it subscribes to. One that is not answered 200 is repeated, up to
    three times.

    Args:
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
    """
    return Operation(
        ENDPOINT,
        models.Webhook,
        body=given(
            {
                "description": description,
                "endpoint": endpoint,
                "subscribed_events": subscribed_events,
            }
        ),
        body_model=models.NewWebhook,
    )
