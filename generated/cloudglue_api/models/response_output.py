"""A part of an answer: what the model says, wants called, or looked up; type says which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .response_function_call import ResponseFunctionCall
    from .response_output_message import ResponseOutputMessage
    from .response_query_call import ResponseQueryCall

    ResponseOutput: TypeAlias = ResponseOutputMessage | ResponseFunctionCall | ResponseQueryCall | dict[str, Any]
else:

    class _ResponseOutput(OneOf):
        tag = "type"
        members = ("ResponseOutputMessage", "ResponseFunctionCall", "ResponseQueryCall")
        options = {
            "message": "ResponseOutputMessage",
            "function_call": "ResponseFunctionCall",
            "cloudglue_query_call": "ResponseQueryCall",
        }

    class ResponseOutput(metaclass=_ResponseOutput): ...
