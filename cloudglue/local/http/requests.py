"""What a request says, or why it is refused. No I/O but the reading of a body."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import msgspec
from starlette.requests import Request

from cloudglue import filters, strategies
from cloudglue.codec import decoders, fields, validation
from cloudglue.errors import ConfigError
from cloudglue.local.jobs.segmenter import NO_NARRATIVE
from cloudglue_api import models

from .errors import HTTPError

_MAX_JSON = 10_000_000
_MAX_PAGE = 100
_MANY = 10**18


def identifier(request: Request, name: str) -> str:
    """An id in the path, in the form in which the store has it; 404 when it is none."""
    text = str(request.path_params[name])
    found = plain_id(text)
    if found is None:
        raise HTTPError(404, f"there is no {name.removesuffix('_id').replace('_', ' ')} {text[:80]!r}")
    return found


def plain_id(text: str) -> str | None:
    """An id in the form in which the store has it; None when it is none."""
    # Python reads more forms, in braces and as a URN.
    return str(UUID(text)) if re.fullmatch(r"[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}", text) else None


def page(request: Request, *, usual: int = 50) -> tuple[int, int]:
    """Limit and offset."""
    return _whole(request, "limit", usual, 1, _MAX_PAGE), _whole(request, "offset", 0, 0, None)


def unbounded_page(request: Request) -> tuple[int, int]:
    """Limit and offset of those lists for which the contract names no lower bounds: what is below counts as absent."""
    limit, offset = _whole(request, "limit", 50, None, _MAX_PAGE), _whole(request, "offset", 0, None, None)
    return limit if limit > 0 else 50, max(offset, 0)


def choice(request: Request, name: str, allowed: Sequence[str], usual: str | None) -> str | None:
    """A query parameter that takes one of a few values."""
    given = request.query_params.get(name)
    if given is not None and given not in allowed:
        raise HTTPError(400, f"{name}: unknown {given!r}; allowed are {', '.join(map(repr, allowed))}")
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
    try:
        # Python also reads 20260331 and 2026-W14.
        found = date.fromisoformat(given if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given) else "")
    except ValueError:
        raise HTTPError(400, f"{name}: {given[:60]!r} is not a date; write 2026-03-31") from None
    return datetime(found.year, found.month, found.day, tzinfo=UTC).timestamp()


def uuid(request: Request, name: str) -> str | None:
    """A query parameter that is an id, in the form in which the store has it."""
    given = request.query_params.get(name)
    found = None if given is None else plain_id(given)
    if given is not None and found is None:
        raise HTTPError(400, f"{name}: {given[:60]!r} is not an id")
    return found


def flag(request: Request, name: str) -> bool | None:
    """A query parameter that is true or false."""
    given = choice(request, name, ["true", "false"], None)
    return None if given is None else given == "true"


def seconds(request: Request, name: str) -> float | None:
    """A query parameter that is a number of seconds, not negative."""
    given = request.query_params.get(name)
    if given is None:
        return None
    # No more digits than a float can hold: 9e999 is not a number of seconds.
    found = float(given) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", given, re.A) else math.nan
    if not math.isfinite(found) or found < 0:
        raise HTTPError(400, f"{name}: {given[:60]!r} is not a number of seconds, 0 or more")
    return found


def search_filter(request: Request) -> dict[str, Any] | None:
    """The query parameter `filter`."""
    given = request.query_params.get("filter")
    if given is None:
        return None
    found = _object(given.encode(errors="replace"), "filter")
    try:
        filters.validate(found)
    except ConfigError as error:
        raise HTTPError(400, str(error)) from error
    return found


async def body(request: Request) -> dict[str, Any]:
    """A JSON object."""
    return _object(await received(request), "the body")


async def optional_body(request: Request) -> dict[str, Any]:
    """A JSON object, empty where there is no body."""
    data = await received(request)
    return _object(data, "the body") if data else {}


async def received(request: Request) -> bytes:
    """The body, up to the size that JSON may have."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > _MAX_JSON:
            raise HTTPError(400, f"the body has more than {_MAX_JSON:,} bytes")
    return bytes(data)


