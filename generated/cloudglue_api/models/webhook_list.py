from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .webhook import Webhook


@_attrs_define
class WebhookList:
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
    object: str = _attrs_field(default="list", metadata={"const": "list"})
