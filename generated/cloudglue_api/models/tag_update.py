from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class TagUpdate:
    """What to change of a tag.

    Attributes:
        label: The new label.
        value: The new value.
    """

    label: str | Unset = UNSET
    value: str | Unset = UNSET
