from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class WebhookDeleted:
    """A webhook that is gone.

    Attributes:
        id: The webhook's id.
        object: Always webhook.
    """

    id: str
    object: str = _attrs_field(default="webhook", metadata={"const": "webhook"})
