from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class GongTracker(Struct):
    """A set of words that Gong watches for.

    Attributes:
        name: Its name.
        count: How often they were said.
    """

    name: str | None | Unset = UNSET
    count: float | None | Unset = UNSET
