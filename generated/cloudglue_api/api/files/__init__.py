"""Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import (
    UUID,
    AsyncItems,
    Endpoint,
    Items,
    Job,
    Operation,
    Pages,
    Rule,
    Upload,
    Uploadable,
    date,
    datetime,
    given,
    known,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

FILES_LIST = Endpoint(
    resource="files",
    verb="list",
    method="GET",
    path="/files",
    query={
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("created_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "filter": Rule(str),
    },
    pages=Pages("data"),
)


def files_list(
    *,
    status: models.JobStatus | str | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    order: models.FileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    filter: str | None = None,
) -> Operation[models.FileList]:
    """List the files.

    One page of the account's files, all of them or those that match every condition given.

    Args:
        status: Only files in this state.
        created_before: Only files created before this day.
        created_after: Only files created after this day.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        order: The field to sort by.
        sort: The direction of the sort.
        filter: Further conditions as text. Their form is not documented.
    """
    return Operation(
        FILES_LIST,
        models.FileList,
        query=given(
            {
                "status": status,
                "created_before": created_before,
                "created_after": created_after,
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "filter": filter,
            }
        ),
    )


FILES_UPLOAD = Endpoint(
    resource="files",
    verb="upload",
    method="POST",
    path="/files",
    content_type="multipart/form-data",
)


def files_upload(
    file: Uploadable | Upload,
    *,
    metadata: Mapping[str, Any] | None = None,
    enable_segment_thumbnails: bool | None = None,
) -> Operation[models.File]:
    """Upload a file.

    Takes mp4, mov, avi and webm of 2 seconds to 2 hours and at most 250 MB; what is larger can come by URL, with
    POST /files/sync. The answer comes before the file has been processed. It is sent in chunks: its size does not
    matter for memory. An upload is not repeated once bytes have left. What seems too large, too short, too long or
    of another kind is uploaded with a ServiceLimitWarning.

    Args:
        file: A path, the bytes, or a binary file object that can seek.
        metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
        enable_segment_thumbnails: Make a picture for each segment of the file.
    """
    return Operation(
        FILES_UPLOAD,
        models.File,
        body=given(
            {
                "file": file,
                "metadata": metadata,
                "enable_segment_thumbnails": enable_segment_thumbnails,
            }
        ),
        body_model=models.FileUpload,
    )


FILES_SYNC_FROM_URL = Endpoint(
    resource="files",
    verb="sync_from_url",
    method="POST",
    path="/files/sync",
    content_type="application/json",
)


def files_sync_from_url(
    *,
    url: str,
    metadata: Mapping[str, Any] | None = None,
    enable_segment_thumbnails: bool | None = None,
) -> Operation[models.File]:
    """Fetch a file from a URL.

    The way in for what is too large to upload. The URL must lead to the media itself, or to a shared link that the
    service can open; some sources cost credits.

    Args:
        url: Where the file is.
        metadata: Your own keys and values, to be kept with the file.
        enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.
    """
    return Operation(
        FILES_SYNC_FROM_URL,
        models.File,
        body=given(
            {
                "url": url,
                "metadata": metadata,
                "enable_segment_thumbnails": enable_segment_thumbnails,
            }
        ),
        body_model=models.FileSync,
    )


FILES_GET = Endpoint(
    resource="files",
    verb="get",
    method="GET",
    path="/files/{file_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def files_get(
    file_id: UUID | str,
) -> Operation[models.File]:
    """Get a file.

    Read it again until its status is final. What is learned by processing, such as its length, is absent until
    then.

    Args:
        file_id: The file's id.
    """
    return Operation(
        FILES_GET,
        models.File,
        path_values={
            "file_id": file_id,
        },
    )


FILES_UPDATE = Endpoint(
    resource="files",
    verb="update",
    method="PUT",
    path="/files/{file_id}",
    content_type="application/json",
)


def files_update(
    file_id: UUID | str,
    *,
    metadata: Mapping[str, Any] | None = None,
    filename: str | None = None,
) -> Operation[models.File]:
    """Change a file's name or metadata.

    Give a new name, new metadata, or both.

    Args:
        file_id: The file's id.
        metadata: The new keys and values.
        filename: The new name.
    """
    return Operation(
        FILES_UPDATE,
        models.File,
        path_values={
            "file_id": file_id,
        },
        body=given(
            {
                "metadata": metadata,
                "filename": filename,
            }
        ),
        body_model=models.FileUpdate,
    )


FILES_DELETE = Endpoint(
    resource="files",
    verb="delete",
    method="DELETE",
    path="/files/{file_id}",
)


def files_delete(
    file_id: UUID | str,
) -> Operation[models.FileDeleted]:
    """Delete a file.

    The answer holds its id and nothing more.

    Args:
        file_id: The file's id.
    """
    return Operation(
        FILES_DELETE,
        models.FileDeleted,
        path_values={
            "file_id": file_id,
        },
    )


FILES_SYNC_SOURCE_METADATA = Endpoint(
    resource="files",
    verb="sync_source_metadata",
    method="POST",
    path="/files/{file_id}/sync",
)


def files_sync_source_metadata(
    file_id: UUID | str,
) -> Operation[models.File]:
    """Read a file's source metadata again.

    Asks the service that the file came from, such as Zoom or Gong, and answers with the file and what it now knows.

    Args:
        file_id: The file's id.
    """
    return Operation(
        FILES_SYNC_SOURCE_METADATA,
        models.File,
        path_values={
            "file_id": file_id,
        },
    )


class Files:
    """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order: models.FileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
    ) -> models.FileList:
        """List the files.

        One page of the account's files, all of them or those that match every condition given.

        Args:
            status: Only files in this state.
            created_before: Only files created before this day.
            created_after: Only files created after this day.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions as text. Their form is not documented.

        Examples:
            >>> client.files.list()
        """
        return self._client.execute(
            files_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                filter=filter,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        order: models.FileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.File]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only files in this state.
            created_before: Only files created before this day.
            created_after: Only files created after this day.
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions as text. Their form is not documented.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.files.iter():
            ...     print(item)
        """
        return self._client.items(
            files_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                order=order,
                sort=sort,
                filter=filter,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def upload(
        self,
        file: Uploadable,
        *,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.File:
        """Upload a file.

        Takes mp4, mov, avi and webm of 2 seconds to 2 hours and at most 250 MB; what is larger can come by URL, with
        POST /files/sync. The answer comes before the file has been processed. It is sent in chunks: its size does not
        matter for memory. An upload is not repeated once bytes have left. What seems too large, too short, too long or
        of another kind is uploaded with a ServiceLimitWarning.

        Args:
            file: A path, the bytes, or a binary file object that can seek.
            metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
            enable_segment_thumbnails: Make a picture for each segment of the file.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.

        Examples:
            >>> client.files.upload("race.mp4")
        """
        return self._client.execute(
            files_upload(
                Upload.of(file, filename, on_progress),
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            )
        )

    def sync_from_url(
        self,
        *,
        url: str,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
    ) -> models.File:
        """Fetch a file from a URL.

        The way in for what is too large to upload. The URL must lead to the media itself, or to a shared link that the
        service can open; some sources cost credits.

        Args:
            url: Where the file is.
            metadata: Your own keys and values, to be kept with the file.
            enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.

        Examples:
            >>> client.files.sync_from_url(url="https://example.org/race.mp4")
        """
        return self._client.execute(
            files_sync_from_url(
                url=url,
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            )
        )

    def get(
        self,
        file_id: UUID | str,
    ) -> models.File:
        """Get a file.

        Read it again until its status is final. What is learned by processing, such as its length, is absent until
        then.

        Args:
            file_id: The file's id.

        Examples:
            >>> client.files.get("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            files_get(
                file_id,
            )
        )

    def wait(
        self,
        file_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """Wait until the job has ended, and give its last state.

        Args:
            file_id: The file's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.files.wait("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.wait_for(
            files_get(
                file_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def upload_and_wait(
        self,
        file: Uploadable,
        *,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """`upload`, then wait until the job has ended, and give its last state.

        Args:
            file: A path, the bytes, or a binary file object that can seek.
            metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
            enable_segment_thumbnails: Make a picture for each segment of the file.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.files.upload_and_wait("race.mp4")
        """
        return self._client.execute_and_wait(
            files_upload(
                Upload.of(file, filename, on_progress),
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            ),
            lambda job: files_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def sync_from_url_and_wait(
        self,
        *,
        url: str,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """`sync_from_url`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the file is.
            metadata: Your own keys and values, to be kept with the file.
            enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.files.sync_from_url_and_wait(url="https://example.org/race.mp4")
        """
        return self._client.execute_and_wait(
            files_sync_from_url(
                url=url,
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            ),
            lambda job: files_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def update(
        self,
        file_id: UUID | str,
        *,
        metadata: Mapping[str, Any] | None = None,
        filename: str | None = None,
    ) -> models.File:
        """Change a file's name or metadata.

        Give a new name, new metadata, or both.

        Args:
            file_id: The file's id.
            metadata: The new keys and values.
            filename: The new name.

        Examples:
            >>> client.files.update(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ...     filename="race.mp4",
            ... )
        """
        return self._client.execute(
            files_update(
                file_id,
                metadata=metadata,
                filename=filename,
            )
        )

    def delete(
        self,
        file_id: UUID | str,
    ) -> models.FileDeleted:
        """Delete a file.

        The answer holds its id and nothing more.

        Args:
            file_id: The file's id.

        Examples:
            >>> client.files.delete("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            files_delete(
                file_id,
            )
        )

    def sync_source_metadata(
        self,
        file_id: UUID | str,
    ) -> models.File:
        """Read a file's source metadata again.

        Asks the service that the file came from, such as Zoom or Gong, and answers with the file and what it now knows.

        Args:
            file_id: The file's id.

        Examples:
            >>> client.files.sync_source_metadata("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return self._client.execute(
            files_sync_source_metadata(
                file_id,
            )
        )


class AsyncFiles:
    """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        order: models.FileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
    ) -> models.FileList:
        """List the files.

        One page of the account's files, all of them or those that match every condition given.

        Args:
            status: Only files in this state.
            created_before: Only files created before this day.
            created_after: Only files created after this day.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions as text. Their form is not documented.

        Examples:
            >>> await client.files.list()
        """
        return await self._client.execute(
            files_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                filter=filter,
            )
        )

    def iter(
        self,
        *,
        status: models.JobStatus | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        order: models.FileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.File]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            status: Only files in this state.
            created_before: Only files created before this day.
            created_after: Only files created after this day.
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions as text. Their form is not documented.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.files.iter():
            ...     print(item)
        """
        return self._client.items(
            files_list(
                status=status,
                created_before=created_before,
                created_after=created_after,
                order=order,
                sort=sort,
                filter=filter,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def upload(
        self,
        file: Uploadable,
        *,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.File:
        """Upload a file.

        Takes mp4, mov, avi and webm of 2 seconds to 2 hours and at most 250 MB; what is larger can come by URL, with
        POST /files/sync. The answer comes before the file has been processed. It is sent in chunks: its size does not
        matter for memory. An upload is not repeated once bytes have left. What seems too large, too short, too long or
        of another kind is uploaded with a ServiceLimitWarning.

        Args:
            file: A path, the bytes, or a binary file object that can seek.
            metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
            enable_segment_thumbnails: Make a picture for each segment of the file.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.

        Examples:
            >>> await client.files.upload("race.mp4")
        """
        return await self._client.execute(
            files_upload(
                Upload.of(file, filename, on_progress),
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            )
        )

    async def sync_from_url(
        self,
        *,
        url: str,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
    ) -> models.File:
        """Fetch a file from a URL.

        The way in for what is too large to upload. The URL must lead to the media itself, or to a shared link that the
        service can open; some sources cost credits.

        Args:
            url: Where the file is.
            metadata: Your own keys and values, to be kept with the file.
            enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.

        Examples:
            >>> await client.files.sync_from_url(url="https://example.org/race.mp4")
        """
        return await self._client.execute(
            files_sync_from_url(
                url=url,
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            )
        )

    async def get(
        self,
        file_id: UUID | str,
    ) -> models.File:
        """Get a file.

        Read it again until its status is final. What is learned by processing, such as its length, is absent until
        then.

        Args:
            file_id: The file's id.

        Examples:
            >>> await client.files.get("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            files_get(
                file_id,
            )
        )

    async def wait(
        self,
        file_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """Wait until the job has ended, and give its last state.

        Args:
            file_id: The file's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.files.wait("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.wait_for(
            files_get(
                file_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def upload_and_wait(
        self,
        file: Uploadable,
        *,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """`upload`, then wait until the job has ended, and give its last state.

        Args:
            file: A path, the bytes, or a binary file object that can seek.
            metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
            enable_segment_thumbnails: Make a picture for each segment of the file.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.files.upload_and_wait("race.mp4")
        """
        return await self._client.execute_and_wait(
            files_upload(
                Upload.of(file, filename, on_progress),
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            ),
            lambda job: files_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def sync_from_url_and_wait(
        self,
        *,
        url: str,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.File], object] | None = None,
    ) -> models.File:
        """`sync_from_url`, then wait until the job has ended, and give its last state.

        Args:
            url: Where the file is.
            metadata: Your own keys and values, to be kept with the file.
            enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.files.sync_from_url_and_wait(url="https://example.org/race.mp4")
        """
        return await self._client.execute_and_wait(
            files_sync_from_url(
                url=url,
                metadata=metadata,
                enable_segment_thumbnails=enable_segment_thumbnails,
            ),
            lambda job: files_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def update(
        self,
        file_id: UUID | str,
        *,
        metadata: Mapping[str, Any] | None = None,
        filename: str | None = None,
    ) -> models.File:
        """Change a file's name or metadata.

        Give a new name, new metadata, or both.

        Args:
            file_id: The file's id.
            metadata: The new keys and values.
            filename: The new name.

        Examples:
            >>> await client.files.update(
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ...     filename="race.mp4",
            ... )
        """
        return await self._client.execute(
            files_update(
                file_id,
                metadata=metadata,
                filename=filename,
            )
        )

    async def delete(
        self,
        file_id: UUID | str,
    ) -> models.FileDeleted:
        """Delete a file.

        The answer holds its id and nothing more.

        Args:
            file_id: The file's id.

        Examples:
            >>> await client.files.delete("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            files_delete(
                file_id,
            )
        )

    async def sync_source_metadata(
        self,
        file_id: UUID | str,
    ) -> models.File:
        """Read a file's source metadata again.

        Asks the service that the file came from, such as Zoom or Gong, and answers with the file and what it now knows.

        Args:
            file_id: The file's id.

        Examples:
            >>> await client.files.sync_source_metadata("67a8bed4-a2e4-5030-8e82-295963804b2d")
        """
        return await self._client.execute(
            files_sync_source_metadata(
                file_id,
            )
        )
