"""What someone writes by hand: httpx, and msgspec Structs with the types that the answer has."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import httpx
import msgspec

TITLE = "httpx + msgspec"
REQUIREMENTS = ["httpx<1", "msgspec"]
IMPORT = "httpx"


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


def connect(url: str) -> httpx.Client:
    return httpx.Client(base_url=url, headers={"Authorization": "Bearer cg-benchmark"}, timeout=60)


def get(client: httpx.Client, name: str) -> Any:
    return decode(client.get(f"/segmentations/{name}", params={"limit": 10}).content)[0]


def get_undecoded(client: httpx.Client, name: str) -> bytes:
    return client.get(f"/segmentations/{name}", params={"limit": 10}).content


def decode(body: bytes) -> list[Any]:
    return msgspec.json.decode(body, type=Segmentation).data.segments


def segments(client: httpx.Client, name: str) -> Iterator[Any]:
    offset, total = 0, 1
    while offset < total:
        answer = client.get(f"/segmentations/{name}", params={"limit": 100, "offset": offset})
        page = msgspec.json.decode(answer.content, type=Segmentation).data
        yield from page.segments
        offset, total = offset + len(page.segments), page.total


def upload(client: httpx.Client, path: str) -> Any:
    with open(path, "rb") as file:
        return client.post("/files", files={"file": ("video.mp4", file)}).json()
