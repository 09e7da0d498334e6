from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class ResponseInputText:
    """A part of a message.

    Attributes:
        text: The text.
        type: Always input_text.
    """

    text: str
    type: str = _attrs_field(default="input_text", metadata={"const": "input_text"})
