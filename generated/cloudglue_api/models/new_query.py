from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .query_format import QueryFormat


class NewQuery(Model):
    """What to ask, and of which collections. Give sql or query.

    Attributes:
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

    collections: Annotated[list[str], Bounds(minItems=1, maxItems=20)]
    sql: Annotated[str, Bounds(minLength=1, maxLength=20000)] | Unset = UNSET
    query: Annotated[str, Bounds(minLength=1, maxLength=2000)] | Unset = UNSET
    format: QueryFormat | Unset = UNSET
    max_rows: Annotated[int, Bounds(minimum=1, maximum=10000)] | Unset = UNSET
    background: bool | Unset = UNSET
    dry_run: bool | Unset = UNSET
