from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UUID


@_attrs_define
class Shot:
    """What lies between two cuts.

    Attributes:
        id: The shot's id.
        start_time: Where it begins, in seconds.
        end_time: Where it ends, in seconds.
    """

    id: UUID
    start_time: float
    end_time: float
