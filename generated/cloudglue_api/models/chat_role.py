from ..types import OpenEnum


class ChatRole(OpenEnum):
    """Who speaks: the one who sets the rules (system), a person (user), or the model (assistant)."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"
