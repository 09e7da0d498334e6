from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .shot import Shot


class ShotPage(Struct):
    """A page of shots.

    Attributes:
        total: How many shots there are on all pages.
        segments: The shots of this page.
    """

    total: int
    segments: list[Shot] | Unset = UNSET
