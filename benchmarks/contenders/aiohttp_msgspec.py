"""What someone writes by hand for an event loop: aiohttp, and msgspec Structs with the types that the answer has."""

import logging
from typing import Any
from uuid import UUID

import aiohttp
import msgspec

TITLE = "aiohttp + msgspec"
REQUIREMENTS = ["aiohttp>=3.9", "msgspec"]
IMPORT = "aiohttp"

# It tells of each session that was not closed, and what a client does at its end is not measured.
logging.getLogger("asyncio").disabled = True


class Segment(msgspec.Struct):
    id: UUID
    start_time: float
    end_time: float


class Page(msgspec.Struct):
    segments: list[Segment]
    total: int


class Segmentation(msgspec.Struct):
    segmentation_id: UUID
    status: str
    created_at: float
    file_id: UUID
    total_segments: float
    data: Page


def connect(url: str) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(url + "/", headers={"Authorization": "Bearer cg-benchmark"})


async def get(client: aiohttp.ClientSession, name: str) -> Any:
    async with client.get(f"segmentations/{name}", params={"limit": 10}) as answer:
        return msgspec.json.decode(await answer.read(), type=Segmentation).data.segments[0]
