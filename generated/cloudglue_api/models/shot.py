from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class Shot(Struct):
    """A part of a video that the camera took without a cut.

    Attributes:
        index: Its place among the shots.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    index: int
    start_time: Annotated[float, Bounds(minimum=0)]
    end_time: Annotated[float, Bounds(minimum=0)]
