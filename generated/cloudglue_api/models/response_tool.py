from __future__ import annotations

from typing import Any

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class ResponseTool:
    """A function of yours that the model may ask you to call.

    Attributes:
        name: Its name.
        parameters: Its arguments as a JSON Schema.
        type: Always function.
        description: What it does and when to call it, in words to the model.
        strict: Whether the arguments must keep to the schema.
    """

    name: str = _attrs_field(metadata={"minLength": 1})
    parameters: dict[str, Any]
    type: str = _attrs_field(default="function", metadata={"const": "function"})
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET
