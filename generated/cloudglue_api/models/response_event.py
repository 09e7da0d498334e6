"""Something that happened while a response was written; type says what. New types may come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .response_item_event import ResponseItemEvent
    from .response_part_event import ResponsePartEvent
    from .response_state_event import ResponseStateEvent
    from .response_text_delta_event import ResponseTextDeltaEvent
    from .response_text_done_event import ResponseTextDoneEvent
    from .stream_error_event import StreamErrorEvent

    ResponseEvent: TypeAlias = (
        ResponseStateEvent
        | ResponseItemEvent
        | ResponsePartEvent
        | ResponseTextDeltaEvent
        | ResponseTextDoneEvent
        | StreamErrorEvent
        | dict[str, Any]
    )
else:

    class _ResponseEvent(OneOf):
        tag = "type"
        members = (
            "ResponseStateEvent",
            "ResponseItemEvent",
            "ResponsePartEvent",
            "ResponseTextDeltaEvent",
            "ResponseTextDoneEvent",
            "StreamErrorEvent",
        )
        options = {
            "response.created": "ResponseStateEvent",
            "response.completed": "ResponseStateEvent",
            "response.output_item.added": "ResponseItemEvent",
            "response.output_item.done": "ResponseItemEvent",
            "response.content_part.added": "ResponsePartEvent",
            "response.content_part.done": "ResponsePartEvent",
            "response.output_text.delta": "ResponseTextDeltaEvent",
            "response.output_text.done": "ResponseTextDoneEvent",
            "error": "StreamErrorEvent",
        }

    class ResponseEvent(metaclass=_ResponseEvent): ...
