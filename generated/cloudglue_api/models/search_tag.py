from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, UUID, Unset


@_attrs_define
class SearchTag:
    """A tag by which something was found.

    Attributes:
        id: The tag's id.
        value: What it says.
        label: What it is about.
    """

    id: UUID | Unset = UNSET
    value: str | Unset = UNSET
    label: str | Unset = UNSET
