from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .chat_choice import ChatChoice
from .chat_completion_payload import ChatCompletionPayload
from .chat_usage import ChatUsage


class ChatCompletionListItem(Model):
    """An answer as lists show it, without its citations.

    Attributes:
        id: The answer's id.
        model: The model that answered.
        choices: The answer, each way it was given.
        object: Always chat.completion.
        created_at: Unix time of the answer in milliseconds; in seconds in older answers.
        created: What old answers carry in place of created_at.
        payload: What was asked.
        usage: How much an answer cost.
    """

    id: UUID
    model: str
    choices: list[ChatChoice]
    object: Annotated[str, Bounds(const="chat.completion")] = "chat.completion"
    created_at: float | Unset = UNSET
    created: float | Unset = UNSET
    payload: ChatCompletionPayload | Unset = UNSET
    usage: ChatUsage | Unset = UNSET
