from __future__ import annotations

from ..types import UNSET, Model, Unset
from .webhook_event import WebhookEvent


class WebhookUpdate(Model):
    """What to change of a webhook.

    Attributes:
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
        active: Whether to call it.
    """

    description: str | Unset = UNSET
    endpoint: str | Unset = UNSET
    subscribed_events: list[WebhookEvent] | Unset = UNSET
    active: bool | Unset = UNSET
