from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class Shot(Model):
    """A part of a video that the camera took without a cut.

    Attributes:
        index: Its place among the shots.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    index: int
    start_time: Annotated[float, Bounds(minimum=0)]
    end_time: Annotated[float, Bounds(minimum=0)]
