from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Ascending, Bounds, Model, Unset
from .detector_kind import DetectorKind


class Detector(Model):
    """What tells one shot from the next.

    Attributes:
        detector: Whether pictures are compared with the one before (content), or with several around them
            (adaptive).
        min_seconds: Length that a shot has at least, in seconds.
        max_seconds: Length that a shot has at most, in seconds; longer ones are divided.
    """

    detector: DetectorKind
    min_seconds: Annotated[float, Bounds(minimum=0, maximum=600)] | Unset = UNSET
    max_seconds: Annotated[float, Bounds(minimum=1, maximum=600)] | Unset = UNSET

    __rules__ = (Ascending(("min_seconds", "max_seconds")),)
