from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UUID


@_attrs_define
class FaceDetectionDeleted:
    """A face detection that is gone.

    Attributes:
        id: The face detection's id.
    """

    id: UUID
