from __future__ import annotations

from typing import Annotated

from ..types import UNSET, UUID, Bounds, Model, Unset
from .deep_search_scope import DeepSearchScope
from .deep_search_usage import DeepSearchUsage
from .run_status import RunStatus


class DeepSearchListItem(Model):
    """A deep search as lists show it, without its results.

    Attributes:
        id: The deep search's id.
        object: Always deep_search.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation in seconds; milliseconds have been seen.
        query: What was looked for.
        scope: Whether segments or whole files are looked for.
        total: How many results there are.
        usage: How much it cost; null until known.
    """

    id: UUID | Unset = UNSET
    object: Annotated[str, Bounds(const="deep_search")] | Unset = UNSET
    status: RunStatus | Unset = UNSET
    created_at: float | Unset = UNSET
    query: str | Unset = UNSET
    scope: DeepSearchScope | Unset = UNSET
    total: int | Unset = UNSET
    usage: DeepSearchUsage | None | Unset = UNSET
