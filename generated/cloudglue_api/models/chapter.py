from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class Chapter(Model):
    """A part of a video that tells one thing.

    Attributes:
        index: Its place among the chapters.
        start_time: Its start in seconds.
        end_time: Its end in seconds.
        description: What it is about.
    """

    index: int
    start_time: Annotated[float, Bounds(minimum=0)]
    end_time: Annotated[float, Bounds(minimum=0)]
    description: str
