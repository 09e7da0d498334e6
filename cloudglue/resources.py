"""What a resource does beyond the contract: a segmentation is made from one config, which was checked whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from cloudglue import strategies
from cloudglue.codec import fields
from cloudglue_api import models
from cloudglue_api.api import segmentations
from cloudglue_api.api.segmentations import segmentations_create, segmentations_get
from cloudglue_api.types import UNSET, Operation

Config = models.SegmentationConfig | Mapping[str, Any]


class Segmentations(segmentations.Segmentations):
    """Jobs that cut a file into segments of time, and the segments they found."""

    def create(self, file_id: UUID | str, config: Config, *, thumbnails: bool | None = None) -> models.Segmentation:
        """Start to cut a file into segments.

        Args:
            file_id: The file's id.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture; the service's default when left out: false.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.

        Examples:
            >>> file = client.files.upload_and_wait("race.mp4")
            >>> job = client.segmentations.create(file.id, strategies.uniform(4))
        """
        return self._client.execute(creation(file_id, config, thumbnails))

    def create_and_wait(
        self,
        file_id: UUID | str,
        config: Config,
        *,
        thumbnails: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Segmentation], object] | None = None,
    ) -> models.Segmentation:
        """`create`, then wait until the job has ended, and give its last state; `segments` gives what it found.

        Args:
            file_id: The file's id.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture; the service's default when left out: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> file = client.files.upload_and_wait("race.mp4")
            >>> job = client.segmentations.create_and_wait(file.id, strategies.uniform(4), timeout=600)
            >>> for segment in client.segmentations.segments(job.segmentation_id):
            ...     print(segment.start_time, segment.end_time)
        """
        operation = creation(file_id, config, thumbnails)
        return self._client.execute_and_wait(operation, _reading, timeout=timeout, on_poll=on_poll)


class AsyncSegmentations(segmentations.AsyncSegmentations):
    """Jobs that cut a file into segments of time, and the segments they found."""

    async def create(
        self, file_id: UUID | str, config: Config, *, thumbnails: bool | None = None
    ) -> models.Segmentation:
        """Start to cut a file into segments.

        Args:
            file_id: The file's id.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture; the service's default when left out: false.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.

        Examples:
            >>> file = await client.files.upload_and_wait("race.mp4")
            >>> job = await client.segmentations.create(file.id, strategies.uniform(4))
        """
        return await self._client.execute(creation(file_id, config, thumbnails))

    async def create_and_wait(
        self,
        file_id: UUID | str,
        config: Config,
        *,
        thumbnails: bool | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.Segmentation], object] | None = None,
    ) -> models.Segmentation:
        """`create`, then wait until the job has ended, and give its last state; `segments` gives what it found.

        Args:
            file_id: The file's id.
            config: Made by `strategies`, or a mapping of the same form.
            thumbnails: Whether each segment gets a picture; the service's default when left out: false.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            ConfigError: The config breaks a rule; nothing was sent.
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> file = await client.files.upload_and_wait("race.mp4")
            >>> job = await client.segmentations.create_and_wait(file.id, strategies.uniform(4), timeout=600)
            >>> async for segment in client.segmentations.segments(job.segmentation_id):
            ...     print(segment.start_time, segment.end_time)
        """
        operation = creation(file_id, config, thumbnails)
        return await self._client.execute_and_wait(operation, _reading, timeout=timeout, on_poll=on_poll)


def _reading(job: models.Segmentation) -> Operation[models.Segmentation]:
    return segmentations_get(job.segmentation_id, limit=1)


def creation(file_id: UUID | str, config: Config, thumbnails: bool | None) -> Operation[models.Segmentation]:
    """The operation that starts a segmentation with this config."""
    checked = strategies.validate(config)
    given = {name: value for name in fields.names(type(checked)) if (value := getattr(checked, name)) is not UNSET}
    pictures = None if thumbnails is None else {"enable_segment_thumbnails": thumbnails}
    return segmentations_create(file_id, **given, thumbnails_config=pictures)
