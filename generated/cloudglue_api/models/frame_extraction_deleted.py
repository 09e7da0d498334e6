from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UUID


@_attrs_define
class FrameExtractionDeleted:
    """A frame extraction that is gone.

    Attributes:
        id: The frame extraction's id.
    """

    id: UUID
