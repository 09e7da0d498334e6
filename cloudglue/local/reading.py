"""What a request says, or why it is refused. No I/O but the reading of a body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from starlette.requests import Request

from cloudglue import dates, strategies, validation
from cloudglue.errors import ConfigError
from cloudglue_api import models

from .refusals import Refusal

_MAX_JSON = 10_000_000
_MAX_PAGE = 100


def identifier(request: Request, name: str) -> str:
    """An id in the path, in the form in which the store has it; 404 when it is none."""
    text = str(request.path_params[name])
    try:
        return str(UUID(text))
    except ValueError:
        raise Refusal(404, f"there is no {name.removesuffix('_id')} {text!r}") from None


def page(request: Request, *, usual: int = 50) -> tuple[int, int]:
    """Limit and offset."""
    return _whole(request, "limit", usual, 1, _MAX_PAGE), _whole(request, "offset", 0, 0, None)


def choice(request: Request, name: str, allowed: Sequence[str], usual: str | None) -> str | None:
    """A query parameter that takes one of a few values."""
    given = request.query_params.get(name)
    if given is not None and given not in allowed:
        raise Refusal(400, f"{name}: unknown {given!r}; allowed are {', '.join(map(repr, allowed))}")
    return given if given is not None else usual


def listed(request: Request, name: str) -> list[str] | None:
    """A query parameter that holds values separated by commas."""
    given = request.query_params.get(name)
    return None if given is None else [part.strip() for part in given.split(",") if part.strip()]


def day(request: Request, name: str) -> float | None:
    """A query parameter that is a date: Unix time of the day's beginning, UTC."""
    given = request.query_params.get(name)
    if given is None:
        return None
    found = dates.parse(given)
    if found is None:
        raise Refusal(400, f"{name}: {given!r} is no date; write 2026-03-31")
    return datetime(found.year, found.month, found.day, tzinfo=UTC).timestamp()


async def body(request: Request) -> dict[str, Any]:
    """A JSON object."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > _MAX_JSON:
            raise Refusal(400, f"the body has more than {_MAX_JSON:,} bytes")
    return _object(bytes(data), "the body")


def update(given: Mapping[str, Any]) -> tuple[str | None, dict[str, Any] | None]:
    """New name and new metadata of a file, None for what stays."""
    found = validation.violations(models.FileUpdate, given)
    if found:
        raise Refusal(400, str(ConfigError("the file update", found)))
    if "filename" in given and not given["filename"].strip():
        raise Refusal(400, "filename: is empty; leave it out to keep the name")
    return given.get("filename"), given.get("metadata")


def segmentation(given: Mapping[str, Any]) -> tuple[models.SegmentationConfig, bool | None]:
    """The config of a new segmentation, and whether it asks for pictures; None where it does not say."""
    found = validation.violations(models.NewSegmentation, given)
    if found:
        raise Refusal(400, str(ConfigError("the segmentation config", found)))
    if given["strategy"] == models.SegmentationStrategy.NARRATIVE:
        reason = (
            "the local engine has no strategy 'narrative'; use 'shot-detector', 'uniform' or 'manual', or the service"
        )
        raise Refusal(501, reason)
    config = strategies.validate({name: value for name, value in given.items() if name != "thumbnails_config"})
    wanted = given.get("thumbnails_config")
    return config, None if wanted is None else wanted["enable_segment_thumbnails"]


def upload_fields(fields: Mapping[str, bytes]) -> tuple[dict[str, Any] | None, bool]:
    """Metadata of an upload, and whether its segmentations get pictures."""
    metadata = _object(fields["metadata"], "metadata") if fields.get("metadata") else None
    flag = fields.get("enable_segment_thumbnails", b"false").decode(errors="replace").strip().lower()
    if flag not in ("true", "false", "1", "0"):
        raise Refusal(400, f"enable_segment_thumbnails: {flag!r} is neither true nor false")
    return metadata, flag in ("true", "1")


def _object(data: bytes, what: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(400, f"{what} is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise Refusal(400, f'{what} is no JSON object, such as {{"key": "value"}}')
    return found


def _whole(request: Request, name: str, usual: int, least: int, most: int | None) -> int:
    given = request.query_params.get(name)
    if given is None:
        return usual
    # Fifteen digits: more than any list has, and not more than SQLite can count.
    if not re.fullmatch(r"-?[0-9]{1,15}", given):
        raise Refusal(400, f"{name}: {given[:60]!r} is no whole number")
    value = int(given)
    if value < least or (most is not None and value > most):
        bounds = f"{least} to {most}" if most is not None else f"{least} or more"
        raise Refusal(400, f"{name}: {value} is not {bounds}")
    return value
