from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset


class ResponseUsage(Struct):
    """How much a response cost.

    Attributes:
        input_tokens: Tokens read.
        output_tokens: Tokens written.
        total_tokens: Both together.
    """

    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET
