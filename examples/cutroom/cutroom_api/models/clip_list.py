from __future__ import annotations

from ..types import Model
from .clip import Clip


class ClipList(Model):
    """A page of clips.

    Attributes:
        data: The clips of this page.
        total: How many clips there are on all pages.
    """

    data: list[Clip]
    total: int
