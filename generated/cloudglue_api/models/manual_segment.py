from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset


class ManualSegment(Model):
    """A segment given by hand, which ends after it starts.

    Attributes:
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    start_time: Annotated[float, Bounds(minimum=0)] | Unset = UNSET
    end_time: Annotated[float, Bounds(minimum=0)] | Unset = UNSET

    __rules__ = (Ascending(("start_time", "end_time"), strictly=True),)
