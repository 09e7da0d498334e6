"""Cutroom: find the shots of clips. A small SDK of its own, built on cloudglue.service and its own contract."""

from __future__ import annotations

from cloudglue.service import AsyncServiceClient, Service, ServiceClient
from cutroom_api import SERVER, models
from cutroom_api.client import AsyncResources, Resources
from cutroom_api.types import AsyncItems, Items, Uploadable

__version__ = "1.0.0"
__all__ = ["AsyncCutroom", "Cutroom", "models"]

SERVICE = Service(
    name="Cutroom",
    base_url=SERVER,
    key_variable="CUTROOM_API_KEY",
    base_url_variable="CUTROOM_BASE_URL",
    agent=f"cutroom/{__version__}",
    advice="keys are made on the page of your team",
)


class Cutroom(ServiceClient, Resources):
    """A client of Cutroom. May be shared between threads; close it, or use `with`."""

    service = SERVICE

    def shots(self, video: Uploadable, *, detector: str = "content") -> Items[models.Shot]:
        """Upload a video, find its shots, and give them.

        Args:
            video: A path, bytes, a binary file object, or an iterator of bytes.
            detector: `content` or `adaptive`.

        Raises:
            ConfigError: There is no such detector.
            JobFailedError: The video cannot be read.
        """
        clip = self.clips.upload_and_wait(video)
        job = self.cuts.find_and_wait(clip.id, strategy="shot-detector", shot_detector_config={"detector": detector})
        return self.cuts.shots(job.segmentation_id)


class AsyncCutroom(AsyncServiceClient, AsyncResources):
    """A client of Cutroom for one event loop. Close it, or use `async with`."""

    service = SERVICE

    async def shots(self, video: Uploadable, *, detector: str = "content") -> AsyncItems[models.Shot]:
        """Upload a video, find its shots, and give them.

        Args:
            video: A path, bytes, a binary file object, or an iterator of bytes.
            detector: `content` or `adaptive`.

        Raises:
            ConfigError: There is no such detector.
            JobFailedError: The video cannot be read.
        """
        clip = await self.clips.upload_and_wait(video)
        job = await self.cuts.find_and_wait(
            clip.id, strategy="shot-detector", shot_detector_config={"detector": detector}
        )
        return self.cuts.shots(job.segmentation_id)
