from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset


@_attrs_define
class DeepSearchDeleted:
    """A deep search that is gone.

    Attributes:
        id: The deep search's id.
        object: Always deep_search.
        deleted: Always true.
    """

    id: UUID | Unset = UNSET
    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "deep_search"})
    deleted: bool | Unset = UNSET
