from __future__ import annotations

from ..types import UNSET, Model, Unset
from .collection_moment import CollectionMoment


class CollectionMomentList(Model):
    """A page of moments.

    Attributes:
        moments: The moments of this page.
        total: How many moments there are on all pages.
        next_cursor: The cursor of the next page; absent on the last.
    """

    moments: list[CollectionMoment]
    total: int
    next_cursor: str | Unset = UNSET
