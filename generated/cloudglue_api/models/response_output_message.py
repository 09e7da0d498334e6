from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .response_output_text import ResponseOutputText


class ResponseOutputMessage(Model):
    """What the model says.

    Attributes:
        type: Always message.
        role: Always assistant.
        content: Its text, in one part or several.
    """

    type: Annotated[str, Bounds(const="message")] | Unset = UNSET
    role: Annotated[str, Bounds(const="assistant")] | Unset = UNSET
    content: list[ResponseOutputText] | Unset = UNSET
