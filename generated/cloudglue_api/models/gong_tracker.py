from __future__ import annotations

from ..types import UNSET, Model, Unset


class GongTracker(Model):
    """A set of words that Gong watches for.

    Attributes:
        name: Its name.
        count: How often they were said.
    """

    name: str | None | Unset = UNSET
    count: float | None | Unset = UNSET
