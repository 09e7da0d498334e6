from __future__ import annotations

from collections.abc import Sequence

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="query",
    verb="run",
    method="POST",
    path="/query",
    content_type="application/json",
)


def query_run(
    *,
    collections: Sequence[str],
    sql: str | None = None,
    query: str | None = None,
    format: models.QueryFormat | str | None = None,
    max_rows: int | None = None,
    background: bool | None = None,
    dry_run: bool | None = None,
) -> Operation[models.QueryResult]:
    """Query collections.

    Give SQL in sql, or a question in query from which the SQL is made, which costs more credits. The rows come with
    this call; with background it only begins, and is read with GET until its status is final. What can be asked for
    is in GET /query/schema.

    Args:
        collections: Ids of the collections to ask, 1 to 20; none of the type face-analysis.
        sql: The query as SQL: one SELECT, no more.
        query: The query in words, to be made into SQL.
        format: How the rows come: in the answer (json), or as a table (csv) or one object a line (jsonl). The
            service's default: json.
        max_rows: The most rows to give, 1 to 10000. The service's default: 1000.
        background: Answer this call before the work is done; the rows come in a file, at download_url. The
            service's default: false.
        dry_run: Only check the query, or make the SQL, without running it. The service's default: false.
    """
    return Operation(
        ENDPOINT,
        models.QueryResult,
        body=given(
            {
                "collections": collections,
                "sql": sql,
                "query": query,
                "format": format,
                "max_rows": max_rows,
                "background": background,
                "dry_run": dry_run,
            }
        ),
        body_model=models.NewQuery,
    )
