from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .detector_kind import DetectorKind


@_attrs_define
class Detector:
    """What tells one shot from the next.

    Attributes:
        detector: Whether pictures are compared with the one before (content), or with several around them
            (adaptive).
        min_seconds: Length that a shot has at least, in seconds.
    """

    detector: DetectorKind
    min_seconds: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0, "maximum": 600})
