from ..types import OpenEnum


class ResponseRole(OpenEnum):
    """Who speaks: the one who sets the rules (developer), a person (user), or the model (assistant)."""

    DEVELOPER = "developer"
    USER = "user"
    ASSISTANT = "assistant"
