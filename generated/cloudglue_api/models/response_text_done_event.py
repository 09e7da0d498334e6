from __future__ import annotations

from ..types import UNSET, Model, Unset


class ResponseTextDoneEvent(Model):
    """A piece of the answer that is whole.

    Attributes:
        type: response.output_text.done.
        text: Its whole text.
        output_index: Which part of the output it belongs to; the first is 0.
        content_index: Which piece of the message it is; the first is 0.
    """

    type: str
    text: str
    output_index: int | Unset = UNSET
    content_index: int | Unset = UNSET
