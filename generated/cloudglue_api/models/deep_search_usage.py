from __future__ import annotations

from ..types import UNSET, Model, Unset


class DeepSearchUsage(Model):
    """How much a deep search cost.

    Attributes:
        input_tokens: Tokens read.
        output_tokens: Tokens written.
        total_tokens: Both together.
        search_calls: How many searches it was made of.
    """

    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET
    search_calls: int | Unset = UNSET
