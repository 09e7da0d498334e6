from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .response_annotation import ResponseAnnotation


class ResponseOutputText(Model):
    """Text that the model wrote.

    Attributes:
        type: Always output_text.
        text: The text.
        annotations: The places in videos that it rests on.
    """

    type: Annotated[str, Bounds(const="output_text")] | Unset = UNSET
    text: str | Unset = UNSET
    annotations: list[ResponseAnnotation] | Unset = UNSET
