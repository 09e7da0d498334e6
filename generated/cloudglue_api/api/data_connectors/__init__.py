"""Accounts with other services, such as Dropbox or Zoom, and the files that can be fetched from them."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, Endpoint, Operation, Pages, Rule, date, datetime, given

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

DATA_CONNECTORS_LIST = Endpoint(
    resource="data_connectors",
    verb="list",
    method="GET",
    path="/data-connectors",
)


def data_connectors_list() -> Operation[models.DataConnectorList]:
    """List the data connectors.

    All of them at once; this list has no pages. They are created in the service's web application.
    """
    return Operation(
        DATA_CONNECTORS_LIST,
        models.DataConnectorList,
    )


DATA_CONNECTORS_LIST_FILES = Endpoint(
    resource="data_connectors",
    verb="list_files",
    method="GET",
    path="/data-connectors/{connector_id}/files",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "page_token": Rule(str),
        "from": Rule(date),
        "to": Rule(date),
        "folder_id": Rule(str),
        "path": Rule(str),
        "recursive": Rule(str),
        "bucket": Rule(str),
        "prefix": Rule(str),
        "title_search": Rule(str),
        "team": Rule(str),
        "meeting_type": Rule(str),
    },
    pages=Pages("data", cursor="page_token", following="next_page_token"),
)


def data_connectors_list_files(
    connector_id: UUID | str,
    *,
    limit: int | None = None,
    page_token: str | None = None,
    from_: date | datetime | str | None = None,
    to: date | datetime | str | None = None,
    folder_id: UUID | str | None = None,
    path: str | None = None,
    recursive: str | None = None,
    bucket: str | None = None,
    prefix: str | None = None,
    title_search: str | None = None,
    team: str | None = None,
    meeting_type: str | None = None,
) -> Operation[models.DataConnectorFileList]:
    """List the files that a data connector can reach.

    All of them, or those that match every condition given. Most conditions have a meaning for some types of
    connector only; s3 and gcs need a bucket.

    Args:
        connector_id: The data connector's id.
        limit: Items on a page, 1 to 100. The service's default: 20.
        page_token: The next_page_token of the page before; the first page when absent.
        from_: Only files from this day on; for zoom and grain.
        to: Only files up to this day; for zoom and grain.
        folder_id: Only files in the folder with this id; for google-drive.
        path: Only files right in the folder with this path; for dropbox. The topmost when absent.
        recursive: With true, files in folders of the folder too; for dropbox. It is text.
        bucket: Only files in this bucket; for s3 and gcs.
        prefix: Only files whose key begins so; for s3 and gcs.
        title_search: Only recordings with these words in their title; for grain.
        team: Only recordings of this team; for grain.
        meeting_type: Only recordings of this type of meeting; for grain.
    """
    return Operation(
        DATA_CONNECTORS_LIST_FILES,
        models.DataConnectorFileList,
        path_values={
            "connector_id": connector_id,
        },
        query=given(
            {
                "limit": limit,
                "page_token": page_token,
                "from": from_,
                "to": to,
                "folder_id": folder_id,
                "path": path,
                "recursive": recursive,
                "bucket": bucket,
                "prefix": prefix,
                "title_search": title_search,
                "team": team,
                "meeting_type": meeting_type,
            }
        ),
    )


DATA_CONNECTORS_GET_SOURCE_METADATA = Endpoint(
    resource="data_connectors",
    verb="get_source_metadata",
    method="GET",
    path="/data-connectors/{connector_id}/source-metadata",
    query={
        "url": Rule(str),
    },
)


def data_connectors_get_source_metadata(
    connector_id: UUID | str,
    *,
    url: str,
) -> Operation[models.DataConnectorSourceMetadata]:
    """Get what another service knows about a file.

    The file need not have been fetched. Not every type of connector can tell.

    Args:
        connector_id: The data connector's id.
        url: The file's uri, as the list of files gives it.
    """
    return Operation(
        DATA_CONNECTORS_GET_SOURCE_METADATA,
        models.DataConnectorSourceMetadata,
        path_values={
            "connector_id": connector_id,
        },
        query=given(
            {
                "url": url,
            }
        ),
    )


DATA_CONNECTORS_SYNC_FILE = Endpoint(
    resource="data_connectors",
    verb="sync_file",
    method="POST",
    path="/data-connectors/{connector_id}/sync",
    content_type="application/json",
)


def data_connectors_sync_file(
    connector_id: UUID | str,
    *,
    url: str,
) -> Operation[models.File]:
    """Fetch a file from another service.

    No job is started. A file that was fetched before is given again, not fetched twice.

    Args:
        connector_id: The data connector's id.
        url: The file's uri, as the list of files gives it.
    """
    return Operation(
        DATA_CONNECTORS_SYNC_FILE,
        models.File,
        path_values={
            "connector_id": connector_id,
        },
        body=given(
            {
                "url": url,
            }
        ),
        body_model=models.DataConnectorSync,
    )


class DataConnectors:
    """Accounts with other services, such as Dropbox or Zoom, and the files that can be fetched from them."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
    ) -> models.DataConnectorList:
        """List the data connectors.

        All of them at once; this list has no pages. They are created in the service's web application.

        Examples:
            >>> client.data_connectors.list()
        """
        return self._client.execute(data_connectors_list())

    def list_files(
        self,
        connector_id: UUID | str,
        *,
        limit: int | None = None,
        page_token: str | None = None,
        from_: date | datetime | str | None = None,
        to: date | datetime | str | None = None,
        folder_id: UUID | str | None = None,
        path: str | None = None,
        recursive: str | None = None,
        bucket: str | None = None,
        prefix: str | None = None,
        title_search: str | None = None,
        team: str | None = None,
        meeting_type: str | None = None,
    ) -> models.DataConnectorFileList:
        """List the files that a data connector can reach.

        All of them, or those that match every condition given. Most conditions have a meaning for some types of
        connector only; s3 and gcs need a bucket.

        Args:
            connector_id: The data connector's id.
            limit: Items on a page, 1 to 100. The service's default: 20.
            page_token: The next_page_token of the page before; the first page when absent.
            from_: Only files from this day on; for zoom and grain.
            to: Only files up to this day; for zoom and grain.
            folder_id: Only files in the folder with this id; for google-drive.
            path: Only files right in the folder with this path; for dropbox. The topmost when absent.
            recursive: With true, files in folders of the folder too; for dropbox. It is text.
            bucket: Only files in this bucket; for s3 and gcs.
            prefix: Only files whose key begins so; for s3 and gcs.
            title_search: Only recordings with these words in their title; for grain.
            team: Only recordings of this team; for grain.
            meeting_type: Only recordings of this type of meeting; for grain.

        Examples:
            >>> client.data_connectors.list_files("e77058aa-d63e-5c46-b54d-3139292268f9")
        """
        return self._client.execute(
            data_connectors_list_files(
                connector_id,
                limit=limit,
                page_token=page_token,
                from_=from_,
                to=to,
                folder_id=folder_id,
                path=path,
                recursive=recursive,
                bucket=bucket,
                prefix=prefix,
                title_search=title_search,
                team=team,
                meeting_type=meeting_type,
            )
        )

    def iter_files(
        self,
        connector_id: UUID | str,
        *,
        from_: date | datetime | str | None = None,
        to: date | datetime | str | None = None,
        folder_id: UUID | str | None = None,
        path: str | None = None,
        recursive: str | None = None,
        bucket: str | None = None,
        prefix: str | None = None,
        title_search: str | None = None,
        team: str | None = None,
        meeting_type: str | None = None,
        page_size: int = 100,
    ) -> Iterable[models.DataConnectorFile]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            connector_id: The data connector's id.
            from_: Only files from this day on; for zoom and grain.
            to: Only files up to this day; for zoom and grain.
            folder_id: Only files in the folder with this id; for google-drive.
            path: Only files right in the folder with this path; for dropbox. The topmost when absent.
            recursive: With true, files in folders of the folder too; for dropbox. It is text.
            bucket: Only files in this bucket; for s3 and gcs.
            prefix: Only files whose key begins so; for s3 and gcs.
            title_search: Only recordings with these words in their title; for grain.
            team: Only recordings of this team; for grain.
            meeting_type: Only recordings of this type of meeting; for grain.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.data_connectors.iter_files("e77058aa-d63e-5c46-b54d-3139292268f9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            data_connectors_list_files(
                connector_id,
                from_=from_,
                to=to,
                folder_id=folder_id,
                path=path,
                recursive=recursive,
                bucket=bucket,
                prefix=prefix,
                title_search=title_search,
                team=team,
                meeting_type=meeting_type,
                limit=page_size,
            )
        )

    def get_source_metadata(
        self,
        connector_id: UUID | str,
        *,
        url: str,
    ) -> models.DataConnectorSourceMetadata:
        """Get what another service knows about a file.

        The file need not have been fetched. Not every type of connector can tell.

        Args:
            connector_id: The data connector's id.
            url: The file's uri, as the list of files gives it.

        Examples:
            >>> client.data_connectors.get_source_metadata(
            ...     "e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     url="https://example.org/race.mp4",
            ... )
        """
        return self._client.execute(
            data_connectors_get_source_metadata(
                connector_id,
                url=url,
            )
        )

    def sync_file(
        self,
        connector_id: UUID | str,
        *,
        url: str,
    ) -> models.File:
        """Fetch a file from another service.

        No job is started. A file that was fetched before is given again, not fetched twice.

        Args:
            connector_id: The data connector's id.
            url: The file's uri, as the list of files gives it.

        Examples:
            >>> client.data_connectors.sync_file(
            ...     "e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     url="https://example.org/race.mp4",
            ... )
        """
        return self._client.execute(
            data_connectors_sync_file(
                connector_id,
                url=url,
            )
        )


