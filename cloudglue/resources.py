"""What the resources do beyond the contract: streamed upload, and segmentation from a config that was checked whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import attrs

from cloudglue_api import models
from cloudglue_api.api import files, segmentations
from cloudglue_api.api.files.files_upload import files_upload
from cloudglue_api.api.segmentations.segmentations_create import segmentations_create
from cloudglue_api.types import UNSET, Operation

from . import strategies, uploads

Config = models.SegmentationConfig | Mapping[str, Any]


class Files(files.Files):
    """Videos that were uploaded or fetched from a URL, with what is known about them."""

    def upload(
        self,
        video: uploads.VideoSource,
        *,
        filename: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.File:
        """Upload a video, in chunks: its size does not matter for memory. An upload is not repeated once bytes have left.

        Args:
            video: A path, a binary file object that can seek, or bytes.
            filename: The name that the service sees; the file's own when left out.
            metadata: Keys and values of your own.
            enable_segment_thumbnails: Whether segments of the file get pictures.
            on_progress: Called with the bytes sent so far and the size in bytes.

        Raises:
            UploadError: The file is missing or empty; nothing was sent.
            UnsupportedMediaTypeError: The file is not a video that the service reads: mp4, mov, avi, webm.
        """
        upload = uploads.prepare(video, filename=filename, on_progress=on_progress)
        return self._client.execute(
            files_upload(file=upload, metadata=metadata, enable_segment_thumbnails=enable_segment_thumbnails)
        )


class AsyncFiles(files.AsyncFiles):
    """Videos that were uploaded or fetched from a URL, with what is known about them."""

    async def upload(
        self,
        video: uploads.VideoSource,
        *,
        filename: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        enable_segment_thumbnails: bool | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> models.File:
        """Upload a video, in chunks: its size does not matter for memory. An upload is not repeated once bytes have left.

        Args:
            video: A path, a binary file object that can seek, or bytes.
            filename: The name that the service sees; the file's own when left out.
            metadata: Keys and values of your own.
            enable_segment_thumbnails: Whether segments of the file get pictures.
            on_progress: Called with the bytes sent so far and the size in bytes.

        Raises:
            UploadError: The file is missing or empty; nothing was sent.
            UnsupportedMediaTypeError: The file is not a video that the service reads: mp4, mov, avi, webm.
        """
        upload = uploads.prepare(video, filename=filename, on_progress=on_progress)
        return await self._client.execute(
            files_upload(file=upload, metadata=metadata, enable_segment_thumbnails=enable_segment_thumbnails)
        )


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
