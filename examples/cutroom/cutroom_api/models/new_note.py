from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UUID


@_attrs_define
class NewNote:
    """A note to write.

    Attributes:
        label: What it is about, such as sound.
        value: What to say.
        file_id: The clip that it is on.
    """

    label: str = _attrs_field(metadata={"minLength": 1, "maxLength": 40})
    value: str
    file_id: UUID
