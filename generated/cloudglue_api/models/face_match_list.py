from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .face_match_list_item import FaceMatchListItem


class FaceMatchList(Model):
    """A page of face matches.

    Attributes:
        total: How many face matches there are on all pages.
        limit: How many face matches a page holds.
        offset: How many face matches come before this page.
        object: Always list.
        data: The face matches of this page.
    """

    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
    data: list[FaceMatchListItem] | Unset = UNSET
