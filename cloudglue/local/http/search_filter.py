"""Which stored files a search filter lets through. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from cloudglue.local import filter_conditions
from cloudglue.local.storage.records import StoredFile

Segments = Callable[[StoredFile], Iterable[tuple[float, dict[str, Any] | None]]]
"""Length and metadata of each of a file's segments."""


def passes(filter: Mapping[str, Any], file: StoredFile, segments: Segments) -> bool:
    """Whether a file meets all of a filter's conditions; `filter` was checked before by `filters.validate`."""

    def each() -> Iterator[filter_conditions.Values]:
        return (partial(_segment_value, *one) for one in segments(file))

    return filter_conditions.are_met(filter, partial(_file_value, file), each)


def _file_value(file: StoredFile, part: str, path: str) -> Any:
    if part == "metadata":
        return filter_conditions.at(file.metadata, path)
    if part == "video_info":
        return file.info.get(path)
    if part == "file":
        own = {"bytes": file.bytes, "filename": file.filename, "id": file.id, "uri": f"cloudglue://files/{file.id}"}
        return datetime.fromtimestamp(file.created_at, UTC) if path == "created_at" else own.get(path)
    return None  # source_metadata: no file here has any


def _segment_value(seconds: float, metadata: dict[str, Any] | None, part: str, path: str) -> Any:
    if part == "metadata":
        return filter_conditions.at(metadata, path)
    return seconds if path == "duration_seconds" else None
