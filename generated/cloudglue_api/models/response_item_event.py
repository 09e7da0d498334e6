from __future__ import annotations

from ..types import UNSET, Model, Unset
from .response_output import ResponseOutput


class ResponseItemEvent(Model):
    """A part of the output begins (response.output_item.added), or is whole (response.output_item.done).

    Attributes:
        type: response.output_item.added or response.output_item.done.
        output_index: Which part of the output it is; the first is 0.
        item: The part, as far as it is.
    """

    type: str
    output_index: int | Unset = UNSET
    item: ResponseOutput | Unset = UNSET
