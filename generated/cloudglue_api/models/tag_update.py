from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class TagUpdate(Struct):
    """What to change of a tag.

    Attributes:
        label: The new label.
        value: The new value.
    """

    label: str | Unset = UNSET
    value: str | Unset = UNSET
