from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class FaceBoundingBox(Model):
    """Where in a picture a face is, in parts of the picture's width and height.

    Attributes:
        height: Its height, 1 being the picture's.
        width: Its width, 1 being the picture's.
        top: From the picture's upper edge to its own, 1 being the picture's height.
        left: From the picture's left edge to its own, 1 being the picture's width.
    """

    height: Annotated[float, Bounds(minimum=0, maximum=1)]
    width: Annotated[float, Bounds(minimum=0, maximum=1)]
    top: Annotated[float, Bounds(minimum=0, maximum=1)]
    left: Annotated[float, Bounds(minimum=0, maximum=1)]
