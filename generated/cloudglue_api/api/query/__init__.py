"""Tables of what was extracted from the files of collections, asked in SQL or in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, Unset, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

QUERY_LIST = Endpoint(
    resource="query",
    verb="list",
    method="GET",
    path="/query",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "status": Rule(str),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def query_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.QueryList]:
    """List the queries made so far.

    Without their rows; these come with the single query.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        status: Only queries in this state: in_progress, completed, failed or cancelled.
        created_before: Only queries made before this day (UTC).
        created_after: Only queries made after this day (UTC).
    """
    return Operation(
        QUERY_LIST,
        models.QueryList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )


QUERY_RUN = Endpoint(
    resource="query",
    verb="run",
    method="POST",
    path="/query",
    content_type="application/json",
)


def query_run(
    *,
    collections: Sequence[UUID | str],
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
        QUERY_RUN,
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


QUERY_GET = Endpoint(
    resource="query",
    verb="get",
    method="GET",
    path="/query/{query_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def query_get(
    query_id: UUID | str | Unset,
) -> Operation[models.QueryResult]:
    """Get a query and its rows.

    Read one that runs in the background again until its status is final.

    Args:
        query_id: The query's id.
    """
    return Operation(
        QUERY_GET,
        models.QueryResult,
        path_values={
            "query_id": query_id,
        },
    )


QUERY_CANCEL = Endpoint(
    resource="query",
    verb="cancel",
    method="POST",
    path="/query/{query_id}/cancel",
    repeatable=True,
)


def query_cancel(
    query_id: UUID | str | Unset,
) -> Operation[models.QueryResult]:
    """Stop a query that runs in the background.

    The credits set aside for it are given back.

    Args:
        query_id: The query's id.
    """
    return Operation(
        QUERY_CANCEL,
        models.QueryResult,
        path_values={
            "query_id": query_id,
        },
    )


QUERY_GET_SCHEMA = Endpoint(
    resource="query",
    verb="get_schema",
    method="GET",
    path="/query/schema",
    query={
        "collections": Rule(str),
    },
)


def query_get_schema(
    *,
    collections: str,
) -> Operation[models.QuerySchema]:
    """Get the tables and fields that a query can ask for.

    The tables are files, entities and segment_entities; the fields of the last two are each collection's own.

    Args:
        collections: Ids of the collections, 1 to 20, separated by commas.
    """
    return Operation(
        QUERY_GET_SCHEMA,
        models.QuerySchema,
        query=given(
            {
                "collections": collections,
            }
        ),
    )


class Query:
    """Tables of what was extracted from the files of collections, asked in SQL or in words."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.QueryList:
        """List the queries made so far.

        Without their rows; these come with the single query.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only queries in this state: in_progress, completed, failed or cancelled.
            created_before: Only queries made before this day (UTC).
            created_after: Only queries made after this day (UTC).

        Examples:
            >>> client.query.list()
        """
        return self._client.execute(
            query_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.QueryListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only queries in this state: in_progress, completed, failed or cancelled.
            created_before: Only queries made before this day (UTC).
            created_after: Only queries made after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.query.iter():
            ...     print(item)
        """
        return self._client.items(
            query_list(status=status, created_before=created_before, created_after=created_after, limit=page_size),
            prefetch=prefetch,
        )

    def run(
        self,
        *,
        collections: Sequence[UUID | str],
        sql: str | None = None,
        query: str | None = None,
        format: models.QueryFormat | str | None = None,
        max_rows: int | None = None,
        background: bool | None = None,
        dry_run: bool | None = None,
    ) -> models.QueryResult:
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

        Examples:
            >>> client.query.run(
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="Which team has most riders in front?",
            ...     max_rows=100,
            ... )
        """
        return self._client.execute(
            query_run(
                collections=collections,
                sql=sql,
                query=query,
                format=format,
                max_rows=max_rows,
                background=background,
                dry_run=dry_run,
            )
        )

    def get(
        self,
        query_id: UUID | str | Unset,
    ) -> models.QueryResult:
        """Get a query and its rows.

        Read one that runs in the background again until its status is final.

        Args:
            query_id: The query's id.

        Examples:
            >>> client.query.get("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return self._client.execute(
            query_get(
                query_id,
            )
        )

    def wait(
        self,
        query_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.QueryResult], object] | None = None,
    ) -> models.QueryResult:
        """Wait until the job has ended, and give its last state.

        Args:
            query_id: The query's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.query.wait("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return self._client.wait_for(
            query_get(
                query_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def run_and_wait(
        self,
        *,
        collections: Sequence[UUID | str],
        sql: str | None = None,
        query: str | None = None,
        format: models.QueryFormat | str | None = None,
        max_rows: int | None = None,
        background: bool | None = None,
        dry_run: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.QueryResult], object] | None = None,
    ) -> models.QueryResult:
        """`run`, then wait until the job has ended, and give its last state.

        Args:
            collections: Ids of the collections to ask, 1 to 20; none of the type face-analysis.
            sql: The query as SQL: one SELECT, no more.
            query: The query in words, to be made into SQL.
            format: How the rows come: in the answer (json), or as a table (csv) or one object a line (jsonl). The service's default: json.
            max_rows: The most rows to give, 1 to 10000. The service's default: 1000.
            background: Answer this call before the work is done; the rows come in a file, at download_url. The service's default: false.
            dry_run: Only check the query, or make the SQL, without running it. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.query.run_and_wait(
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="Which team has most riders in front?",
            ...     max_rows=100,
            ... )
        """
        return self._client.execute_and_wait(
            query_run(
                collections=collections,
                sql=sql,
                query=query,
                format=format,
                max_rows=max_rows,
                background=background,
                dry_run=dry_run,
            ),
            lambda job: query_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def cancel(
        self,
        query_id: UUID | str | Unset,
    ) -> models.QueryResult:
        """Stop a query that runs in the background.

        The credits set aside for it are given back.

        Args:
            query_id: The query's id.

        Examples:
            >>> client.query.cancel("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return self._client.execute(
            query_cancel(
                query_id,
            )
        )

    def get_schema(
        self,
        *,
        collections: str,
    ) -> models.QuerySchema:
        """Get the tables and fields that a query can ask for.

        The tables are files, entities and segment_entities; the fields of the last two are each collection's own.

        Args:
            collections: Ids of the collections, 1 to 20, separated by commas.

        Examples:
            >>> client.query.get_schema(collections="c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            query_get_schema(
                collections=collections,
            )
        )


