from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .webhook_event import WebhookEvent


class Webhook(Model):
    """An address that the service calls, and what for.

    Attributes:
        id: The webhook's id.
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        webhook_secret: A secret to tell the service's calls from others': each carries it in the header
            X-Cloudglue-Webhook-Secret. The body of a call is {event_id, event_type, payload}.
        endpoint: The address that is called.
        active: Whether it is called.
        subscribed_events: The events that it is called for.
        object: Always webhook.
        description: What it is for; absent when nobody said so.
    """

    id: str
    created_at: int
    webhook_secret: str
    endpoint: str
    active: bool
    subscribed_events: list[WebhookEvent]
    object: Annotated[str, Bounds(const="webhook")] = "webhook"
    description: str | Unset = UNSET
