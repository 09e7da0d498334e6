"""The vendor's client, from PyPI. It neither pages nor waits for a segmentation: what its user writes for that is here."""

import time
from collections.abc import Iterator
from typing import Any

from cloudglue import Cloudglue
from cloudglue.sdk.models.segmentation import Segmentation

TITLE = "cloudglue (the vendor's)"
REQUIREMENTS = ["cloudglue"]
IMPORT = "cloudglue"


def connect(url: str) -> Cloudglue:
    return Cloudglue("cg-benchmark", host=url)


def get(client: Cloudglue, name: str) -> Any:
    return client.segmentations.get(name, limit=10).data.segments[0]


def decode(body: bytes) -> list[Any]:
    return Segmentation.from_json(body.decode()).data.segments


def segments(client: Cloudglue, name: str) -> Iterator[Any]:
    offset, total = 0, 1
    while offset < total:
        page = client.segmentations.get(name, limit=100, offset=offset)
        yield from page.data.segments
        offset, total = offset + len(page.data.segments), page.total_segments


def upload(client: Cloudglue, path: str) -> Any:
    return client.files.upload(path)


def wait(client: Cloudglue, name: str) -> Any:
    while (job := client.segmentations.get(name)).status != "completed":
        time.sleep(0.5)
    return job
