from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .frame_extraction_uniform_config import FrameExtractionUniformConfig


class CollectionFrameExtractionConfig(Model):
    """Which frames to look for faces in.

    Attributes:
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
    """

    strategy: Annotated[str, Bounds(const="uniform")] = "uniform"
    uniform_config: FrameExtractionUniformConfig | Unset = UNSET
