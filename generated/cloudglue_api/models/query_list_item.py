from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .query_error import QueryError
from .query_usage import QueryUsage
from .run_status import RunStatus


class QueryListItem(Model):
    """A query as lists show it, without its rows.

    Attributes:
        id: The query's id.
        object: Always query_result.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        collections: Ids of the collections that were asked.
        sql: The SQL, as given or as made from the question.
        row_count: How many rows there are.
        truncated: Whether there were more rows than max_rows.
        usage: How much a query had to read, and how long it took.
        error: Why it failed; absent otherwise.
    """

    id: str | Unset = UNSET
    object: Annotated[str, Bounds(const="query_result")] | Unset = UNSET
    status: RunStatus | Unset = UNSET
    created_at: float | Unset = UNSET
    collections: list[str] | Unset = UNSET
    sql: str | Unset = UNSET
    row_count: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    usage: QueryUsage | Unset = UNSET
    error: QueryError | Unset = UNSET
