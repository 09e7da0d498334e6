from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .chat_message import ChatMessage
from .search_filter import SearchFilter


class ChatCompletionPayload(Model):
    """What was asked.

    Attributes:
        messages: The conversation, oldest message first.
        temperature: How freely the model chose its words.
        filter: What the files that it answered from had to meet.
        collections: Ids of the collections that it answered from.
    """

    messages: list[ChatMessage] | Unset = UNSET
    temperature: float | Unset = UNSET
    filter: SearchFilter | Unset = UNSET
    collections: list[UUID] | Unset = UNSET
