"""Links by which a file, or a segment of one, can be watched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, date, datetime, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

SHARE_LIST = Endpoint(
    resource="share",
    verb="list",
    method="GET",
    path="/share",
    query={
        "file_id": Rule(UUID),
        "file_segment_id": Rule(UUID),
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "created_before": Rule(date),
        "created_after": Rule(date),
        "visibility": Rule(str, values=("public", "private")),
    },
    pages=Pages("data"),
)


def share_list(
    *,
    file_id: UUID | str | None = None,
    file_segment_id: UUID | str | None = None,
    limit: int | None = None,
    offset: int | None = None,
    created_before: date | datetime | str | None = None,
    created_after: date | datetime | str | None = None,
    visibility: models.ShareVisibility | str | None = None,
) -> Operation[models.ShareList]:
    """List what is shared.

    All of it, or what matches every condition given.

    Args:
        file_id: Only shares of this file.
        file_segment_id: Only shares of this segment.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        created_before: Only shares created before this day (UTC).
        created_after: Only shares created after this day (UTC).
        visibility: Only shares with this visibility.
    """
    return Operation(
        SHARE_LIST,
        models.ShareList,
        query=given(
            {
                "file_id": file_id,
                "file_segment_id": file_segment_id,
                "limit": limit,
                "offset": offset,
                "created_before": created_before,
                "created_after": created_after,
                "visibility": visibility,
            }
        ),
    )


SHARE_CREATE = Endpoint(
    resource="share",
    verb="create",
    method="POST",
    path="/share",
    content_type="application/json",
)


def share_create(
    *,
    file_id: UUID | str,
    file_segment_id: UUID | str | None = None,
    title: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    visibility: models.ShareVisibility | str | None = None,
    link_preview: models.ShareLinkPreview | str | None = None,
) -> Operation[models.Share]:
    """Share a file or a segment of one.

    Unless visibility is private, everybody who has the link can watch it. There is at most one share of each
    visibility.

    Args:
        file_id: The file to share.
        file_segment_id: The segment to share; the whole file when absent.
        title: A title for those who watch.
        description: A description for those who watch.
        metadata: Your own keys and values, of any JSON type.
        visibility: Who can watch it; public when absent. It cannot be changed later.
        link_preview: What a link to it shows where it is posted; none when absent.
    """
    return Operation(
        SHARE_CREATE,
        models.Share,
        body=given(
            {
                "file_id": file_id,
                "file_segment_id": file_segment_id,
                "title": title,
                "description": description,
                "metadata": metadata,
                "visibility": visibility,
                "link_preview": link_preview,
            }
        ),
        body_model=models.NewShare,
    )


SHARE_GET = Endpoint(
    resource="share",
    verb="get",
    method="GET",
    path="/share/{share_id}",
    query={
        "clip_start": Rule(float, minimum=0),
        "clip_end": Rule(float, exclusiveMinimum=0),
    },
    job=Job(succeeded=("completed",), failed=("failed",), optional=True),
)


def share_get(
    share_id: UUID | str,
    *,
    clip_start: float | None = None,
    clip_end: float | None = None,
) -> Operation[models.Share]:
    """Get a share.

    With clip_start, clip_end or both, its addresses lead to that part alone. Read it again until its status is
    final.

    Args:
        share_id: The share's id.
        clip_start: Where to begin, in seconds; the start when absent.
        clip_end: Where to end, in seconds, above 0; the end when absent.
    """
    return Operation(
        SHARE_GET,
        models.Share,
        path_values={
            "share_id": share_id,
        },
        query=given(
            {
                "clip_start": clip_start,
                "clip_end": clip_end,
            }
        ),
    )


SHARE_UPDATE = Endpoint(
    resource="share",
    verb="update",
    method="PUT",
    path="/share/{share_id}",
    content_type="application/json",
)


def share_update(
    share_id: UUID | str,
    *,
    title: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    link_preview: models.ShareLinkPreview | str | None = None,
) -> Operation[models.Share]:
    """Change how a share is presented.

    What is absent from the request stays as it is. What is shared, and with whom, cannot be changed.

    Args:
        share_id: The share's id.
        title: The new title.
        description: The new description.
        metadata: The new keys and values.
        link_preview: What a link to it shows where it is posted from now on.
    """
    return Operation(
        SHARE_UPDATE,
        models.Share,
        path_values={
            "share_id": share_id,
        },
        body=given(
            {
                "title": title,
                "description": description,
                "metadata": metadata,
                "link_preview": link_preview,
            }
        ),
        body_model=models.ShareUpdate,
    )


SHARE_DELETE = Endpoint(
    resource="share",
    verb="delete",
    method="DELETE",
    path="/share/{share_id}",
)


def share_delete(
    share_id: UUID | str,
) -> Operation[models.ShareDeleted]:
    """Stop to share a file or segment.

    The file stays.

    Args:
        share_id: The share's id.
    """
    return Operation(
        SHARE_DELETE,
        models.ShareDeleted,
        path_values={
            "share_id": share_id,
        },
    )


class Share:
    """Links by which a file, or a segment of one, can be watched."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        file_id: UUID | str | None = None,
        file_segment_id: UUID | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        visibility: models.ShareVisibility | str | None = None,
    ) -> models.ShareList:
        """List what is shared.

        All of it, or what matches every condition given.

        Args:
            file_id: Only shares of this file.
            file_segment_id: Only shares of this segment.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only shares created before this day (UTC).
            created_after: Only shares created after this day (UTC).
            visibility: Only shares with this visibility.

        Examples:
            >>> client.share.list()
        """
        return self._client.execute(
            share_list(
                file_id=file_id,
                file_segment_id=file_segment_id,
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
                visibility=visibility,
            )
        )

    def iter(
        self,
        *,
        file_id: UUID | str | None = None,
        file_segment_id: UUID | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        visibility: models.ShareVisibility | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Share]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: Only shares of this file.
            file_segment_id: Only shares of this segment.
            created_before: Only shares created before this day (UTC).
            created_after: Only shares created after this day (UTC).
            visibility: Only shares with this visibility.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.share.iter():
            ...     print(item)
        """
        return self._client.items(
            share_list(
                file_id=file_id,
                file_segment_id=file_segment_id,
                created_before=created_before,
                created_after=created_after,
                visibility=visibility,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        file_id: UUID | str,
        file_segment_id: UUID | str | None = None,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        visibility: models.ShareVisibility | str | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
    ) -> models.Share:
        """Share a file or a segment of one.

        Unless visibility is private, everybody who has the link can watch it. There is at most one share of each
        visibility.

        Args:
            file_id: The file to share.
            file_segment_id: The segment to share; the whole file when absent.
            title: A title for those who watch.
            description: A description for those who watch.
            metadata: Your own keys and values, of any JSON type.
            visibility: Who can watch it; public when absent. It cannot be changed later.
            link_preview: What a link to it shows where it is posted; none when absent.

        Examples:
            >>> client.share.create(
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     title="The last climb",
            ...     visibility="public",
            ... )
        """
        return self._client.execute(
            share_create(
                file_id=file_id,
                file_segment_id=file_segment_id,
                title=title,
                description=description,
                metadata=metadata,
                visibility=visibility,
                link_preview=link_preview,
            )
        )

    def get(
        self,
        share_id: UUID | str,
        *,
        clip_start: float | None = None,
        clip_end: float | None = None,
    ) -> models.Share:
        """Get a share.

        With clip_start, clip_end or both, its addresses lead to that part alone. Read it again until its status is
        final.

        Args:
            share_id: The share's id.
            clip_start: Where to begin, in seconds; the start when absent.
            clip_end: Where to end, in seconds, above 0; the end when absent.

        Examples:
            >>> client.share.get("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return self._client.execute(
            share_get(
                share_id,
                clip_start=clip_start,
                clip_end=clip_end,
            )
        )

    def wait(
        self,
        share_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Share], object] | None = None,
    ) -> models.Share:
        """Wait until the job has ended, and give its last state.

        Args:
            share_id: The share's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.share.wait("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return self._client.wait_for(
            share_get(
                share_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def create_and_wait(
        self,
        *,
        file_id: UUID | str,
        file_segment_id: UUID | str | None = None,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        visibility: models.ShareVisibility | str | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Share], object] | None = None,
    ) -> models.Share:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            file_id: The file to share.
            file_segment_id: The segment to share; the whole file when absent.
            title: A title for those who watch.
            description: A description for those who watch.
            metadata: Your own keys and values, of any JSON type.
            visibility: Who can watch it; public when absent. It cannot be changed later.
            link_preview: What a link to it shows where it is posted; none when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.share.create_and_wait(
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     title="The last climb",
            ...     visibility="public",
            ... )
        """
        return self._client.execute_and_wait(
            share_create(
                file_id=file_id,
                file_segment_id=file_segment_id,
                title=title,
                description=description,
                metadata=metadata,
                visibility=visibility,
                link_preview=link_preview,
            ),
            lambda job: share_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def update(
        self,
        share_id: UUID | str,
        *,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
    ) -> models.Share:
        """Change how a share is presented.

        What is absent from the request stays as it is. What is shared, and with whom, cannot be changed.

        Args:
            share_id: The share's id.
            title: The new title.
            description: The new description.
            metadata: The new keys and values.
            link_preview: What a link to it shows where it is posted from now on.

        Examples:
            >>> client.share.update(
            ...     "357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0",
            ...     title="The last climb",
            ...     link_preview="full",
            ... )
        """
        return self._client.execute(
            share_update(
                share_id,
                title=title,
                description=description,
                metadata=metadata,
                link_preview=link_preview,
            )
        )

    def delete(
        self,
        share_id: UUID | str,
    ) -> models.ShareDeleted:
        """Stop to share a file or segment.

        The file stays.

        Args:
            share_id: The share's id.

        Examples:
            >>> client.share.delete("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return self._client.execute(
            share_delete(
                share_id,
            )
        )


class AsyncShare:
    """Links by which a file, or a segment of one, can be watched."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        file_id: UUID | str | None = None,
        file_segment_id: UUID | str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        visibility: models.ShareVisibility | str | None = None,
    ) -> models.ShareList:
        """List what is shared.

        All of it, or what matches every condition given.

        Args:
            file_id: Only shares of this file.
            file_segment_id: Only shares of this segment.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            created_before: Only shares created before this day (UTC).
            created_after: Only shares created after this day (UTC).
            visibility: Only shares with this visibility.

        Examples:
            >>> await client.share.list()
        """
        return await self._client.execute(
            share_list(
                file_id=file_id,
                file_segment_id=file_segment_id,
                limit=limit,
                offset=offset,
                created_before=created_before,
                created_after=created_after,
                visibility=visibility,
            )
        )

    def iter(
        self,
        *,
        file_id: UUID | str | None = None,
        file_segment_id: UUID | str | None = None,
        created_before: date | datetime | str | None = None,
        created_after: date | datetime | str | None = None,
        visibility: models.ShareVisibility | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Share]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            file_id: Only shares of this file.
            file_segment_id: Only shares of this segment.
            created_before: Only shares created before this day (UTC).
            created_after: Only shares created after this day (UTC).
            visibility: Only shares with this visibility.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.share.iter():
            ...     print(item)
        """
        return self._client.items(
            share_list(
                file_id=file_id,
                file_segment_id=file_segment_id,
                created_before=created_before,
                created_after=created_after,
                visibility=visibility,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        file_id: UUID | str,
        file_segment_id: UUID | str | None = None,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        visibility: models.ShareVisibility | str | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
    ) -> models.Share:
        """Share a file or a segment of one.

        Unless visibility is private, everybody who has the link can watch it. There is at most one share of each
        visibility.

        Args:
            file_id: The file to share.
            file_segment_id: The segment to share; the whole file when absent.
            title: A title for those who watch.
            description: A description for those who watch.
            metadata: Your own keys and values, of any JSON type.
            visibility: Who can watch it; public when absent. It cannot be changed later.
            link_preview: What a link to it shows where it is posted; none when absent.

        Examples:
            >>> await client.share.create(
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     title="The last climb",
            ...     visibility="public",
            ... )
        """
        return await self._client.execute(
            share_create(
                file_id=file_id,
                file_segment_id=file_segment_id,
                title=title,
                description=description,
                metadata=metadata,
                visibility=visibility,
                link_preview=link_preview,
            )
        )

    async def get(
        self,
        share_id: UUID | str,
        *,
        clip_start: float | None = None,
        clip_end: float | None = None,
    ) -> models.Share:
        """Get a share.

        With clip_start, clip_end or both, its addresses lead to that part alone. Read it again until its status is
        final.

        Args:
            share_id: The share's id.
            clip_start: Where to begin, in seconds; the start when absent.
            clip_end: Where to end, in seconds, above 0; the end when absent.

        Examples:
            >>> await client.share.get("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return await self._client.execute(
            share_get(
                share_id,
                clip_start=clip_start,
                clip_end=clip_end,
            )
        )

    async def wait(
        self,
        share_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Share], object] | None = None,
    ) -> models.Share:
        """Wait until the job has ended, and give its last state.

        Args:
            share_id: The share's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.share.wait("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return await self._client.wait_for(
            share_get(
                share_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def create_and_wait(
        self,
        *,
        file_id: UUID | str,
        file_segment_id: UUID | str | None = None,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        visibility: models.ShareVisibility | str | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Share], object] | None = None,
    ) -> models.Share:
        """`create`, then wait until the job has ended, and give its last state.

        Args:
            file_id: The file to share.
            file_segment_id: The segment to share; the whole file when absent.
            title: A title for those who watch.
            description: A description for those who watch.
            metadata: Your own keys and values, of any JSON type.
            visibility: Who can watch it; public when absent. It cannot be changed later.
            link_preview: What a link to it shows where it is posted; none when absent.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.share.create_and_wait(
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     title="The last climb",
            ...     visibility="public",
            ... )
        """
        return await self._client.execute_and_wait(
            share_create(
                file_id=file_id,
                file_segment_id=file_segment_id,
                title=title,
                description=description,
                metadata=metadata,
                visibility=visibility,
                link_preview=link_preview,
            ),
            lambda job: share_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def update(
        self,
        share_id: UUID | str,
        *,
        title: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        link_preview: models.ShareLinkPreview | str | None = None,
    ) -> models.Share:
        """Change how a share is presented.

        What is absent from the request stays as it is. What is shared, and with whom, cannot be changed.

        Args:
            share_id: The share's id.
            title: The new title.
            description: The new description.
            metadata: The new keys and values.
            link_preview: What a link to it shows where it is posted from now on.

        Examples:
            >>> await client.share.update(
            ...     "357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0",
            ...     title="The last climb",
            ...     link_preview="full",
            ... )
        """
        return await self._client.execute(
            share_update(
                share_id,
                title=title,
                description=description,
                metadata=metadata,
                link_preview=link_preview,
            )
        )

    async def delete(
        self,
        share_id: UUID | str,
    ) -> models.ShareDeleted:
        """Stop to share a file or segment.

        The file stays.

        Args:
            share_id: The share's id.

        Examples:
            >>> await client.share.delete("357c88cf-ae99-51a2-bb5c-fd7b1cf8dfb0")
        """
        return await self._client.execute(
            share_delete(
                share_id,
            )
        )
