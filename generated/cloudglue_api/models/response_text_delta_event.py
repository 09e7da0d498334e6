from __future__ import annotations

from ..types import UNSET, Model, Unset


class ResponseTextDeltaEvent(Model):
    """The next words of the answer.

    Attributes:
        type: response.output_text.delta.
        delta: The words.
        output_index: Which part of the output they belong to; the first is 0.
        content_index: Which piece of the message they belong to; the first is 0.
    """

    type: str
    delta: str
    output_index: int | Unset = UNSET
    content_index: int | Unset = UNSET
