from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model
from .response_input_text import ResponseInputText
from .response_role import ResponseRole


class ResponseInputMessage(Model):
    """A message of a conversation.

    Attributes:
        role: Who speaks: the one who sets the rules (developer), a person (user), or the model (assistant).
        content: Its text, in one part or several.
        type: Always message.
    """

    role: ResponseRole
    content: list[ResponseInputText]
    type: Annotated[str, Bounds(const="message")] = "message"
