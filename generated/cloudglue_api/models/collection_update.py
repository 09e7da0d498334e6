from __future__ import annotations

from ..types import UNSET, Model, Unset


class CollectionUpdate(Model):
    """What to change of a collection.

    Attributes:
        name: The new name.
        description: The new description.
    """

    name: str | Unset = UNSET
    description: str | Unset = UNSET
