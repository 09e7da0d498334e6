from __future__ import annotations

from ..types import UNSET, Model, Unset
from .shot import Shot


class ShotPage(Model):
    """A page of shots.

    Attributes:
        total: How many shots there are on all pages.
        segments: The shots of this page.
    """

    total: int
    segments: list[Shot] | Unset = UNSET
