"""Something that happened during a deep search; type says what. New types may come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ..types import OneOf

if TYPE_CHECKING:
    from .deep_search_result_event import DeepSearchResultEvent
    from .deep_search_state_event import DeepSearchStateEvent
    from .deep_search_text_delta_event import DeepSearchTextDeltaEvent
    from .deep_search_text_done_event import DeepSearchTextDoneEvent
    from .stream_error_event import StreamErrorEvent

    DeepSearchEvent: TypeAlias = (
        DeepSearchStateEvent
        | DeepSearchTextDeltaEvent
        | DeepSearchTextDoneEvent
        | DeepSearchResultEvent
        | StreamErrorEvent
        | dict[str, Any]
    )
else:

    class _DeepSearchEvent(OneOf):
        tag = "type"
        members = (
            "DeepSearchStateEvent",
            "DeepSearchTextDeltaEvent",
            "DeepSearchTextDoneEvent",
            "DeepSearchResultEvent",
            "StreamErrorEvent",
        )
        options = {
            "deep_search.created": "DeepSearchStateEvent",
            "deep_search.completed": "DeepSearchStateEvent",
            "deep_search.text.delta": "DeepSearchTextDeltaEvent",
            "deep_search.text.done": "DeepSearchTextDoneEvent",
            "deep_search.result.added": "DeepSearchResultEvent",
            "error": "StreamErrorEvent",
        }

    class DeepSearchEvent(metaclass=_DeepSearchEvent): ...
