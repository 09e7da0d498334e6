"""What shells complete where typer does not know the values. Imports nothing: a shell asks at each press of Tab."""

from __future__ import annotations

FORMATS = (
    "json",
    "csv",
    "vtt",
    "srt",
    "edl",
    "otio",
    "fcpxml",
    "ffmetadata",
    "youtube",
    "frames",
    "scenedetect",
    "qp",
    "concat",
    "html",
)
"""Those of `cloudglue.exports`."""
READABLE = ("json", "csv", "vtt", "srt", "edl", "otio", "frames", "scenedetect", "youtube")


def formats(incomplete: str) -> list[str]:
    """The forms that begin so."""
    return [name for name in FORMATS if name.startswith(incomplete)]


def readable(incomplete: str) -> list[str]:
    """The forms that are read back and begin so."""
    return [name for name in READABLE if name.startswith(incomplete)]
