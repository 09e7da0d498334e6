from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .deep_search_knowledge_base import DeepSearchKnowledgeBase
from .deep_search_scope import DeepSearchScope


class NewDeepSearch(Model):
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
    query: Annotated[str, Bounds(minLength=1)]
    scope: DeepSearchScope | Unset = UNSET
    limit: Annotated[int, Bounds(minimum=1, maximum=500)] | Unset = UNSET
    exclude_weak_results: bool | Unset = UNSET
    include: list[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    background: bool | Unset = UNSET
