from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .search_modality import SearchModality
from .search_scope import SearchScope


class SearchListItem(Model):
    """A search as lists show it, without its results.

    Attributes:
        id: The search's id.
        scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
            of the type moments found.
        total: How many results there are; with groups, in all of them together.
        limit: The most results there may be.
        object: Always search.
        query: What was looked for; for faces, where the picture came from.
        group_by_key: What the results are grouped by, always file; absent when they are not.
        group_count: How many groups there are; absent when the results are not grouped.
        search_modalities: Where was looked.
    """

    id: UUID
    scope: SearchScope
    total: int
    limit: int
    object: Annotated[str, Bounds(const="search")] = "search"
    query: str | Unset = UNSET
    group_by_key: Annotated[str, Bounds(const="file")] | Unset = UNSET
    group_count: int | Unset = UNSET
    search_modalities: Annotated[list[SearchModality], Bounds(maxItems=5)] | Unset = UNSET
