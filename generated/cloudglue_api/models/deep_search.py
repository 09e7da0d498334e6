from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .deep_search_result import DeepSearchResult
from .deep_search_scope import DeepSearchScope
from .deep_search_step import DeepSearchStep
from .deep_search_usage import DeepSearchUsage
from .run_error import RunError
from .run_status import RunStatus


class DeepSearch(Model):
    """A search in several steps and what it found.

    Attributes:
        id: The deep search's id.
        object: Always deep_search.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation in seconds; milliseconds have been seen.
        query: What was looked for.
        scope: Whether segments or whole files are looked for.
        text: What was found, summed up; null until completed.
        results: What was found, best first; null until completed.
        total: How many results there are.
        limit: The most results there may be.
        search_queries: The searches it was made of; null or absent unless asked for with include.
        usage: How much it cost; null until known.
        error: Why it failed; null otherwise.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="deep_search")] | Unset = UNSET
    status: RunStatus | Unset = UNSET
    created_at: float | Unset = UNSET
    query: str | Unset = UNSET
    scope: DeepSearchScope | Unset = UNSET
    text: str | None | Unset = UNSET
    results: list[DeepSearchResult] | None | Unset = UNSET
    total: int | Unset = UNSET
    limit: int | Unset = UNSET
    search_queries: list[DeepSearchStep] | None | Unset = UNSET
    usage: DeepSearchUsage | None | Unset = UNSET
    error: RunError | None | Unset = UNSET
