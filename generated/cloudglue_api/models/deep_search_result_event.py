from __future__ import annotations

from msgspec import Struct

from ..types import UNSET, Unset
from .deep_search_result import DeepSearchResult


class DeepSearchResultEvent(Struct):
    """A result that was found.

    Attributes:
        type: deep_search.result.added.
        result: The result.
    """

    type: str
    result: DeepSearchResult | Unset = UNSET
