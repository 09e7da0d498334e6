"""Jobs that find the shots of a clip, and the shots that they found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import UUID, AsyncItems, Endpoint, Items, Job, Operation, Pages, Rule, given, known

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

CUTS_FIND = Endpoint(
    resource="cuts",
    verb="find",
    method="POST",
    path="/files/{clip_id}/segmentations",
    content_type="application/json",
)


def cuts_find(
    clip_id: UUID | str,
    *,
    strategy: str,
    shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
) -> Operation[models.Cuts]:
    """Start to find the shots of a clip.

    They come with the job once it has completed.

    Args:
        clip_id: The clip's id.
        strategy: Always shot-detector.
        shot_detector_config: What tells one shot from the next.
    """
    return Operation(
        CUTS_FIND,
        models.Cuts,
        path_values={
            "clip_id": clip_id,
        },
        body=given(
            {
                "strategy": strategy,
                "shot_detector_config": shot_detector_config,
            }
        ),
        body_model=models.NewCuts,
    )


CUTS_GET = Endpoint(
    resource="cuts",
    verb="get",
    method="GET",
    path="/segmentations/{segmentation_id}",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("data.segments", stable=True),
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def cuts_get(
    segmentation_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.Cuts]:
    """Get a job and a page of its shots.

    The shots are absent until it has completed.

    Args:
        segmentation_id: The job's id.
        limit: Items on a page.
        offset: How many items to leave out at the start.
    """
    return Operation(
        CUTS_GET,
        models.Cuts,
        path_values={
            "segmentation_id": segmentation_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


class Cuts:
    """Jobs that find the shots of a clip, and the shots that they found."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def find(
        self,
        clip_id: UUID | str,
        *,
        strategy: str,
        shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
    ) -> models.Cuts:
        """Start to find the shots of a clip.

        They come with the job once it has completed.

        Args:
            clip_id: The clip's id.
            strategy: Always shot-detector.
            shot_detector_config: What tells one shot from the next.

        Examples:
            >>> client.cuts.find("40d96b67-f410-54a8-a25d-04c516ce9209", strategy="shot-detector")
        """
        return self._client.execute(
            cuts_find(
                clip_id,
                strategy=strategy,
                shot_detector_config=shot_detector_config,
            )
        )

    def get(
        self,
        segmentation_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.Cuts:
        """Get a job and a page of its shots.

        The shots are absent until it has completed.

        Args:
            segmentation_id: The job's id.
            limit: Items on a page.
            offset: How many items to leave out at the start.

        Examples:
            >>> client.cuts.get("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.execute(
            cuts_get(
                segmentation_id,
                limit=limit,
                offset=offset,
            )
        )

    def shots(
        self,
        segmentation_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Shot]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The job's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.cuts.shots("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(cuts_get(segmentation_id, limit=page_size), prefetch=prefetch)

    def wait(
        self,
        segmentation_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Cuts], object] | None = None,
    ) -> models.Cuts:
        """Wait until the job has ended, and give its last state.

        Args:
            segmentation_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.cuts.wait("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return self._client.wait_for(
            cuts_get(
                segmentation_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    def find_and_wait(
        self,
        clip_id: UUID | str,
        *,
        strategy: str,
        shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Cuts], object] | None = None,
    ) -> models.Cuts:
        """`find`, then wait until the job has ended, and give its last state.

        Args:
            clip_id: The clip's id.
            strategy: Always shot-detector.
            shot_detector_config: What tells one shot from the next.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.cuts.find_and_wait("40d96b67-f410-54a8-a25d-04c516ce9209", strategy="shot-detector")
        """
        return self._client.execute_and_wait(
            cuts_find(
                clip_id,
                strategy=strategy,
                shot_detector_config=shot_detector_config,
            ),
            lambda job: cuts_get(known(job, "segmentation_id")),
            timeout=timeout,
            on_poll=on_poll,
        )


class AsyncCuts:
    """Jobs that find the shots of a clip, and the shots that they found."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def find(
        self,
        clip_id: UUID | str,
        *,
        strategy: str,
        shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
    ) -> models.Cuts:
        """Start to find the shots of a clip.

        They come with the job once it has completed.

        Args:
            clip_id: The clip's id.
            strategy: Always shot-detector.
            shot_detector_config: What tells one shot from the next.

        Examples:
            >>> await client.cuts.find("40d96b67-f410-54a8-a25d-04c516ce9209", strategy="shot-detector")
        """
        return await self._client.execute(
            cuts_find(
                clip_id,
                strategy=strategy,
                shot_detector_config=shot_detector_config,
            )
        )

    async def get(
        self,
        segmentation_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.Cuts:
        """Get a job and a page of its shots.

        The shots are absent until it has completed.

        Args:
            segmentation_id: The job's id.
            limit: Items on a page.
            offset: How many items to leave out at the start.

        Examples:
            >>> await client.cuts.get("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.execute(
            cuts_get(
                segmentation_id,
                limit=limit,
                offset=offset,
            )
        )

    def shots(
        self,
        segmentation_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Shot]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            segmentation_id: The job's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.cuts.shots("92c468fa-f76d-541b-8c1c-f00b317b1bc8"):
            ...     print(item)
        """
        return self._client.items(cuts_get(segmentation_id, limit=page_size), prefetch=prefetch)

    async def wait(
        self,
        segmentation_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Cuts], object] | None = None,
    ) -> models.Cuts:
        """Wait until the job has ended, and give its last state.

        Args:
            segmentation_id: The job's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.cuts.wait("92c468fa-f76d-541b-8c1c-f00b317b1bc8")
        """
        return await self._client.wait_for(
            cuts_get(
                segmentation_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def find_and_wait(
        self,
        clip_id: UUID | str,
        *,
        strategy: str,
        shot_detector_config: models.Detector | Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Cuts], object] | None = None,
    ) -> models.Cuts:
        """`find`, then wait until the job has ended, and give its last state.

        Args:
            clip_id: The clip's id.
            strategy: Always shot-detector.
            shot_detector_config: What tells one shot from the next.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.cuts.find_and_wait("40d96b67-f410-54a8-a25d-04c516ce9209", strategy="shot-detector")
        """
        return await self._client.execute_and_wait(
            cuts_find(
                clip_id,
                strategy=strategy,
                shot_detector_config=shot_detector_config,
            ),
            lambda job: cuts_get(known(job, "segmentation_id")),
            timeout=timeout,
            on_poll=on_poll,
        )
