from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class CollectionDeleted(Model):
    """A collection that is gone.

    Attributes:
        id: The collection's id.
        object: Always collection.
    """

    id: str
    object: Annotated[str, Bounds(const="collection")] = "collection"
