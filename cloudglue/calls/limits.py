"""What the service takes by upload, and whether a file looks like that: a warning costs less than an upload refused."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from cloudglue.errors import ServiceLimitWarning
from cloudglue.names import legible

from .uploads import Prepared

KINDS = ("mp4", "mov", "avi", "webm")
LARGEST = 250_000_000
"""Bytes."""
SHORTEST, LONGEST = 2.0, 7200.0
"""Seconds."""


def warn(upload: Prepared) -> None:
    """Warn, with a ServiceLimitWarning for each, of the limits of the service that an upload seems to break.

    Source: "Upload a file".
    """
    for problem in problems(upload):
        warnings.warn(
            f"{legible(upload.name)}: {problem}; the service may refuse it", ServiceLimitWarning, stacklevel=2
        )


def problems(upload: Prepared) -> Iterator[str]:
    """The limits that an upload seems to break. Its length is known of mp4 and mov alone, whose head is looked at."""
    kind = Path(upload.name).suffix.lower().removeprefix(".")
    if kind not in KINDS:
        yield f"is named as {f'.{kind}' if kind else 'no kind of video'}, and direct uploads are {', '.join(KINDS)}"
    if upload.size is not None and upload.size > LARGEST:
        yield f"has {upload.size:,} bytes, and direct uploads have {LARGEST:,} at most; larger ones go by URL, with files.sync"
    seconds = _seconds(upload.source)
    if seconds is not None and not SHORTEST <= seconds <= LONGEST:
        yield f"lasts {seconds:.1f} s, and videos last from {SHORTEST:g} to {LONGEST:g} s"


def _seconds(source: Any) -> float | None:
    try:
        if isinstance(source, Path):
            with source.open("rb") as stream:
                return movie_seconds(stream)
        return movie_seconds(io.BytesIO(source)) if isinstance(source, bytes) else None
    except (OSError, ValueError, OverflowError):
        return None


def movie_seconds(stream: IO[bytes]) -> float | None:
    """The length that the header of an mp4 or mov file states; None where there is no such header.

    Source: ISO/IEC 14496-12, boxes `moov` and `mvhd`.
    """
    end = stream.seek(0, io.SEEK_END)
    start = 0
    for _ in range(1000):  # a real file has its header among its first few boxes
        if start + 8 > end:
            return None
        stream.seek(start)
        size, kind = int.from_bytes(stream.read(4)), stream.read(4)
        body = start + 8
        if size == 1:
            size, body = int.from_bytes(stream.read(8)), start + 16
        if kind == b"moov":
            start = body
            continue
        if kind == b"mvhd":
            stream.seek(body)
            head = stream.read(32)
            wide = head[:1] == b"\1"
            scale, duration = (head[20:24], head[24:32]) if wide else (head[12:16], head[16:20])
            is_known = any(scale) and any(duration) and not all(byte == 0xFF for byte in duration)
            return int.from_bytes(duration) / int.from_bytes(scale) if is_known else None
        if size < 8:
            return None
        start += size
    return None
