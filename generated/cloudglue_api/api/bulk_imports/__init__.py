"""Imports that bring what a data connector can reach into a collection, and their runs."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, Unset, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

BULK_IMPORTS_LIST = Endpoint(
    resource="bulk_imports",
    verb="list",
    method="GET",
    path="/collections/{collection_id}/imports",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def bulk_imports_list(
    collection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.BulkImportList]:
    """List a collection's bulk imports.

    Newest first, each with its latest run; all of its runs come with the bulk import itself.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        BULK_IMPORTS_LIST,
        models.BulkImportList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


BULK_IMPORTS_CREATE = Endpoint(
    resource="bulk_imports",
    verb="create",
    method="POST",
    path="/collections/{collection_id}/imports",
    content_type="application/json",
)


def bulk_imports_create(
    collection_id: UUID | str,
    *,
    name: str,
    connector_id: UUID | str,
    filters: Sequence[models.BulkImportFilter | Mapping[str, Any]] | None = None,
    default_mode: models.BulkImportMode | str | None = None,
    delete_missing: bool | None = None,
    rate_limit: int | None = None,
    start: bool | None = None,
    max_files: int | None = None,
    include_thumbnails: bool | None = None,
    enrich_metadata: bool | None = None,
) -> Operation[models.BulkImport]:
    """Create a bulk import.

    It runs at once, unless start is false. Into a collection of the type metadata it brings what is known about the
    files, for nothing; into any other the files themselves, each for what adding it costs. It cannot be changed,
    only deleted.

    Args:
        collection_id: The collection's id.
        name: A name for it, of 1 to 255 characters.
        connector_id: The data connector that the files come from.
        filters: Which files to bring: those that fit one of these, at most 20; all when absent.
        default_mode: What its runs do when they are not told; append when absent.
        delete_missing: Take files from the collection that this bulk import brought and that are gone at their
            source. Only a run with the mode refresh does so, and not where max_files cut it short. The service's
            default: false.
        rate_limit: Requests a second by which to list the source, 1 to 50; fewer where the source allows fewer.
        start: Run it at once. The service's default: true.
        max_files: How many files a run brings at most. With the type media never more than 10000.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media. The
            service's default: false.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media. The service's
            default: false.
    """
    return Operation(
        BULK_IMPORTS_CREATE,
        models.BulkImport,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "name": name,
                "connector_id": connector_id,
                "filters": filters,
                "default_mode": default_mode,
                "delete_missing": delete_missing,
                "rate_limit": rate_limit,
                "start": start,
                "max_files": max_files,
                "include_thumbnails": include_thumbnails,
                "enrich_metadata": enrich_metadata,
            }
        ),
        body_model=models.NewBulkImport,
    )


BULK_IMPORTS_GET = Endpoint(
    resource="bulk_imports",
    verb="get",
    method="GET",
    path="/collections/{collection_id}/imports/{import_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("runs", cursor="offset"),
    job=Job(
        succeeded=("completed",),
        failed=(
            "failed",
            "cancelled",
        ),
        optional=True,
        at="runs.0",
    ),
)


