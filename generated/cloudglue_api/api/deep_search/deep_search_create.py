from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="deep_search",
    verb="create",
    method="POST",
    path="/deepSearch",
    content_type="application/json",
)


def deep_search_create(
    *,
    knowledge_base: models.DeepSearchCollections
    | models.KnowledgeBaseFiles
    | models.KnowledgeBaseDefault
    | Mapping[str, Any],
    query: str,
    scope: models.DeepSearchScope | str | None = None,
    limit: int | None = None,
    exclude_weak_results: bool | None = None,
    include: Sequence[str] | None = None,
    stream: bool | None = None,
    background: bool | None = None,
) -> Operation[models.DeepSearch]:
    """Search in several steps.

    The results come with this call; with background it only begins, and is read with GET until its status is final;
    with stream they come as server-sent events.

    Args:
        knowledge_base: Where to look.
        query: What to look for, in words of your own.
        scope: Whether segments or whole files are looked for. The service's default: segment.
        limit: The most results to find, 1 to 500. The service's default: 20.
        exclude_weak_results: Leave out what fits only a little. The service's default: false.
        include: What the answer is to hold besides: with search_queries, the searches it was made of.
        stream: Send events while the search goes on. The service's default: false.
        background: Answer this call before the work is done. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.DeepSearch,
        body=given(
            {
                "knowledge_base": knowledge_base,
                "query": query,
                "scope": scope,
                "limit": limit,
                "exclude_weak_results": exclude_weak_results,
                "include": include,
                "stream": stream,
                "background": background,
            }
        ),
        body_model=models.NewDeepSearch,
    )