def checked(model: Any, given: Mapping[str, Any], what: str) -> dict[str, Any]:
    """The fields that the contract knows; what it does not allow is refused, with every violation.

    Args:
        model: What the contract calls it.
        given: The body of the request.
        what: What people call it.
    """
    known: dict[str, Any] = fields.without_unknown(model, given)
    found = validation.violations(model, known)
    if found:
        raise HTTPError(400, str(ConfigError(what, found)))
    return known


def update(given: Mapping[str, Any]) -> tuple[str | None, dict[str, Any] | None]:
    """New name and new metadata of a file, None for what stays."""
    given = checked(models.FileUpdate, given, "the file update")
    if "filename" in given and not given["filename"].strip():
        raise HTTPError(400, "filename: is empty; leave it out to keep the name")
    return given.get("filename"), given.get("metadata")


def segmentation(given: Mapping[str, Any]) -> tuple[models.SegmentationConfig, bool | None]:
    """The config of a new segmentation, and whether it asks for pictures; None where it does not say."""
    given = checked(models.NewSegmentation, given, "the segmentation config")
    if given["strategy"] == models.SegmentationStrategy.NARRATIVE:
        raise HTTPError(501, NO_NARRATIVE)
    config = strategies.validate({name: value for name, value in given.items() if name != "thumbnails_config"})
    wanted = given.get("thumbnails_config")
    return config, None if wanted is None else wanted["enable_segment_thumbnails"]


def segments_job(given: Mapping[str, Any]) -> tuple[dict[str, Any], models.SegmentationConfig]:
    """A new segments job, and the config of a segmentation that finds what it asks for."""
    given = checked(models.NewSegmentsJob, given, "the segments job")
    if given["criteria"] == models.SegmentsCriteria.NARRATIVE:
        raise HTTPError(501, "the local engine has no criteria 'narrative'; use 'shot', or the service")
    if "narrative_config" in given:
        raise HTTPError(400, "narrative_config: criteria 'shot' takes shot_config only; remove it")
    own = given.get("shot_config", {})
    return given, models.SegmentationConfig(
        strategy=models.SegmentationStrategy.SHOT_DETECTOR,
        shot_detector_config=models.SegmentationShotDetectorConfig(
            detector=models.ShotDetector(own.get("detector", models.ShotDetector.ADAPTIVE)),
            min_seconds=own.get("min_duration_seconds", 0.6),
            max_seconds=own.get("max_duration_seconds", 5),
            fill_gaps=own.get("fill_gaps", True),
        ),
    )


def frame_extraction(given: Mapping[str, Any]) -> tuple[models.FrameExtractionConfig, bool]:
    """The config of a new frame extraction, and whether it asks for pictures."""
    given = checked(models.NewFrameExtraction, given, "the frame extraction")
    wanted = given.get("thumbnails_config", {}).get("enable_frame_thumbnails", True)
    return decoders.convert(given, models.FrameExtractionConfig), wanted


def upload_fields(form: Mapping[str, bytes]) -> tuple[dict[str, Any] | None, bool]:
    """Metadata of an upload, and whether its segmentations get pictures."""
    metadata = _object(form["metadata"], "metadata") if form.get("metadata") else None
    flag = form.get("enable_segment_thumbnails", b"false").decode(errors="replace").strip().lower()
    if flag not in ("true", "false"):
        raise HTTPError(400, f"enable_segment_thumbnails: {flag!r} is neither true nor false")
    return metadata, flag == "true"


def _object(data: bytes, what: str) -> dict[str, Any]:
    try:
        found = decoders.decode(data, Any)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HTTPError(400, f"{what} is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise HTTPError(400, f'{what} is not a JSON object, such as {{"key": "value"}}')
    return found


def _whole(request: Request, name: str, usual: int, least: int | None, most: int | None) -> int:
    given = request.query_params.get(name)
    if given is None:
        return usual
    if not re.fullmatch(r"-?[0-9]+", given, re.A):
        raise HTTPError(400, f"{name}: {given[:60]!r} is not a whole number")
    # Eighteen digits: more than any list has, and not more than SQLite can count.
    value = int(given) if len(given) <= 18 else -_MANY if given.startswith("-") else _MANY
    if (least is not None and value < least) or (most is not None and value > most):
        raise HTTPError(400, f"{name}: {value} is not {_bounds(least, most)}")
    return value


def _bounds(least: int | None, most: int | None) -> str:
    return f"{least} or more" if most is None else f"{most} or less" if least is None else f"{least} to {most}"
