from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class CollectionUpdate:
    """What to change of a collection.

    Attributes:
        name: The new name.
        description: The new description.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
