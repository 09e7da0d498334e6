from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .search_filter import SearchFilter


class DeepSearchCollections(Model):
    """Look in collections.

    Attributes:
        collections: Ids of the collections.
        source: Always collections.
        filter: Look only at the files that meet these conditions.
    """

    collections: Annotated[list[UUID], Bounds(minItems=1)]
    source: Annotated[str, Bounds(const="collections")] = "collections"
    filter: SearchFilter | Unset = UNSET
