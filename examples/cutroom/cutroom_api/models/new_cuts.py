from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import UNSET, Bounds, Unset
from .detector import Detector


class NewCuts(Struct):
    """How to find shots.

    Attributes:
        strategy: Always shot-detector.
        shot_detector_config: What tells one shot from the next.
    """

    strategy: Annotated[str, Bounds(const="shot-detector")] = "shot-detector"
    shot_detector_config: Detector | Unset = UNSET
