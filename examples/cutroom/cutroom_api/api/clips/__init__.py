"""Videos that were brought in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, Upload, Uploadable, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

CLIPS_LIST = Endpoint(
    resource="clips",
    verb="list",
    method="GET",
    path="/files",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data"),
)


def clips_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.ClipList]:
    """List the clips.

    One page of them, newest first.

    Args:
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        CLIPS_LIST,
        models.ClipList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


CLIPS_UPLOAD = Endpoint(
    resource="clips",
    verb="upload",
    method="POST",
    path="/files",
    content_type="multipart/form-data",
)


def clips_upload(
    file: Uploadable | Upload,
) -> Operation[models.Clip]:
    """Upload a clip.

    The answer comes before the clip has been looked at.

    Args:
        file: A path, the bytes, or a binary file object.
    """
    return Operation(
        CLIPS_UPLOAD,
        models.Clip,
        body=given(
            {
                "file": file,
            }
        ),
        body_model=models.ClipUpload,
    )


CLIPS_GET = Endpoint(
    resource="clips",
    verb="get",
    method="GET",
    path="/files/{clip_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def clips_get(
    clip_id: UUID | str,
) -> Operation[models.Clip]:
    """Get a clip.

    Read it again until its status is final.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        CLIPS_GET,
        models.Clip,
        path_values={
            "clip_id": clip_id,
        },
    )


CLIPS_DELETE = Endpoint(
    resource="clips",
    verb="delete",
    method="DELETE",
    path="/files/{clip_id}",
)


def clips_delete(
    clip_id: UUID | str,
) -> Operation[models.Deleted]:
    """Delete a clip.

    Its cuts go with it.

    Args:
        clip_id: The clip's id.
    """
    return Operation(
        CLIPS_DELETE,
        models.Deleted,
        path_values={
            "clip_id": clip_id,
        },
    )


class Clips:
    """Videos that were brought in."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.ClipList:
        """List the clips.

        One page of them, newest first.

        Args:
            limit: Items on a page.
            offset: How many items to leave out at the start.

        Examples:
            >>> client.clips.list()
        """
        return self._client.execute(
            clips_list(
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Clip]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.clips.iter():
            ...     print(item)
        """
        return self._client.items(clips_list(limit=page_size), prefetch=prefetch)

    def upload(
        self,
        file: Uploadable,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.Clip:
        """Upload a clip.

        The answer comes before the clip has been looked at.

        Args:
            file: A path, the bytes, or a binary file object.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.

        Examples:
            >>> client.clips.upload("race.mp4")
        """
        return self._client.execute(
            clips_upload(
                Upload.of(file, filename, on_progress),
            )
        )

    def get(
        self,
        clip_id: UUID | str,
    ) -> models.Clip:
        """Get a clip.

        Read it again until its status is final.

        Args:
            clip_id: The clip's id.

        Examples:
            >>> client.clips.get("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return self._client.execute(
            clips_get(
                clip_id,
            )
        )

    def wait(
        self,
        clip_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Clip], object] | None = None,
    ) -> models.Clip:
        """Wait until the job has ended, and give its last state.

        Args:
            clip_id: The clip's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.clips.wait("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return self._client.wait_for(
            clips_get(
                clip_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def upload_and_wait(
        self,
        file: Uploadable,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Clip], object] | None = None,
    ) -> models.Clip:
        """`upload`, then wait until the job has ended, and give its last state.

        Args:
            file: A path, the bytes, or a binary file object.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.clips.upload_and_wait("race.mp4")
        """
        return self._client.execute_and_wait(
            clips_upload(
                Upload.of(file, filename, on_progress),
            ),
            lambda job: clips_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def delete(
        self,
        clip_id: UUID | str,
    ) -> models.Deleted:
        """Delete a clip.

        Its cuts go with it.

        Args:
            clip_id: The clip's id.

        Examples:
            >>> client.clips.delete("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return self._client.execute(
            clips_delete(
                clip_id,
            )
        )


class AsyncClips:
    """Videos that were brought in."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.ClipList:
        """List the clips.

        One page of them, newest first.

        Args:
            limit: Items on a page.
            offset: How many items to leave out at the start.

        Examples:
            >>> await client.clips.list()
        """
        return await self._client.execute(
            clips_list(
                limit=limit,
                offset=offset,
            )
        )

    def iter(
        self,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Clip]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.clips.iter():
            ...     print(item)
        """
        return self._client.items(clips_list(limit=page_size), prefetch=prefetch)

    async def upload(
        self,
        file: Uploadable,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.Clip:
        """Upload a clip.

        The answer comes before the clip has been looked at.

        Args:
            file: A path, the bytes, or a binary file object.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.

        Examples:
            >>> await client.clips.upload("race.mp4")
        """
        return await self._client.execute(
            clips_upload(
                Upload.of(file, filename, on_progress),
            )
        )

    async def get(
        self,
        clip_id: UUID | str,
    ) -> models.Clip:
        """Get a clip.

        Read it again until its status is final.

        Args:
            clip_id: The clip's id.

        Examples:
            >>> await client.clips.get("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return await self._client.execute(
            clips_get(
                clip_id,
            )
        )

    async def wait(
        self,
        clip_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Clip], object] | None = None,
    ) -> models.Clip:
        """Wait until the job has ended, and give its last state.

        Args:
            clip_id: The clip's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.clips.wait("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return await self._client.wait_for(
            clips_get(
                clip_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def upload_and_wait(
        self,
        file: Uploadable,
        filename: str | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Clip], object] | None = None,
    ) -> models.Clip:
        """`upload`, then wait until the job has ended, and give its last state.

        Args:
            file: A path, the bytes, or a binary file object.
            filename: The name that the service sees; the file's own when left out.
            on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.clips.upload_and_wait("race.mp4")
        """
        return await self._client.execute_and_wait(
            clips_upload(
                Upload.of(file, filename, on_progress),
            ),
            lambda job: clips_get(known(job, "id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def delete(
        self,
        clip_id: UUID | str,
    ) -> models.Deleted:
        """Delete a clip.

        Its cuts go with it.

        Args:
            clip_id: The clip's id.

        Examples:
            >>> await client.clips.delete("40d96b67-f410-54a8-a25d-04c516ce9209")
        """
        return await self._client.execute(
            clips_delete(
                clip_id,
            )
        )
