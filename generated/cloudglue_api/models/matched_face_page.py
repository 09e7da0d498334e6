from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .matched_face import MatchedFace


class MatchedFacePage(Model):
    """A page of the faces that match.

    Attributes:
        object: Always list.
        faces_matches: The faces of this page.
        total: How many faces there are on all pages.
        limit: How many faces a page holds.
        offset: How many faces come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    faces_matches: list[MatchedFace] | Unset = UNSET
    total: int | Unset = UNSET
    limit: Annotated[int, Bounds(minimum=1, maximum=100)] | Unset = UNSET
    offset: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
