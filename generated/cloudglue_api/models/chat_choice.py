from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .chat_citation import ChatCitation
from .chat_message import ChatMessage


class ChatChoice(Struct):
    """One way of answering.

    Attributes:
        index: Its place among the choices.
        message: The answer itself.
        citations: The places that it rests on; absent in lists.
    """

    index: int | Unset = UNSET
    message: ChatMessage | Unset = UNSET
    citations: list[ChatCitation] | Unset = UNSET
