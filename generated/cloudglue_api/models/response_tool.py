from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset


class ResponseTool(Model):
    """A function of yours that the model may ask you to call.

    Attributes:
        name: Its name.
        parameters: Its arguments as a JSON Schema.
        type: Always function.
        description: What it does and when to call it, in words to the model.
        strict: Whether the arguments must keep to the schema.
    """

    name: Annotated[str, Bounds(minLength=1)]
    parameters: dict[str, Any]
    type: Annotated[str, Bounds(const="function")] = "function"
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET
