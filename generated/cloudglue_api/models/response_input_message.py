from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .response_input_text import ResponseInputText
from .response_role import ResponseRole


@_attrs_define
class ResponseInputMessage:
    """A message of a conversation.

    Attributes:
        role: Who speaks: the one who sets the rules (developer), a person (user), or the model (assistant).
        content: Its text, in one part or several.
        type: Always message.
    """

    role: ResponseRole
    content: list[ResponseInputText]
    type: str = _attrs_field(default="message", metadata={"const": "message"})
