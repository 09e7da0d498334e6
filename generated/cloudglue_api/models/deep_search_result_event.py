from __future__ import annotations

from attrs import define as _attrs_define

from ..types import UNSET, Unset
from .deep_search_result import DeepSearchResult


@_attrs_define
class DeepSearchResultEvent:
    """A result that was found.

    Attributes:
        type: deep_search.result.added.
        result: The result.
    """

    type: str
    result: DeepSearchResult | Unset = UNSET
