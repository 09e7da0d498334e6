from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .file_entities_list_item import FileEntitiesListItem


class FileEntitiesList(Model):
    """A page of extracted entities.

    Attributes:
        data: The extracted entities of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[FileEntitiesListItem]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
