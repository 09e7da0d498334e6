"""The lightest that someone writes by hand: urllib3, and msgspec Structs with the types that the answer has."""

import time
from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
import urllib3

TITLE = "urllib3 + msgspec"
REQUIREMENTS = ["urllib3", "msgspec"]
IMPORT = "urllib3"


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
    total_segments: float | None = None
    data: Page | None = None


class Client(NamedTuple):
    pool: urllib3.PoolManager
    url: str

    def get(self, name: str, query: str = "") -> Segmentation:
        answer = self.pool.request("GET", f"{self.url}/segmentations/{name}{query}")
        return msgspec.json.decode(answer.data, type=Segmentation)


def connect(url: str) -> Client:
    headers = {"Authorization": "Bearer cg-benchmark"}
    return Client(urllib3.PoolManager(headers=headers, maxsize=100, block=True), url)


def get(client: Client, name: str) -> Any:
    return client.get(name, "?limit=10").data.segments[0]


def decode(body: bytes) -> list[Any]:
    return msgspec.json.decode(body, type=Segmentation).data.segments


def segments(client: Client, name: str) -> Iterator[Any]:
    offset, total = 0, 1
    while offset < total:
        page = client.get(name, f"?limit=100&offset={offset}").data
        yield from page.segments
        offset, total = offset + len(page.segments), page.total


def wait(client: Client, name: str) -> Any:
    while (job := client.get(name)).status != "completed":
        time.sleep(0.5)
    return job
