from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import UNSET, Bounds, Unset
from .response_output_text import ResponseOutputText


class ResponseOutputMessage(Struct):
    """What the model says.

    Attributes:
        type: Always message.
        role: Always assistant.
        content: Its text, in one part or several.
    """

    type: Annotated[str, Bounds(const="message")] | Unset = UNSET
    role: Annotated[str, Bounds(const="assistant")] | Unset = UNSET
    content: list[ResponseOutputText] | Unset = UNSET
