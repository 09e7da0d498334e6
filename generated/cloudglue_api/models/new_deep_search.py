from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset
from .deep_search_knowledge_base import DeepSearchKnowledgeBase
from .deep_search_scope import DeepSearchScope


@_attrs_define
class NewDeepSearch:
    """What to look for, and where.

    Attributes:
        knowledge_base: Where to look.
        query: What to look for, in words of your own.
        scope: Whether segments or whole files are looked for. The service's default: segment.
        limit: The most results to find, 1 to 500. The service's default: 20.
        exclude_weak_results: Leave out what fits only a little. The service's default: false.
        include: What the answer is to hold besides: with search_queries, the searches it was made of.
        stream: Send events while the search goes on. The service's default: false.
        background: Answer this call before the work is done. The service's default: false.
    """

    knowledge_base: DeepSearchKnowledgeBase
    query: str = _attrs_field(metadata={"minLength": 1})
    scope: DeepSearchScope | Unset = UNSET
    limit: int | Unset = _attrs_field(default=UNSET, metadata={"minimum": 1, "maximum": 500})
    exclude_weak_results: bool | Unset = UNSET
    include: list[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    background: bool | Unset = UNSET
