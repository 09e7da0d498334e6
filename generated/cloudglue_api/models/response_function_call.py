from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset


class ResponseFunctionCall(Model):
    """A function of yours that the model wants called.

    Attributes:
        type: Always function_call.
        id: Id of this part of the answer.
        call_id: Id of the call.
        name: The function's name.
        arguments: Its arguments, as JSON text.
    """

    type: Annotated[str, Bounds(const="function_call")] | Unset = UNSET
    id: str | Unset = UNSET
    call_id: str | Unset = UNSET
    name: str | Unset = UNSET
    arguments: str | Unset = UNSET
