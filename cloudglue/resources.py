"""What a resource does beyond the contract: a segmentation is made from one config, which was checked whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import attrs

from cloudglue_api import models
from cloudglue_api.api import segmentations
from cloudglue_api.api.segmentations.segmentations_create import segmentations_create
from cloudglue_api.types import UNSET, Operation

from . import strategies

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
        """
        return self._client.execute(creation(file_id, config, thumbnails))


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
        """
        return await self._client.execute(creation(file_id, config, thumbnails))


def creation(file_id: UUID | str, config: Config, thumbnails: bool | None) -> Operation[models.Segmentation]:
    """The operation that starts a segmentation with this config."""
    checked = strategies.validate(config)
    given = {
        f.name: value
        for f in attrs.fields(models.SegmentationConfig)
        if (value := getattr(checked, f.name)) is not UNSET
    }
    pictures = None if thumbnails is None else {"enable_segment_thumbnails": thumbnails}
    return segmentations_create(file_id, **given, thumbnails_config=pictures)
