from __future__ import annotations

from ..types import UNSET, Model, Unset
from .chat_choice import ChatChoice
from .chat_completion_payload import ChatCompletionPayload
from .chat_usage import ChatUsage


class ChatCompletion(Model):
    """An answer to a conversation.

    Attributes:
        id: The answer's id.
        object: What this is, such as chat.completion.
        created_at: Unix time of the answer in milliseconds; in seconds in older answers.
        created: What old answers carry in place of created_at.
        model: The model that answered.
        choices: The answer, each way it was given.
        payload: What was asked.
        usage: How much an answer cost.
    """

    id: str | Unset = UNSET
    object: str | Unset = UNSET
    created_at: int | Unset = UNSET
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    choices: list[ChatChoice] | Unset = UNSET
    payload: ChatCompletionPayload | Unset = UNSET
    usage: ChatUsage | Unset = UNSET
