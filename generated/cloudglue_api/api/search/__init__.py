"""Searches for files, segments, faces and moments, and what they found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Operation, Pages, Rule, date, datetime, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

SEARCH_LIST = Endpoint(
    resource="search",
    verb="list",
    method="GET",
    path="/search",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
    },
    pages=Pages("data"),
)


def search_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
) -> Operation[models.SearchList]:
    """List the searches made so far.

    Without their results; these come with the single search.

    Args:
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only searches made before this day (UTC).
        created_after: Only searches made after this day (UTC).
    """
    return Operation(
        SEARCH_LIST,
        models.SearchList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
            }
        ),
    )


SEARCH_RUN = Endpoint(
    resource="search",
    verb="run",
    method="POST",
    path="/search",
    content_type="application/json",
)


def search_run(
    *,
    scope: models.SearchScope | str | None = None,
    collections: Sequence[UUID | str] | None = None,
    query: str | None = None,
    criterion_name: str | None = None,
    source_image: models.SearchImage | Mapping[str, Any] | None = None,
    limit: int | None = None,
    filter: models.SearchFilter | Mapping[str, Any] | None = None,
    threshold: float | None = None,
    group_by_key: str | None = None,
    sort_by: models.SearchOrder | str | None = None,
    search_modalities: Sequence[models.SearchModality | str] | None = None,
    label_filters: Sequence[str] | None = None,
) -> Operation[models.Search]:
    """Search in videos.

    Give words to look for in query or, for the scope face, a picture of the face in source_image. The results come
    at once, best first, and can be read again by the search's id.

    Args:
        scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
            of the type moments found.
        collections: Ids of the collections to look in.
        query: Words to look for.
        criterion_name: Only moments that were found by the criterion of this name; for the scope moment.
        source_image: A picture of the face to look for; for the scope face.
        limit: The most results to find; the service chooses when absent.
        filter: Look only at the files that meet these conditions.
        threshold: The score that a result has at least.
        group_by_key: Put the results of each file together; always file, or absent for one plain list.
        sort_by: What results are sorted by: how well they fit (score) or, with groups, how many there are in one
            (item_count).
        search_modalities: Where to look, at most 5; the service chooses when absent.
        label_filters: Only tags with one of these labels; where tags are looked at.
    """
    return Operation(
        SEARCH_RUN,
        models.Search,
        body=given(
            {
                "scope": scope,
                "collections": collections,
                "query": query,
                "criterion_name": criterion_name,
                "source_image": source_image,
                "limit": limit,
                "filter": filter,
                "threshold": threshold,
                "group_by_key": group_by_key,
                "sort_by": sort_by,
                "search_modalities": search_modalities,
                "label_filters": label_filters,
            }
        ),
        body_model=models.NewSearch,
    )


SEARCH_GET = Endpoint(
    resource="search",
    verb="get",
    method="GET",
    path="/search/{search_id}",
)


def search_get(
    search_id: UUID | str,
) -> Operation[models.Search]:
    """Get a search again.

    With the results it had when it was made.

    Args:
        search_id: The search's id.
    """
    return Operation(
        SEARCH_GET,
        models.Search,
        path_values={
            "search_id": search_id,
        },
    )


class Search:
    """Searches for files, segments, faces and moments, and what they found."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.SearchList:
        """List the searches made so far.

        Without their results; these come with the single search.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only searches made before this day (UTC).
            created_after: Only searches made after this day (UTC).

        Examples:
            >>> client.search.list()
        """
        return self._client.execute(
            search_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.SearchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only searches made before this day (UTC).
            created_after: Only searches made after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.search.iter():
            ...     print(item)
        """
        return self._client.items(
            search_list(created_before=created_before, created_after=created_after, limit=page_size), prefetch=prefetch
        )

    def run(
        self,
        *,
        scope: models.SearchScope | str | None = None,
        collections: Sequence[UUID | str] | None = None,
        query: str | None = None,
        criterion_name: str | None = None,
        source_image: models.SearchImage | Mapping[str, Any] | None = None,
        limit: int | None = None,
        filter: models.SearchFilter | Mapping[str, Any] | None = None,
        threshold: float | None = None,
        group_by_key: str | None = None,
        sort_by: models.SearchOrder | str | None = None,
        search_modalities: Sequence[models.SearchModality | str] | None = None,
        label_filters: Sequence[str] | None = None,
    ) -> models.Search:
        """Search in videos.

        Give words to look for in query or, for the scope face, a picture of the face in source_image. The results come
        at once, best first, and can be read again by the search's id.

        Args:
            scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
                of the type moments found.
            collections: Ids of the collections to look in.
            query: Words to look for.
            criterion_name: Only moments that were found by the criterion of this name; for the scope moment.
            source_image: A picture of the face to look for; for the scope face.
            limit: The most results to find; the service chooses when absent.
            filter: Look only at the files that meet these conditions.
            threshold: The score that a result has at least.
            group_by_key: Put the results of each file together; always file, or absent for one plain list.
            sort_by: What results are sorted by: how well they fit (score) or, with groups, how many there are in one
                (item_count).
            search_modalities: Where to look, at most 5; the service chooses when absent.
            label_filters: Only tags with one of these labels; where tags are looked at.

        Examples:
            >>> client.search.run(
            ...     scope="segment",
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="a rider breaks away",
            ...     limit=5,
            ... )
        """
        return self._client.execute(
            search_run(
                scope=scope,
                collections=collections,
                query=query,
                criterion_name=criterion_name,
                source_image=source_image,
                limit=limit,
                filter=filter,
                threshold=threshold,
                group_by_key=group_by_key,
                sort_by=sort_by,
                search_modalities=search_modalities,
                label_filters=label_filters,
            )
        )

    def get(
        self,
        search_id: UUID | str,
    ) -> models.Search:
        """Get a search again.

        With the results it had when it was made.

        Args:
            search_id: The search's id.

        Examples:
            >>> client.search.get("dd6a502f-7e15-55df-9b7f-1f1c94772262")
        """
        return self._client.execute(
            search_get(
                search_id,
            )
        )


class AsyncSearch:
    """Searches for files, segments, faces and moments, and what they found."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
    ) -> models.SearchList:
        """List the searches made so far.

        Without their results; these come with the single search.

        Args:
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only searches made before this day (UTC).
            created_after: Only searches made after this day (UTC).

        Examples:
            >>> await client.search.list()
        """
        return await self._client.execute(
            search_list(
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
            )
        )

    def iter(
        self,
        *,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.SearchListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            created_before: Only searches made before this day (UTC).
            created_after: Only searches made after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.search.iter():
            ...     print(item)
        """
        return self._client.items(
            search_list(created_before=created_before, created_after=created_after, limit=page_size), prefetch=prefetch
        )

    async def run(
        self,
        *,
        scope: models.SearchScope | str | None = None,
        collections: Sequence[UUID | str] | None = None,
        query: str | None = None,
        criterion_name: str | None = None,
        source_image: models.SearchImage | Mapping[str, Any] | None = None,
        limit: int | None = None,
        filter: models.SearchFilter | Mapping[str, Any] | None = None,
        threshold: float | None = None,
        group_by_key: str | None = None,
        sort_by: models.SearchOrder | str | None = None,
        search_modalities: Sequence[models.SearchModality | str] | None = None,
        label_filters: Sequence[str] | None = None,
    ) -> models.Search:
        """Search in videos.

        Give words to look for in query or, for the scope face, a picture of the face in source_image. The results come
        at once, best first, and can be read again by the search's id.

        Args:
            scope: What is looked for: whole files (which need summaries), segments, faces, or moments that collections
                of the type moments found.
            collections: Ids of the collections to look in.
            query: Words to look for.
            criterion_name: Only moments that were found by the criterion of this name; for the scope moment.
            source_image: A picture of the face to look for; for the scope face.
            limit: The most results to find; the service chooses when absent.
            filter: Look only at the files that meet these conditions.
            threshold: The score that a result has at least.
            group_by_key: Put the results of each file together; always file, or absent for one plain list.
            sort_by: What results are sorted by: how well they fit (score) or, with groups, how many there are in one
                (item_count).
            search_modalities: Where to look, at most 5; the service chooses when absent.
            label_filters: Only tags with one of these labels; where tags are looked at.

        Examples:
            >>> await client.search.run(
            ...     scope="segment",
            ...     collections=["c14d5882-0055-5142-ba58-7f831fa4d8b9"],
            ...     query="a rider breaks away",
            ...     limit=5,
            ... )
        """
        return await self._client.execute(
            search_run(
                scope=scope,
                collections=collections,
                query=query,
                criterion_name=criterion_name,
                source_image=source_image,
                limit=limit,
                filter=filter,
                threshold=threshold,
                group_by_key=group_by_key,
                sort_by=sort_by,
                search_modalities=search_modalities,
                label_filters=label_filters,
            )
        )

    async def get(
        self,
        search_id: UUID | str,
    ) -> models.Search:
        """Get a search again.

        With the results it had when it was made.

        Args:
            search_id: The search's id.

        Examples:
            >>> await client.search.get("dd6a502f-7e15-55df-9b7f-1f1c94772262")
        """
        return await self._client.execute(
            search_get(
                search_id,
            )
        )
