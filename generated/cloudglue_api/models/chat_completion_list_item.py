from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .chat_choice import ChatChoice
from .chat_completion_payload import ChatCompletionPayload
from .chat_usage import ChatUsage


@_attrs_define
class ChatCompletionListItem:
    """An answer as lists show it, without its citations.

    Attributes:
        id: The answer's id.
        model: The model that answered.
        choices: The answer, each way it was given.
        object: Always chat.completion.
        created_at: Unix time of the answer, in seconds or milliseconds: both occur.
        created: What old answers carry in place of created_at.
        payload: What was asked.
        usage: How much an answer cost.
    """

    id: UUID
    model: str
    choices: list[ChatChoice]
    object: str = _attrs_field(default="chat.completion", metadata={"const": "chat.completion"})
    created_at: float | Unset = UNSET
    created: float | Unset = UNSET
    payload: ChatCompletionPayload | Unset = UNSET
    usage: ChatUsage | Unset = UNSET
