from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .chat_filter import ChatFilter
from .chat_message import ChatMessage


class NewChatCompletion(Model):
    """A conversation to answer.

    Attributes:
        messages: The conversation so far, oldest first.
        collections: Id of the collection to answer from: one, no more.
        model: The model that answers; only nimbus-001 is known here.
        filter: Answer only from the files that meet these conditions.
        temperature: How freely the model chooses its words, 0 to 2.
    """

    messages: list[ChatMessage]
    collections: Annotated[list[str], Bounds(minItems=1, maxItems=1)]
    model: Annotated[str, Bounds(const="nimbus-001")] = "nimbus-001"
    filter: ChatFilter | Unset = UNSET
    temperature: Annotated[float, Bounds(minimum=0, maximum=2)] | Unset = UNSET
