from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UUID


@_attrs_define
class SegmentationDeleted:
    """A segmentation that is gone.

    Attributes:
        id: The segmentation's id.
    """

    id: UUID
