from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .frame import Frame


class FramePage(Model):
    """A page of a frame extraction's frames.

    Attributes:
        total: How many frames there are on all pages.
        limit: How many frames a page holds.
        offset: How many frames come before this page.
        object: Always list.
        frames: The frames of this page.
    """

    total: int
    limit: int
    offset: int
    object: Annotated[str, Bounds(const="list")] = "list"
    frames: list[Frame] | Unset = UNSET
