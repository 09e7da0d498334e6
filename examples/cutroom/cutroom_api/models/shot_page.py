from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .shot import Shot


@_attrs_define
class ShotPage:
    """A page of shots.

    Attributes:
        total: How many shots there are on all pages.
        segments: The shots of this page.
    """

    total: int
    segments: list[Shot] | Unset = UNSET
