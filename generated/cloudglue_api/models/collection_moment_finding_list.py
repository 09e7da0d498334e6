from __future__ import annotations

from ..types import UNSET, Model, Unset
from .collection_moment_finding import CollectionMomentFinding


class CollectionMomentFindingList(Model):
    """A page of findings.

    Attributes:
        findings: The findings of this page.
        total: How many findings there are on all pages.
        next_cursor: The cursor of the next page; absent on the last.
    """

    findings: list[CollectionMomentFinding]
    total: int
    next_cursor: str | Unset = UNSET
