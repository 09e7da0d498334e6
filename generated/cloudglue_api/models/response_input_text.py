from __future__ import annotations

from typing import Annotated

from ..types import Bounds, Model


class ResponseInputText(Model):
    """A part of a message.

    Attributes:
        text: The text.
        type: Always input_text.
    """

    text: str
    type: Annotated[str, Bounds(const="input_text")] = "input_text"
