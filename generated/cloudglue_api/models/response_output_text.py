from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .response_annotation import ResponseAnnotation


@_attrs_define
class ResponseOutputText:
    """Text that the model wrote.

    Attributes:
        type: Always output_text.
        text: The text.
        annotations: The places in videos that it rests on.
    """

    type: str | Unset = _attrs_field(default=UNSET, metadata={"const": "output_text"})
    text: str | Unset = UNSET
    annotations: list[ResponseAnnotation] | Unset = UNSET
