from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .webhook import Webhook


class WebhookList(Model):
    """A page of webhooks.

    Attributes:
        data: The webhooks of this page.
        total: How many webhooks there are on all pages.
        limit: How many webhooks a page holds.
        offset: How many webhooks come before this page.
        object: Always list.
    """

    data: list[Webhook]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
