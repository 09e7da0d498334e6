from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .detected_face import DetectedFace


class DetectedFacePage(Model):
    """A page of the faces that were found.

    Attributes:
        object: Always list.
        faces: The faces of this page.
        total: How many faces there are on all pages.
        limit: How many faces a page holds.
        offset: How many faces come before this page.
    """

    object: Annotated[str, Bounds(const="list")] | Unset = UNSET
    faces: list[DetectedFace] | Unset = UNSET
    total: int | Unset = UNSET
    limit: Annotated[int, Bounds(minimum=1, maximum=100)] | Unset = UNSET
    offset: Annotated[int, Bounds(minimum=0)] | Unset = UNSET
