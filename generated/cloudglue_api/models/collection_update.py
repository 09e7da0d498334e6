from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class CollectionUpdate(Struct):
    """What to change of a collection.

    Attributes:
        name: The new name.
        description: The new description.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
