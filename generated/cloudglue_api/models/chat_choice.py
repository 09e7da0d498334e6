from __future__ import annotations

from ..types import UNSET, Model, Unset
from .chat_citation import ChatCitation
from .chat_message import ChatMessage


class ChatChoice(Model):
    """One way of answering.

    Attributes:
        index: Its place among the choices.
        message: The answer itself.
        citations: The places that it rests on; absent in lists.
    """

    index: int | Unset = UNSET
    message: ChatMessage | Unset = UNSET
    citations: list[ChatCitation] | Unset = UNSET
