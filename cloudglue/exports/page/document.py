"""The page's text: its style, its scripts and what they show, in one file that needs no other."""

from __future__ import annotations

import html
import json
import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from typing import Any

from cloudglue.exports import labels, timecodes
from cloudglue.exports.sources import Source, first_frame
from cloudglue.names import legible, sendable
from cloudglue.segmenting import ROUNDED, Timed

from .pictures import embedded, holds_picture

_PACKAGE = "cloudglue.exports.page"
_LAST = "main.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "[^"]+";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)

# Nothing is fetched but the video, and no script runs but the page's own. A page on disk has no origin of its own that 'self' could mean.
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; img-src data: blob:; "
    "media-src 'self' file: http: https: blob: data:; base-uri 'none'; form-action 'none'"
)


def as_html(
    segments: Sequence[Timed],
    *,
    title: str,
    video_address: str | None = None,
    picture: Callable[[str], bytes | None] | None = None,
    frame_rate: float | None = None,
    timecode: str | None = None,
    begins: float = 0.0,
    duration: float | None = None,
    rate_varies: bool = False,
    frame_times: Sequence[float] = (),
) -> str:
    """One page to look at segments and to mend them: a player, a time line, a filmstrip, a list. It saves what was mended as JSON and CSV.

    Args:
        segments: What to show; in the order of their times there.
        title: The page's heading, and the name of what it saves.
        video_address: Where the page finds the video, absolute or from the page's own place.
        picture: Gives the bytes behind a thumbnail's address, or None; fetches it over http when left out.
        frame_rate: Frames a second: cuts snap to frames, and times have time codes, where it is known.
        timecode: That of the first frame, such as `01:00:00;00`; the film begins at 0 when left out.
        begins: When the first frame is shown, in seconds.
        duration: Length of the video in seconds; where the last segment ends when left out.
        rate_varies: Whether `frame_rate` is an average: without `frame_times` cuts do not snap to frames then.
        frame_times: When each frame is shown, in seconds, where that is elsewhere than the rate says: cuts snap to these.
    """
    addresses = [str(getattr(s, "thumbnail_url", None) or "") for s in segments]
    shown = zip(segments, addresses, embedded(addresses, picture), strict=True)
    data: dict[str, Any] = {
        "title": legible(title),
        "video": sendable(video_address) if video_address else None,
        "duration": duration,
        "frames": _frames(frame_rate, timecode, begins, rate_varies, frame_times, duration),
        "segments": [_segment(*one) for one in shown],
    }
    # What was mended is kept in the browser under this. Where the same cuts are found again, their ids and pictures are others.
    told = {**data, "segments": [(s.start_time, s.end_time, labels.name(s)) for s in segments]}
    data["key"] = sha256(json.dumps(told).encode()).hexdigest()[:24]
    style, script = _read("style.css"), _script()
    parts = {
        "policy": _POLICY.format(script=_hash(script), style=_hash(style)),
        "title": html.escape(legible(title)),
        "style": style,
        # It would end where text has the end of a script, or the beginning of a comment.
        "data": json.dumps(data, separators=(",", ":")).replace("<", "\\u003c"),
        "script": script,
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda place: parts[place[1]], _read("index.html"))


def _segment(segment: Timed, address: str, picture: str) -> dict[str, Any]:
    fields = {
        "start": float(segment.start_time),
        "end": float(segment.end_time),
        "name": labels.name(segment),
        "id": str(getattr(segment, "id", None) or ""),
        "address": "" if holds_picture(address) else sendable(address),
        "picture": picture,
    }
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _frames(
    frame_rate: float | None,
    timecode: str | None,
    begins: float,
    varies: bool,
    times: Sequence[float],
    end: float | None,
) -> dict[str, Any] | None:
    """How frames and their time codes are counted; None where nobody knows the rate."""
    if not frame_rate:
        return None
    rate = timecodes.counted(frame_rate)
    told = {"times": _written(times), "end": end} if len(times) else {}
    return {
        "rate": timecodes.exact(frame_rate),
        "begins": begins,
        "codes": rate,
        "first": first_frame(Source("", frame_rate, timecode=timecode, begins=begins), rate),
        "drops": bool(timecodes.drops(timecode, rate)),
        "varies": varies or _are_off(times, timecodes.exact(frame_rate)),
        **told,
    }


def _are_off(times: Sequence[float], rate: float) -> bool:
    """Whether some lie elsewhere than those frames that time codes count: where only frames were left out, each has a code of its own."""
    places = [(time - times[0]) * rate for time in times]
    return any(abs(place - round(place)) > ROUNDED * rate for place in places)


def _written(times: Sequence[float]) -> str:
    """Times as short as text can have them, since an hour has a hundred thousand: how many microseconds each is after the one before."""
    marks = [0, *sorted({round(time * 10**6) for time in times if time >= 0})]
    return " ".join(_in_base_36(time - before) for before, time in pairwise(marks))


def _in_base_36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, last = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[last] + digits
    return digits


@cache
def _script() -> str:
    names = sorted(file.name for file in files(_PACKAGE).iterdir() if file.name.endswith(".js"))
    ordered = [*(name for name in names if name != _LAST), _LAST]
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", _read(name))) for name in ordered)


@cache
def _read(name: str) -> str:
    return (files(_PACKAGE) / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
