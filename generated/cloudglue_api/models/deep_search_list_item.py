from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, UUID, Unset
from .deep_search_scope import DeepSearchScope
from .deep_search_usage import DeepSearchUsage
from .run_status import RunStatus


@_attrs_define
class DeepSearchListItem:
    """A deep search as lists show it, without its results.

    Attributes:
        id: The deep search's id.
        object: Always deep_search.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        query: What was looked for.
        scope: Whether segments or whole files are looked for.
        total: How many results there are.
        usage: How much it cost; null until known.
    """

    id: UUID | Unset = UNSET
    object: str | Unset = _attrs_field(default=UNSET, metadata={"const": "deep_search"})
    status: RunStatus | Unset = UNSET
    created_at: float | Unset = UNSET
    query: str | Unset = UNSET
    scope: DeepSearchScope | Unset = UNSET
    total: int | Unset = UNSET
    usage: DeepSearchUsage | None | Unset = UNSET
