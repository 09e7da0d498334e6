from __future__ import annotations

from ..types import UNSET, Model, Unset
from .deep_search_result import DeepSearchResult


class DeepSearchResultEvent(Model):
    """A result that was found.

    Attributes:
        type: deep_search.result.added.
        result: The result.
    """

    type: str
    result: DeepSearchResult | Unset = UNSET
