from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .response_output_text import ResponseOutputText


@_attrs_define
class ResponseOutputMessage:
    """What the model says.

    Attributes:
        type: Always message.
        role: Always assistant.
        content: Its text, in one part or several.
    """

    type: str | Unset = _attrs_field(default=UNSET, metadata={"const": "message"})
    role: str | Unset = _attrs_field(default=UNSET, metadata={"const": "assistant"})
    content: list[ResponseOutputText] | Unset = UNSET
