"""Fields of a config, as errors name them, in the words of the command: its options. No I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping

_OPTIONS: Mapping[str, str] = {
    "window_seconds": "--window",
    "hop_seconds": "--hop",
    "min_seconds": "--min-seconds",
    "max_seconds": "--max-seconds",
    "fill_gaps": "--no-fill-gaps",
    "number_of_chapters": "--chapters",
    "start_time_seconds": "--start",
    "end_time_seconds": "--end",
}
_CONFIGS = r"(?:uniform|shot_detector|narrative)_config\."
# What is a word of English too is a field behind its config only.
_FIELD = re.compile(rf"\b(?:{_CONFIGS})?({'|'.join(_OPTIONS)})\b|\b{_CONFIGS}(\w+)")
_SEGMENT = re.compile(r"\bmanual_config\.segments(?:\[(\d+)\](?:\.(start|end)_time)?)?")
_END = re.compile(r"\b(start|end)_time\b")


def as_options(text: str) -> str:
    """A text that tells of fields as one that tells of the options that were typed."""
    named = _FIELD.sub(lambda found: _OPTIONS.get(found[1]) or f"--{found[2].replace('_', '-')}", text)
    return _END.sub(r"its \1", _SEGMENT.sub(_segment, named))


def _segment(found: re.Match[str]) -> str:
    index, end = found.groups()
    if index is None:
        return "the segments"
    return f"{f'the {end} of ' if end else ''}segment {int(index) + 1}"
