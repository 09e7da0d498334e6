from __future__ import annotations

from ..types import UNSET, Model, Unset
from .webhook_event import WebhookEvent


class NewWebhook(Model):
    """An address to call, and what for.

    Attributes:
        description: What it is for.
        endpoint: The address to call.
        subscribed_events: The events to call it for.
    """

    description: str | Unset = UNSET
    endpoint: str | Unset = UNSET
    subscribed_events: list[WebhookEvent] | Unset = UNSET