class AsyncDataConnectors:
    """Accounts with other services, such as Dropbox or Zoom, and the files that can be fetched from them."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
    ) -> models.DataConnectorList:
        """List the data connectors.

        All of them at once; this list has no pages. They are created in the service's web application.

        Examples:
            >>> await client.data_connectors.list()
        """
        return await self._client.execute(data_connectors_list())

    async def list_files(
        self,
        connector_id: UUID | str,
        *,
        limit: int | None = None,
        page_token: str | None = None,
        from_: date | datetime | str | None = None,
        to: date | datetime | str | None = None,
        folder_id: UUID | str | None = None,
        path: str | None = None,
        recursive: str | None = None,
        bucket: str | None = None,
        prefix: str | None = None,
        title_search: str | None = None,
        team: str | None = None,
        meeting_type: str | None = None,
    ) -> models.DataConnectorFileList:
        """List the files that a data connector can reach.

        All of them, or those that match every condition given. Most conditions have a meaning for some types of
        connector only; s3 and gcs need a bucket.

        Args:
            connector_id: The data connector's id.
            limit: Items on a page, 1 to 100. The service's default: 20.
            page_token: The next_page_token of the page before; the first page when absent.
            from_: Only files from this day on; for zoom and grain.
            to: Only files up to this day; for zoom and grain.
            folder_id: Only files in the folder with this id; for google-drive.
            path: Only files right in the folder with this path; for dropbox. The topmost when absent.
            recursive: With true, files in folders of the folder too; for dropbox. It is text.
            bucket: Only files in this bucket; for s3 and gcs.
            prefix: Only files whose key begins so; for s3 and gcs.
            title_search: Only recordings with these words in their title; for grain.
            team: Only recordings of this team; for grain.
            meeting_type: Only recordings of this type of meeting; for grain.

        Examples:
            >>> await client.data_connectors.list_files("e77058aa-d63e-5c46-b54d-3139292268f9")
        """
        return await self._client.execute(
            data_connectors_list_files(
                connector_id,
                limit=limit,
                page_token=page_token,
                from_=from_,
                to=to,
                folder_id=folder_id,
                path=path,
                recursive=recursive,
                bucket=bucket,
                prefix=prefix,
                title_search=title_search,
                team=team,
                meeting_type=meeting_type,
            )
        )

    def iter_files(
        self,
        connector_id: UUID | str,
        *,
        from_: date | datetime | str | None = None,
        to: date | datetime | str | None = None,
        folder_id: UUID | str | None = None,
        path: str | None = None,
        recursive: str | None = None,
        bucket: str | None = None,
        prefix: str | None = None,
        title_search: str | None = None,
        team: str | None = None,
        meeting_type: str | None = None,
        page_size: int = 100,
    ) -> AsyncIterable[models.DataConnectorFile]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            connector_id: The data connector's id.
            from_: Only files from this day on; for zoom and grain.
            to: Only files up to this day; for zoom and grain.
            folder_id: Only files in the folder with this id; for google-drive.
            path: Only files right in the folder with this path; for dropbox. The topmost when absent.
            recursive: With true, files in folders of the folder too; for dropbox. It is text.
            bucket: Only files in this bucket; for s3 and gcs.
            prefix: Only files whose key begins so; for s3 and gcs.
            title_search: Only recordings with these words in their title; for grain.
            team: Only recordings of this team; for grain.
            meeting_type: Only recordings of this type of meeting; for grain.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.data_connectors.iter_files("e77058aa-d63e-5c46-b54d-3139292268f9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            data_connectors_list_files(
                connector_id,
                from_=from_,
                to=to,
                folder_id=folder_id,
                path=path,
                recursive=recursive,
                bucket=bucket,
                prefix=prefix,
                title_search=title_search,
                team=team,
                meeting_type=meeting_type,
                limit=page_size,
            )
        )

    async def get_source_metadata(
        self,
        connector_id: UUID | str,
        *,
        url: str,
    ) -> models.DataConnectorSourceMetadata:
        """Get what another service knows about a file.

        The file need not have been fetched. Not every type of connector can tell.

        Args:
            connector_id: The data connector's id.
            url: The file's uri, as the list of files gives it.

        Examples:
            >>> await client.data_connectors.get_source_metadata(
            ...     "e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     url="https://example.org/race.mp4",
            ... )
        """
        return await self._client.execute(
            data_connectors_get_source_metadata(
                connector_id,
                url=url,
            )
        )

    async def sync_file(
        self,
        connector_id: UUID | str,
        *,
        url: str,
    ) -> models.File:
        """Fetch a file from another service.

        No job is started. A file that was fetched before is given again, not fetched twice.

        Args:
            connector_id: The data connector's id.
            url: The file's uri, as the list of files gives it.

        Examples:
            >>> await client.data_connectors.sync_file(
            ...     "e77058aa-d63e-5c46-b54d-3139292268f9",
            ...     url="https://example.org/race.mp4",
            ... )
        """
        return await self._client.execute(
            data_connectors_sync_file(
                connector_id,
                url=url,
            )
        )
