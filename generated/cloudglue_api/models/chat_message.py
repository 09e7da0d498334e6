from __future__ import annotations

from ..types import UNSET, Model, Unset
from .chat_role import ChatRole


class ChatMessage(Model):
    """A message of a conversation.

    Attributes:
        role: Who speaks: the one who sets the rules (system), a person (user), or the model (assistant).
        content: Its text.
        name: Name of who speaks, to tell several apart.
    """

    role: ChatRole
    content: str
    name: str | Unset = UNSET
