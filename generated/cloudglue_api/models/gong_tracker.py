from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset


@_attrs_define
class GongTracker:
    """A set of words that Gong watches for.

    Attributes:
        name: Its name.
        count: How often they were said.
    """

    name: str | None | Unset = UNSET
    count: float | None | Unset = UNSET