def bulk_imports_get(
    collection_id: UUID | str,
    import_id: UUID | str | Unset,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.BulkImportWithRuns]:
    """Get a bulk import and a page of its runs.

    Read it again until the status of its run is final. Limit and offset are about the runs, which come newest
    first.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        BULK_IMPORTS_GET,
        models.BulkImportWithRuns,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


BULK_IMPORTS_DELETE = Endpoint(
    resource="bulk_imports",
    verb="delete",
    method="DELETE",
    path="/collections/{collection_id}/imports/{import_id}",
)


def bulk_imports_delete(
    collection_id: UUID | str,
    import_id: UUID | str | Unset,
) -> Operation[models.BulkImportDeleted]:
    """Delete a bulk import.

    The files that it brought stay in the collection.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
    """
    return Operation(
        BULK_IMPORTS_DELETE,
        models.BulkImportDeleted,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
    )


BULK_IMPORTS_RUN = Endpoint(
    resource="bulk_imports",
    verb="run",
    method="POST",
    path="/collections/{collection_id}/imports/{import_id}/runs",
    content_type="application/json",
)


def bulk_imports_run(
    collection_id: UUID | str,
    import_id: UUID | str | Unset,
    *,
    mode: models.BulkImportMode | str | None = None,
    delete_missing: bool | None = None,
    max_files: int | None = None,
    include_thumbnails: bool | None = None,
    enrich_metadata: bool | None = None,
) -> Operation[models.BulkImportRun]:
    """Run a bulk import again.

    What the request does not say, the bulk import does. In a collection one run goes on at a time; a second is
    refused.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
            (refresh), which with the type media renews what is known about the files and not the media.
        delete_missing: Take files from the collection that are gone at their source.
        max_files: How many files it brings at most.
        include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media.
        enrich_metadata: Ask the source for what its list leaves out. Refused for the type media.
    """
    return Operation(
        BULK_IMPORTS_RUN,
        models.BulkImportRun,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
        },
        body=given(
            {
                "mode": mode,
                "delete_missing": delete_missing,
                "max_files": max_files,
                "include_thumbnails": include_thumbnails,
                "enrich_metadata": enrich_metadata,
            }
        ),
        body_model=models.NewBulkImportRun,
    )


BULK_IMPORTS_CANCEL_RUN = Endpoint(
    resource="bulk_imports",
    verb="cancel_run",
    method="POST",
    path="/collections/{collection_id}/imports/{import_id}/runs/{run_id}/cancel",
    repeatable=True,
)


def bulk_imports_cancel_run(
    collection_id: UUID | str,
    import_id: UUID | str | Unset,
    run_id: UUID | str | Unset,
) -> Operation[models.BulkImportRun]:
    """Stop a run of a bulk import.

    What it has brought in already stays.

    Args:
        collection_id: The collection's id.
        import_id: The bulk import's id.
        run_id: The run's id.
    """
    return Operation(
        BULK_IMPORTS_CANCEL_RUN,
        models.BulkImportRun,
        path_values={
            "collection_id": collection_id,
            "import_id": import_id,
            "run_id": run_id,
        },
    )


class BulkImports:
    """Imports that bring what a data connector can reach into a collection, and their runs."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.BulkImportList:
        """List a collection's bulk imports.

        Newest first, each with its latest run; all of its runs come with the bulk import itself.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.bulk_imports.list("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            bulk_imports_list(
                collection_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        collection_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.BulkImport]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.bulk_imports.iter("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(bulk_imports_list(collection_id, limit=page_size), prefetch=prefetch)

    def create(
        self,
        collection_id: UUID | str,
        *,
        name: str,
        connector_id: UUID | str,
        filters: Sequence[models.BulkImportFilter | Mapping[str, Any]] | None = None,
        default_mode: models.BulkImportMode | str | None = None,
        delete_missing: bool | None = None,
        rate_limit: int | None = None,
        start: bool | None = None,
        max_files: int | None = None,
        include_thumbnails: bool | None = None,
        enrich_metadata: bool | None = None,
    ) -> models.BulkImport:
        """Create a bulk import.

        It runs at once, unless start is false. Into a collection of the type metadata it brings what is known about the
        files, for nothing; into any other the files themselves, each for what adding it costs. It cannot be changed,
        only deleted.

        Args:
            collection_id: The collection's id.
            name: A name for it, of 1 to 255 characters.
            connector_id: The data connector that the files come from.
            filters: Which files to bring: those that fit one of these, at most 20; all when absent.
            default_mode: What its runs do when they are not told; append when absent.
            delete_missing: Take files from the collection that this bulk import brought and that are gone at their
                source. Only a run with the mode refresh does so, and not where max_files cut it short. The service's
                default: false.
            rate_limit: Requests a second by which to list the source, 1 to 50; fewer where the source allows fewer.
            start: Run it at once. The service's default: true.
            max_files: How many files a run brings at most. With the type media never more than 10000.
            include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media. The
                service's default: false.
            enrich_metadata: Ask the source for what its list leaves out. Refused for the type media. The service's
                default: false.

        Examples:
            >>> client.bulk_imports.create(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     name="Races of 2026",
            ...     connector_id="e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     filters=[{"path": "/races/2026"}],
            ...     max_files=50,
            ... )
        """
        return self._client.execute(
            bulk_imports_create(
                collection_id,
                name=name,
                connector_id=connector_id,
                filters=filters,
                default_mode=default_mode,
                delete_missing=delete_missing,
                rate_limit=rate_limit,
                start=start,
                max_files=max_files,
                include_thumbnails=include_thumbnails,
                enrich_metadata=enrich_metadata,
            )
        )

    def get(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.BulkImportWithRuns:
        """Get a bulk import and a page of its runs.

        Read it again until the status of its run is final. Limit and offset are about the runs, which come newest
        first.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.bulk_imports.get(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return self._client.execute(
            bulk_imports_get(
                collection_id,
                import_id,
                limit=limit,
                offset=offset,
            )
        )

    def runs(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        page_size: int = 100,
    ) -> Iterable[models.BulkImportRun]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.bulk_imports.runs(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... ):
            ...     print(item)
        """
        return self._client.cursor_items(bulk_imports_get(collection_id, import_id, limit=page_size))

    def wait(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.BulkImportWithRuns], object] | None = None,
    ) -> models.BulkImportWithRuns:
        """Wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.bulk_imports.wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return self._client.wait_for(
            bulk_imports_get(
                collection_id,
                import_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
    ) -> models.BulkImportDeleted:
        """Delete a bulk import.

        The files that it brought stay in the collection.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.

        Examples:
            >>> client.bulk_imports.delete(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return self._client.execute(
            bulk_imports_delete(
                collection_id,
                import_id,
            )
        )

    def run(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        mode: models.BulkImportMode | str | None = None,
        delete_missing: bool | None = None,
        max_files: int | None = None,
        include_thumbnails: bool | None = None,
        enrich_metadata: bool | None = None,
    ) -> models.BulkImportRun:
        """Run a bulk import again.

        What the request does not say, the bulk import does. In a collection one run goes on at a time; a second is
        refused.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
                (refresh), which with the type media renews what is known about the files and not the media.
            delete_missing: Take files from the collection that are gone at their source.
            max_files: How many files it brings at most.
            include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media.
            enrich_metadata: Ask the source for what its list leaves out. Refused for the type media.

        Examples:
            >>> client.bulk_imports.run(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ...     mode="append",
            ...     max_files=50,
            ... )
        """
        return self._client.execute(
            bulk_imports_run(
                collection_id,
                import_id,
                mode=mode,
                delete_missing=delete_missing,
                max_files=max_files,
                include_thumbnails=include_thumbnails,
                enrich_metadata=enrich_metadata,
            )
        )

    def cancel_run(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        run_id: UUID | str | Unset,
    ) -> models.BulkImportRun:
        """Stop a run of a bulk import.

        What it has brought in already stays.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            run_id: The run's id.

        Examples:
            >>> client.bulk_imports.cancel_run(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ...     "cc70b6a6-3982-5cb1-afaa-12932d6fec41",
            ... )
        """
        return self._client.execute(
            bulk_imports_cancel_run(
                collection_id,
                import_id,
                run_id,
            )
        )


class AsyncBulkImports:
    """Imports that bring what a data connector can reach into a collection, and their runs."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.BulkImportList:
        """List a collection's bulk imports.

        Newest first, each with its latest run; all of its runs come with the bulk import itself.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.bulk_imports.list("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            bulk_imports_list(
                collection_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        collection_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.BulkImport]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.bulk_imports.iter("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(bulk_imports_list(collection_id, limit=page_size), prefetch=prefetch)

    async def create(
        self,
        collection_id: UUID | str,
        *,
        name: str,
        connector_id: UUID | str,
        filters: Sequence[models.BulkImportFilter | Mapping[str, Any]] | None = None,
        default_mode: models.BulkImportMode | str | None = None,
        delete_missing: bool | None = None,
        rate_limit: int | None = None,
        start: bool | None = None,
        max_files: int | None = None,
        include_thumbnails: bool | None = None,
        enrich_metadata: bool | None = None,
    ) -> models.BulkImport:
        """Create a bulk import.

        It runs at once, unless start is false. Into a collection of the type metadata it brings what is known about the
        files, for nothing; into any other the files themselves, each for what adding it costs. It cannot be changed,
        only deleted.

        Args:
            collection_id: The collection's id.
            name: A name for it, of 1 to 255 characters.
            connector_id: The data connector that the files come from.
            filters: Which files to bring: those that fit one of these, at most 20; all when absent.
            default_mode: What its runs do when they are not told; append when absent.
            delete_missing: Take files from the collection that this bulk import brought and that are gone at their
                source. Only a run with the mode refresh does so, and not where max_files cut it short. The service's
                default: false.
            rate_limit: Requests a second by which to list the source, 1 to 50; fewer where the source allows fewer.
            start: Run it at once. The service's default: true.
            max_files: How many files a run brings at most. With the type media never more than 10000.
            include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media. The
                service's default: false.
            enrich_metadata: Ask the source for what its list leaves out. Refused for the type media. The service's
                default: false.

        Examples:
            >>> await client.bulk_imports.create(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     name="Races of 2026",
            ...     connector_id="e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     filters=[{"path": "/races/2026"}],
            ...     max_files=50,
            ... )
        """
        return await self._client.execute(
            bulk_imports_create(
                collection_id,
                name=name,
                connector_id=connector_id,
                filters=filters,
                default_mode=default_mode,
                delete_missing=delete_missing,
                rate_limit=rate_limit,
                start=start,
                max_files=max_files,
                include_thumbnails=include_thumbnails,
                enrich_metadata=enrich_metadata,
            )
        )

    async def get(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.BulkImportWithRuns:
        """Get a bulk import and a page of its runs.

        Read it again until the status of its run is final. Limit and offset are about the runs, which come newest
        first.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.bulk_imports.get(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return await self._client.execute(
            bulk_imports_get(
                collection_id,
                import_id,
                limit=limit,
                offset=offset,
            )
        )

    def runs(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        page_size: int = 100,
    ) -> AsyncIterable[models.BulkImportRun]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.bulk_imports.runs(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... ):
            ...     print(item)
        """
        return self._client.cursor_items(bulk_imports_get(collection_id, import_id, limit=page_size))

    async def wait(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.BulkImportWithRuns], object] | None = None,
    ) -> models.BulkImportWithRuns:
        """Wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed or cancelled.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.bulk_imports.wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return await self._client.wait_for(
            bulk_imports_get(
                collection_id,
                import_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
    ) -> models.BulkImportDeleted:
        """Delete a bulk import.

        The files that it brought stay in the collection.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.

        Examples:
            >>> await client.bulk_imports.delete(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ... )
        """
        return await self._client.execute(
            bulk_imports_delete(
                collection_id,
                import_id,
            )
        )

    async def run(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        *,
        mode: models.BulkImportMode | str | None = None,
        delete_missing: bool | None = None,
        max_files: int | None = None,
        include_thumbnails: bool | None = None,
        enrich_metadata: bool | None = None,
    ) -> models.BulkImportRun:
        """Run a bulk import again.

        What the request does not say, the bulk import does. In a collection one run goes on at a time; a second is
        refused.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            mode: Whether a run brings only what is new or has failed before (append), or all that matches once more
                (refresh), which with the type media renews what is known about the files and not the media.
            delete_missing: Take files from the collection that are gone at their source.
            max_files: How many files it brings at most.
            include_thumbnails: Bring pictures of the files too, which is slow. Refused for the type media.
            enrich_metadata: Ask the source for what its list leaves out. Refused for the type media.

        Examples:
            >>> await client.bulk_imports.run(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ...     mode="append",
            ...     max_files=50,
            ... )
        """
        return await self._client.execute(
            bulk_imports_run(
                collection_id,
                import_id,
                mode=mode,
                delete_missing=delete_missing,
                max_files=max_files,
                include_thumbnails=include_thumbnails,
                enrich_metadata=enrich_metadata,
            )
        )

    async def cancel_run(
        self,
        collection_id: UUID | str,
        import_id: UUID | str | Unset,
        run_id: UUID | str | Unset,
    ) -> models.BulkImportRun:
        """Stop a run of a bulk import.

        What it has brought in already stays.

        Args:
            collection_id: The collection's id.
            import_id: The bulk import's id.
            run_id: The run's id.

        Examples:
            >>> await client.bulk_imports.cancel_run(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "1f517e9e-aa09-5971-8cb7-871ad9be888c",
            ...     "cc70b6a6-3982-5cb1-afaa-12932d6fec41",
            ... )
        """
        return await self._client.execute(
            bulk_imports_cancel_run(
                collection_id,
                import_id,
                run_id,
            )
        )
