from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .detector import Detector


class NewCuts(Model):
    """How to find shots.

    Attributes:
        strategy: Always shot-detector.
        shot_detector_config: What tells one shot from the next.
    """

    strategy: Annotated[str, Bounds(const="shot-detector")] = "shot-detector"
    shot_detector_config: Detector | Unset = UNSET