class AsyncQuery:
    """Tables of what was extracted from the files of collections, asked in SQL or in words."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.QueryList:
        """List the queries made so far.

        Without their rows; these come with the single query.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only queries in this state: in_progress, completed, failed or cancelled.
            created_before: Only queries made before this day (UTC).
            created_after: Only queries made after this day (UTC).

        Examples:
            >>> await client.query.list()
        """
        return await self._client.execute(
            query_list(
                limit=limit,
                offset=offset,
                status=status,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        status: str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.QueryListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only queries in this state: in_progress, completed, failed or cancelled.
            created_before: Only queries made before this day (UTC).
            created_after: Only queries made after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.query.iter():
            ...     print(item)
        """
        return self._client.items(
            query_list(status=status, created_before=created_before, created_after=created_after, limit=page_size),
            prefetch=prefetch,
        )

    async def run(
        self,
        *,
        collections: Sequence[UUID | str],
        sql: str | None = None,
        query: str | None = None,
        format: models.QueryFormat | str | None = None,
        max_rows: int | None = None,
        background: bool | None = None,
        dry_run: bool | None = None,
    ) -> models.QueryResult:
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

        Examples:
            >>> await client.query.run(
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="Which team has most riders in front?",
            ...     max_rows=100,
            ... )
        """
        return await self._client.execute(
            query_run(
                collections=collections,
                sql=sql,
                query=query,
                format=format,
                max_rows=max_rows,
                background=background,
                dry_run=dry_run,
            )
        )

    async def get(
        self,
        query_id: UUID | str | Unset,
    ) -> models.QueryResult:
        """Get a query and its rows.

        Read one that runs in the background again until its status is final.

        Args:
            query_id: The query's id.

        Examples:
            >>> await client.query.get("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return await self._client.execute(
            query_get(
                query_id,
            )
        )

    async def wait(
        self,
        query_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.QueryResult], object] | None = None,
    ) -> models.QueryResult:
        """Wait until the job has ended, and give its last state.

        Args:
            query_id: The query's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.query.wait("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return await self._client.wait_for(
            query_get(
                query_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def run_and_wait(
        self,
        *,
        collections: Sequence[UUID | str],
        sql: str | None = None,
        query: str | None = None,
        format: models.QueryFormat | str | None = None,
        max_rows: int | None = None,
        background: bool | None = None,
        dry_run: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.QueryResult], object] | None = None,
    ) -> models.QueryResult:
        """`run`, then wait until the job has ended, and give its last state.

        Args:
            collections: Ids of the collections to ask, 1 to 20; none of the type face-analysis.
            sql: The query as SQL: one SELECT, no more.
            query: The query in words, to be made into SQL.
            format: How the rows come: in the answer (json), or as a table (csv) or one object a line (jsonl). The service's default: json.
            max_rows: The most rows to give, 1 to 10000. The service's default: 1000.
            background: Answer this call before the work is done; the rows come in a file, at download_url. The service's default: false.
            dry_run: Only check the query, or make the SQL, without running it. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.query.run_and_wait(
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="Which team has most riders in front?",
            ...     max_rows=100,
            ... )
        """
        return await self._client.execute_and_wait(
            query_run(
                collections=collections,
                sql=sql,
                query=query,
                format=format,
                max_rows=max_rows,
                background=background,
                dry_run=dry_run,
            ),
            lambda job: query_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def cancel(
        self,
        query_id: UUID | str | Unset,
    ) -> models.QueryResult:
        """Stop a query that runs in the background.

        The credits set aside for it are given back.

        Args:
            query_id: The query's id.

        Examples:
            >>> await client.query.cancel("fb083930-c082-53ab-9265-1753c467a3a3")
        """
        return await self._client.execute(
            query_cancel(
                query_id,
            )
        )

    async def get_schema(
        self,
        *,
        collections: str,
    ) -> models.QuerySchema:
        """Get the tables and fields that a query can ask for.

        The tables are files, entities and segment_entities; the fields of the last two are each collection's own.

        Args:
            collections: Ids of the collections, 1 to 20, separated by commas.

        Examples:
            >>> await client.query.get_schema(collections="c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            query_get_schema(
                collections=collections,
            )
        )
