from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class ManualSegment:
    """A segment given by hand, which ends after it starts.

    Attributes:
        start_time: Its start in seconds.
        end_time: Its end in seconds.
    """

    start_time: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
    end_time: float | Unset = _attrs_field(default=UNSET, metadata={"minimum": 0})
