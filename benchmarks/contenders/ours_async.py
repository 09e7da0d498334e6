"""The client of this repository, for an event loop."""

from collections.abc import AsyncIterator
from typing import Any

from cloudglue import AsyncCloudglue, models
from cloudglue.codec.answers import decode as decode_answer

TITLE = "cloudglue-client, async"
REQUIREMENTS = ["."]
IMPORT = "cloudglue"


def connect(url: str) -> AsyncCloudglue:
    return AsyncCloudglue("cg-benchmark", base_url=url)


async def get(client: AsyncCloudglue, name: str) -> Any:
    return (await client.segmentations.get(name, limit=10)).data.segments[0]


def decode(body: bytes) -> list[Any]:
    return decode_answer(body, models.Segmentation).data.segments


def segments(client: AsyncCloudglue, name: str) -> AsyncIterator[Any]:
    return aiter(client.segmentations.segments(name))


async def upload(client: AsyncCloudglue, path: str) -> Any:
    return await client.files.upload(path)


async def wait(client: AsyncCloudglue, name: str) -> Any:
    return await client.segmentations.wait(name)
