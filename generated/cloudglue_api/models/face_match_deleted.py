from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UUID


@_attrs_define
class FaceMatchDeleted:
    """A face match that is gone.

    Attributes:
        face_match_id: The face match's id.
        object: Always face_match.
    """

    face_match_id: UUID
    object: str = _attrs_field(default="face_match", metadata={"const": "face_match"})
