from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UUID


@_attrs_define
class SegmentsJobDeleted:
    """A segments job that is gone.

    Attributes:
        id: The job's id.
    """

    id: UUID
