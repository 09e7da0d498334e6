from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class CollectionDeleted(Struct):
    """A collection that is gone.

    Attributes:
        id: The collection's id.
        object: Always collection.
    """

    id: str
    object: Annotated[str, Bounds(const="collection")] = "collection"
