from __future__ import annotations

from ..types import UNSET, Model, Unset
from .find_moments import FindMoments


class FindMomentsList(Model):
    """A page of jobs that look for moments.

    Attributes:
        runs: The jobs of this page.
        total: How many jobs there are on all pages.
        next_cursor: The cursor of the next page; absent on the last.
    """

    runs: list[FindMoments]
    total: int
    next_cursor: str | Unset = UNSET
