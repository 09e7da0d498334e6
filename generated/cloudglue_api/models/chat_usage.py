from __future__ import annotations

from ..types import UNSET, Model, Unset


class ChatUsage(Model):
    """How much an answer cost.

    Attributes:
        prompt_tokens: Tokens read.
        completion_tokens: Tokens written.
        total_tokens: Both together.
    """

    prompt_tokens: int | Unset = UNSET
    completion_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET
