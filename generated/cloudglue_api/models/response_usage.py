from __future__ import annotations

from ..types import UNSET, Model, Unset


class ResponseUsage(Model):
    """How much a response cost.

    Attributes:
        input_tokens: Tokens read.
        output_tokens: Tokens written.
        total_tokens: Both together.
    """

    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET
