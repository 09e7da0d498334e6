from __future__ import annotations

from ..types import UNSET, Model, Unset
from .response_output_text import ResponseOutputText


class ResponsePartEvent(Model):
    """A piece of a message begins (response.content_part.added), or is whole (response.content_part.done).

    Attributes:
        type: response.content_part.added or response.content_part.done.
        output_index: Which part of the output the message is; the first is 0.
        content_index: Which piece of the message it is; the first is 0.
        part: The piece, as far as it is.
    """

    type: str
    output_index: int | Unset = UNSET
    content_index: int | Unset = UNSET
    part: ResponseOutputText | Unset = UNSET
