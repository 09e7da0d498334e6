from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .media_description_list_item import MediaDescriptionListItem


class MediaDescriptionList(Model):
    """A page of media descriptions.

    Attributes:
        data: The media descriptions of this page.
        total: How many there are on all pages.
        limit: How many a page holds.
        offset: How many come before this page.
        object: Always list.
    """

    data: list[MediaDescriptionListItem]
    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
