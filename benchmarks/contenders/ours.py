"""The client of this repository."""

from collections.abc import Iterator
from typing import Any

from cloudglue import Cloudglue, models
from cloudglue.codec.answers import decode as decode_answer

TITLE = "cloudglue-client"
REQUIREMENTS = ["."]
IMPORT = "cloudglue"


def connect(url: str) -> Cloudglue:
    return Cloudglue("cg-benchmark", base_url=url)


def get(client: Cloudglue, name: str) -> Any:
    return client.segmentations.get(name, limit=10).data.segments[0]


def decode(body: bytes) -> list[Any]:
    return decode_answer(body, models.Segmentation).data.segments


def segments(client: Cloudglue, name: str) -> Iterator[Any]:
    return iter(client.segmentations.segments(name))


def upload(client: Cloudglue, path: str) -> Any:
    return client.files.upload(path)


def wait(client: Cloudglue, name: str) -> Any:
    return client.segmentations.wait(name)
