from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class WebhookDeleted(Model):
    """A webhook that is gone.

    Attributes:
        id: The webhook's id.
        object: Always webhook.
    """

    id: str
    object: Annotated[str, Bounds(const="webhook")] = "webhook"
