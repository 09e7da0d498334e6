from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .query_column import QueryColumn
from .query_error import QueryError
from .query_format import QueryFormat
from .query_usage import QueryUsage
from .run_status import RunStatus


class QueryResult(Model):
    """A query and what it found. What goes into a file comes as download_url in place of rows.

    Attributes:
        id: The query's id.
        object: Always query_result.
        status: How far a response, deep search or query is. All but in_progress are final.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        collections: Ids of the collections that were asked.
        sql: The SQL, as given or as made from the question.
        columns: The columns of the rows, in order.
        rows: The rows, each an object with a key for each column.
        row_count: How many rows there are.
        truncated: Whether rows are missing: there were more than max_rows, or than are kept for reading it again.
        dry_run: Whether the query was only checked.
        usage: How much a query had to read, and how long it took.
        error: Why it failed; absent otherwise.
        format: How the rows come: in the answer (json), or as a table (csv) or one object a line (jsonl).
        download_url: Where the file with the rows is; absent when there is none.
        download_expires_at: Unix time until which download_url works, in seconds or milliseconds.
        output_bytes: Size of that file in bytes.
    """

    id: str | Unset = UNSET
    object: Annotated[str, Bounds(const="query_result")] | Unset = UNSET
    status: RunStatus | Unset = UNSET
    created_at: float | Unset = UNSET
    collections: list[str] | Unset = UNSET
    sql: str | Unset = UNSET
    columns: list[QueryColumn] | Unset = UNSET
    rows: list[dict[str, Any]] | Unset = UNSET
    row_count: int | Unset = UNSET
    truncated: bool | Unset = UNSET
    dry_run: bool | Unset = UNSET
    usage: QueryUsage | Unset = UNSET
    error: QueryError | Unset = UNSET
    format: QueryFormat | Unset = UNSET
    download_url: str | Unset = UNSET
    download_expires_at: float | Unset = UNSET
    output_bytes: int | Unset = UNSET
