from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


@_attrs_define
class ResponseFunctionCall:
    """A function of yours that the model wants called.

    Attributes:
        type: Always function_call.
        id: Id of this part of the answer.
        call_id: Id of the call.
        name: The function's name.
        arguments: Its arguments, as JSON text.
    """

    type: str | Unset = _attrs_field(default=UNSET, metadata={"const": "function_call"})
    id: str | Unset = UNSET
    call_id: str | Unset = UNSET
    name: str | Unset = UNSET
    arguments: str | Unset = UNSET
