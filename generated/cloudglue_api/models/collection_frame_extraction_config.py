from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .frame_extraction_uniform_config import FrameExtractionUniformConfig


@_attrs_define
class CollectionFrameExtractionConfig:
    """Which frames to look for faces in.

    Attributes:
        strategy: Always uniform: frames at equal distances.
        uniform_config: Frames at equal distances.
    """

    strategy: str = _attrs_field(default="uniform", metadata={"const": "uniform"})
    uniform_config: FrameExtractionUniformConfig | Unset = UNSET
