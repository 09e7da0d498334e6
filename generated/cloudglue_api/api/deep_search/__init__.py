"""Searches in several steps that a model plans, judges and sums up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import (
    UUID,
    AsyncItems,
    AsyncStream,
    Endpoint,
    Items,
    Job,
    Operation,
    Pages,
    Rule,
    Stream,
    Unset,
    date,
    datetime,
    given,
    known,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

DEEP_SEARCH_LIST = Endpoint(
    resource="deep_search",
    verb="list",
    method="GET",
    path="/deepSearch",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "status": Rule(str, values=("in_progress", "completed", "failed", "cancelled")),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def deep_search_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.RunStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.DeepSearchList]:
    """List the deep searches.

    Without their results; these come with the single deep search.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        status: Only deep searches in this state.
        created_before: Only deep searches created before this day (UTC).
        created_after: Only deep searches created after this day (UTC).
    """
    return Operation(
        DEEP_SEARCH_LIST,
        models.DeepSearchList,
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


DEEP_SEARCH_CREATE = Endpoint(
    resource="deep_search",
    verb="create",
    method="POST",
    path="/deepSearch",
    content_type="application/json",
)


def deep_search_create(
    *,
    knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
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
        DEEP_SEARCH_CREATE,
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


DEEP_SEARCH_GET = Endpoint(
    resource="deep_search",
    verb="get",
    method="GET",
    path="/deepSearch/{deep_search_id}",
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
    ),
)


def deep_search_get(
    deep_search_id: UUID | str | Unset,
) -> Operation[models.DeepSearch]:
    """Get a deep search.

    Read it again until its status is final. Its text and results are there when it has completed.

    Args:
        deep_search_id: The deep search's id.
    """
    return Operation(
        DEEP_SEARCH_GET,
        models.DeepSearch,
        path_values={
            "deep_search_id": deep_search_id,
        },
    )


DEEP_SEARCH_DELETE = Endpoint(
    resource="deep_search",
    verb="delete",
    method="DELETE",
    path="/deepSearch/{deep_search_id}",
)


def deep_search_delete(
    deep_search_id: UUID | str | Unset,
) -> Operation[models.DeepSearchDeleted]:
    """Delete a deep search.

    The files that it found stay.

    Args:
        deep_search_id: The deep search's id.
    """
    return Operation(
        DEEP_SEARCH_DELETE,
        models.DeepSearchDeleted,
        path_values={
            "deep_search_id": deep_search_id,
        },
    )


DEEP_SEARCH_CANCEL = Endpoint(
    resource="deep_search",
    verb="cancel",
    method="POST",
    path="/deepSearch/{deep_search_id}/cancel",
    repeatable=True,
)


def deep_search_cancel(
    deep_search_id: UUID | str | Unset,
) -> Operation[models.DeepSearch]:
    """Stop a deep search that runs in the background.

    One that has ended stays as it is.

    Args:
        deep_search_id: The deep search's id.
    """
    return Operation(
        DEEP_SEARCH_CANCEL,
        models.DeepSearch,
        path_values={
            "deep_search_id": deep_search_id,
        },
    )


class DeepSearch:
    """Searches in several steps that a model plans, judges and sums up."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.DeepSearchList:
        """List the deep searches.

        Without their results; these come with the single deep search.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only deep searches in this state.
            created_before: Only deep searches created before this day (UTC).
            created_after: Only deep searches created after this day (UTC).

        Examples:
            >>> client.deep_search.list()
        """
        return self._client.execute(
            deep_search_list(
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
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.DeepSearchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only deep searches in this state.
            created_before: Only deep searches created before this day (UTC).
            created_after: Only deep searches created after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.deep_search.iter():
            ...     print(item)
        """
        return self._client.items(
            deep_search_list(
                status=status, created_before=created_before, created_after=created_after, limit=page_size
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
        background: bool | None = None,
    ) -> models.DeepSearch:
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
            background: Answer this call before the work is done. The service's default: false.

        Examples:
            >>> client.deep_search.create(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... )
        """
        return self._client.execute(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                background=background,
            )
        )

    def stream(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
    ) -> Stream[models.DeepSearchEvent]:
        """`create`, with the answer as events while it is written. The request goes out with the first of them.

        Args:
            knowledge_base: Where to look.
            query: What to look for, in words of your own.
            scope: Whether segments or whole files are looked for. The service's default: segment.
            limit: The most results to find, 1 to 500. The service's default: 20.
            exclude_weak_results: Leave out what fits only a little. The service's default: false.
            include: What the answer is to hold besides: with search_queries, the searches it was made of.

        Examples:
            >>> with client.deep_search.stream(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... ) as events:
            ...     for event in events:
            ...         print(event)
        """
        return self._client.stream(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                stream=True,
            ),
            models.DeepSearchEvent,
        )

    def get(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearch:
        """Get a deep search.

        Read it again until its status is final. Its text and results are there when it has completed.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> client.deep_search.get("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return self._client.execute(
            deep_search_get(
                deep_search_id,
            )
        )

    def wait(
        self,
        deep_search_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.DeepSearch], object] | None = None,
    ) -> models.DeepSearch:
        """Wait until the job has ended, and give its last state.

        Args:
            deep_search_id: The deep search's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.deep_search.wait("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return self._client.wait_for(
            deep_search_get(
                deep_search_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
        background: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.DeepSearch], object] | None = None,
    ) -> models.DeepSearch:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            knowledge_base: Where to look.
            query: What to look for, in words of your own.
            scope: Whether segments or whole files are looked for. The service's default: segment.
            limit: The most results to find, 1 to 500. The service's default: 20.
            exclude_weak_results: Leave out what fits only a little. The service's default: false.
            include: What the answer is to hold besides: with search_queries, the searches it was made of.
            background: Answer this call before the work is done. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.deep_search.create_and_wait(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... )
        """
        return self._client.execute_and_wait(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                background=background,
            ),
            lambda job: deep_search_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearchDeleted:
        """Delete a deep search.

        The files that it found stay.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> client.deep_search.delete("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return self._client.execute(
            deep_search_delete(
                deep_search_id,
            )
        )

    def cancel(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearch:
        """Stop a deep search that runs in the background.

        One that has ended stays as it is.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> client.deep_search.cancel("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return self._client.execute(
            deep_search_cancel(
                deep_search_id,
            )
        )


class AsyncDeepSearch:
    """Searches in several steps that a model plans, judges and sums up."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.DeepSearchList:
        """List the deep searches.

        Without their results; these come with the single deep search.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            status: Only deep searches in this state.
            created_before: Only deep searches created before this day (UTC).
            created_after: Only deep searches created after this day (UTC).

        Examples:
            >>> await client.deep_search.list()
        """
        return await self._client.execute(
            deep_search_list(
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
        status: models.RunStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.DeepSearchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only deep searches in this state.
            created_before: Only deep searches created before this day (UTC).
            created_after: Only deep searches created after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.deep_search.iter():
            ...     print(item)
        """
        return self._client.items(
            deep_search_list(
                status=status, created_before=created_before, created_after=created_after, limit=page_size
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
        background: bool | None = None,
    ) -> models.DeepSearch:
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
            background: Answer this call before the work is done. The service's default: false.

        Examples:
            >>> await client.deep_search.create(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... )
        """
        return await self._client.execute(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                background=background,
            )
        )

    def stream(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
    ) -> AsyncStream[models.DeepSearchEvent]:
        """`create`, with the answer as events while it is written. The request goes out with the first of them.

        Args:
            knowledge_base: Where to look.
            query: What to look for, in words of your own.
            scope: Whether segments or whole files are looked for. The service's default: segment.
            limit: The most results to find, 1 to 500. The service's default: 20.
            exclude_weak_results: Leave out what fits only a little. The service's default: false.
            include: What the answer is to hold besides: with search_queries, the searches it was made of.

        Examples:
            >>> async with client.deep_search.stream(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... ) as events:
            ...     async for event in events:
            ...         print(event)
        """
        return self._client.stream(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                stream=True,
            ),
            models.DeepSearchEvent,
        )

    async def get(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearch:
        """Get a deep search.

        Read it again until its status is final. Its text and results are there when it has completed.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> await client.deep_search.get("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return await self._client.execute(
            deep_search_get(
                deep_search_id,
            )
        )

    async def wait(
        self,
        deep_search_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.DeepSearch], object] | None = None,
    ) -> models.DeepSearch:
        """Wait until the job has ended, and give its last state.

        Args:
            deep_search_id: The deep search's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.deep_search.wait("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return await self._client.wait_for(
            deep_search_get(
                deep_search_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        knowledge_base: models.DeepSearchKnowledgeBase | Mapping[str, Any],
        query: str,
        scope: models.DeepSearchScope | str | None = None,
        limit: int | None = None,
        exclude_weak_results: bool | None = None,
        include: Sequence[str] | None = None,
        background: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.DeepSearch], object] | None = None,
    ) -> models.DeepSearch:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            knowledge_base: Where to look.
            query: What to look for, in words of your own.
            scope: Whether segments or whole files are looked for. The service's default: segment.
            limit: The most results to find, 1 to 500. The service's default: 20.
            exclude_weak_results: Leave out what fits only a little. The service's default: false.
            include: What the answer is to hold besides: with search_queries, the searches it was made of.
            background: Answer this call before the work is done. The service's default: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.deep_search.create_and_wait(
            ...     knowledge_base={"source": "collections", "collections": ["c14d5882-0055-5142-ba58-7f831fa4d8b9"]},
            ...     query="Where does a rider break away?",
            ...     limit=5,
            ... )
        """
        return await self._client.execute_and_wait(
            deep_search_create(
                knowledge_base=knowledge_base,
                query=query,
                scope=scope,
                limit=limit,
                exclude_weak_results=exclude_weak_results,
                include=include,
                background=background,
            ),
            lambda job: deep_search_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearchDeleted:
        """Delete a deep search.

        The files that it found stay.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> await client.deep_search.delete("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return await self._client.execute(
            deep_search_delete(
                deep_search_id,
            )
        )

    async def cancel(
        self,
        deep_search_id: UUID | str | Unset,
    ) -> models.DeepSearch:
        """Stop a deep search that runs in the background.

        One that has ended stays as it is.

        Args:
            deep_search_id: The deep search's id.

        Examples:
            >>> await client.deep_search.cancel("6a7e05be-11ed-515e-bea4-83185455a053")
        """
        return await self._client.execute(
            deep_search_cancel(
                deep_search_id,
            )
        )
