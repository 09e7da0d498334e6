from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UUID


@_attrs_define
class ShareDeleted:
    """A share that is gone.

    Attributes:
        id: The share's id.
        object: Always share.
    """

    id: UUID
    object: str = _attrs_field(default="share", metadata={"const": "share"})
