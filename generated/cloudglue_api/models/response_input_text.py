from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from ..types import Bounds


class ResponseInputText(Struct):
    """A part of a message.

    Attributes:
        text: The text.
        type: Always input_text.
    """

    text: str
    type: Annotated[str, Bounds(const="input_text")] = "input_text"
