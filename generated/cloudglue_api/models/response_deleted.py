from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset


@_attrs_define
class ResponseDeleted:
    """A response that is gone.

    Attributes:
        id: The response's id.
        object: Always response.
        deleted: Always true.
    """

    id: UUID | Unset = UNSET
    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "response"})
    deleted: bool | Unset = UNSET
