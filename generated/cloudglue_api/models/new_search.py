from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .search_filter import SearchFilter
from .search_image import SearchImage
from .search_modality import SearchModality
from .search_order import SearchOrder
from .search_scope import SearchScope


class NewSearch(Model):
    """What to look for, and where.

    Attributes:
        scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
            of the type moments found.
        collections: Ids of the collections to look in.
        query: Words to look for.
        criterion_name: Only moments that were found by the criterion of this name; for the scope moment.
        source_image: A picture of the face to look for; for the scope face.
        limit: The most results to find; the service chooses when absent.
        filter: Look only at the files that meet these conditions.
        threshold: The score that a result has at least.
        group_by_key: Put the results of each file together; always file, or absent for one plain list.
        sort_by: What results are sorted by: how well they fit (score) or, with groups, how many there are in one
            (item_count).
        search_modalities: Where to look, at most 5; the service chooses when absent.
        label_filters: Only tags with one of these labels; where tags are looked at.
    """

    scope: SearchScope | Unset = UNSET
    collections: Annotated[list[UUID], Bounds(minItems=1)] | Unset = UNSET
    query: Annotated[str, Bounds(minLength=1)] | Unset = UNSET
    criterion_name: str | Unset = UNSET
    source_image: SearchImage | Unset = UNSET
    limit: Annotated[int, Bounds(minimum=1)] | Unset = UNSET
    filter: SearchFilter | Unset = UNSET
    threshold: float | Unset = UNSET
    group_by_key: Annotated[str, Bounds(const="file")] | Unset = UNSET
    sort_by: SearchOrder | Unset = UNSET
    search_modalities: Annotated[list[SearchModality], Bounds(maxItems=5)] | Unset = UNSET
    label_filters: list[str] | Unset = UNSET
