"""Segments as files: JSON, CSV, WebVTT, and a page to look at."""

from __future__ import annotations

import csv
import html
import io
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from string import Template
from typing import Any, Protocol
from urllib.parse import quote

from .errors import ConfigError, Violation

# A thumbnail larger than this would make a page that no browser opens gladly.
_PICTURE_BYTES = 4 * 2**20
_PICTURE_SECONDS = 10.0
# 99,999 hours. An answer may hold any number, and a time code needs a finite one.
_LAST_SECOND = 359_999_999.0


class Timed(Protocol):
    """What can be exported: `models.Segment`, `strategies.TimeRange`, or anything else with a start and an end."""

    @property
    def start_time(self) -> float:
        """Seconds from the beginning of the video."""
        ...

    @property
    def end_time(self) -> float:
        """Seconds from the beginning of the video."""
        ...


def write(segments: Iterable[Timed], path: str | Path, *, video: str | Path | None = None) -> None:
    """Write the segments to a file, in the form that its suffix names; the file is there whole or not at all.

    Args:
        segments: What to write; read once, to its end.
        path: `.json`: a list of objects with `start_time` and `end_time` in seconds, and `id` and `thumbnail_url` where
            there. `.csv`: start_time,end_time. `.vtt`: WebVTT chapters. `.html`: a page with the time line and the
            thumbnails in it.
        video: The file that the segments are of; the page plays it from where it lies.

    Raises:
        ConfigError: The suffix is none of these.
        OSError: The file cannot be written.
    """
    target = check(path)
    found = list(segments)
    text = _FORMS[target.suffix.lower()](found, target, None if video is None else Path(video))
    _replace(target, text)


def check(path: str | Path) -> Path:
    """The path that `write` would write to; raises what `write` would raise for its suffix.

    Raises:
        ConfigError: The suffix is none of `SUFFIXES`.
    """
    target = Path(os.path.realpath(path))  # a link stays a link: what it points to is replaced
    if target.suffix.lower() not in _FORMS:
        given = f"'{target.suffix}'" if target.suffix else f"no suffix in '{target.name}'"
        raise ConfigError(
            "the export", [Violation("path", f"{given}; the suffix says the form: {', '.join(SUFFIXES)}")]
        )
    return target


def as_json(segments: Sequence[Timed]) -> str:
    """A list of objects, one a segment."""
    return json.dumps([_fields(s) for s in segments], indent=2, ensure_ascii=False) + "\n"


def as_csv(segments: Sequence[Timed]) -> str:
    """A header, then start and end of each segment in seconds."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("start_time", "end_time"))
    rows.writerows((s.start_time, s.end_time) for s in segments)
    return out.getvalue()


def as_vtt(segments: Sequence[Timed]) -> str:
    """WebVTT chapters, numbered in the order of their starts."""
    cues = ["WEBVTT\n"]
    for number, segment in enumerate(sorted(segments, key=lambda s: (s.start_time, s.end_time)), 1):
        start = _milliseconds(segment.start_time)
        end = max(_milliseconds(segment.end_time), start + 1)  # a cue that ends when it starts is none
        cues.append(f"{number}\n{_timecode(start)} --> {_timecode(end)}\nSegment {number}\n")
    return "\n".join(cues)


def as_html(
    segments: Sequence[Timed],
    *,
    title: str,
    video_address: str | None = None,
    picture: Callable[[str], bytes | None] | None = None,
) -> str:
    """One page: the video, a time line with a block a segment, and a list of them; a click on either seeks.

    Args:
        segments: What to show.
        title: The page's heading.
        video_address: Where the page finds the video, absolute or from the page's own place.
        picture: Gives the bytes behind a thumbnail's address, or None; fetches it over http when left out.
    """
    addresses = [str(_fields(s).get("thumbnail_url", "")) for s in segments]
    with ThreadPoolExecutor(8) as pool:
        images = list(pool.map(lambda a: _embedded((picture or _fetched)(a)) if a else "", addresses))
    length = max((s.end_time for s in segments), default=0.0) or 1.0
    lanes = _lanes(segments)
    blocks = (
        f'<button type="button" data-start="{s.start_time}" data-end="{s.end_time}" title="{_label(n, s)}" '
        f'style="left:{100 * s.start_time / length:.4f}%;width:{100 * (s.end_time - s.start_time) / length:.4f}%;'
        f'top:{2.4 * lane:.1f}rem">{n}</button>'
        for n, (s, lane) in enumerate(zip(segments, lanes, strict=True), 1)
    )
    cards = (
        f'<li><button type="button" data-start="{s.start_time}" data-end="{s.end_time}">{image}'
        f"<b>{n}</b> {s.start_time:.3f} – {s.end_time:.3f} s <i>{s.end_time - s.start_time:.3f} s</i></button></li>"
        for n, (s, image) in enumerate(zip(segments, images, strict=True), 1)
    )
    count = f"{len(segments)} segment{'' if len(segments) == 1 else 's'}"
    player = f'<video controls preload="metadata" src="{html.escape(video_address)}"></video>' if video_address else ""
    return _PAGE.substitute(
        title=html.escape(title),
        count=count,
        player=player,
        height=f"{2.4 * (max(lanes, default=0) + 1):.1f}rem",
        blocks="\n".join(blocks),
        cards="\n".join(cards),
    )


def _page(segments: Sequence[Timed], target: Path, video: Path | None) -> str:
    if video is None:
        return as_html(segments, title=target.stem)
    return as_html(segments, title=video.name, video_address=_address(video, target.parent))


_FORMS: Mapping[str, Callable[[Sequence[Timed], Path, Path | None], str]] = {
    ".json": lambda segments, target, video: as_json(segments),
    ".csv": lambda segments, target, video: as_csv(segments),
    ".vtt": lambda segments, target, video: as_vtt(segments),
    ".html": _page,
}

SUFFIXES = tuple(_FORMS)
"""The suffixes that `write` knows."""


def _fields(segment: Timed) -> dict[str, Any]:
    fields: dict[str, Any] = {"start_time": segment.start_time, "end_time": segment.end_time}
    for name in ("id", "thumbnail_url"):
        value = getattr(segment, name, None)
        if value:  # neither None nor UNSET, which is false
            fields[name] = str(value)
    return fields


def _milliseconds(seconds: float) -> int:
    """What a time code can say: not before the beginning, and no more hours than a player would read."""
    return round(min(max(seconds, 0.0), _LAST_SECOND) * 1000)


def _timecode(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _label(number: int, segment: Timed) -> str:
    return f"{number}: {segment.start_time:.3f} – {segment.end_time:.3f} s"


def _lanes(segments: Sequence[Timed]) -> list[int]:
    """The row of each segment's block, so that those which overlap lie below each other."""
    free_from: list[float] = []
    lanes = [0] * len(segments)
    for index in sorted(range(len(segments)), key=lambda i: segments[i].start_time):
        start, end = segments[index].start_time, segments[index].end_time
        lane = next((row for row, free in enumerate(free_from) if free <= start), len(free_from))
        free_from[lane : lane + 1] = [end]
        lanes[index] = lane
    return lanes


def _address(video: Path, folder: Path) -> str:
    """Where a page in `folder` finds the video: relative, so that both can be moved together."""
    try:
        return quote(Path(os.path.relpath(video.resolve(), folder)).as_posix())
    except ValueError:  # another drive
        return video.resolve().as_uri()


def _fetched(address: str) -> bytes | None:
    """The bytes behind a thumbnail's address. A page without one of its pictures is better than no page."""
    from urllib.request import urlopen

    if not address.startswith(("http://", "https://")):
        return None
    try:
        with urlopen(address, timeout=_PICTURE_SECONDS) as answer:  # http and https only # nosec B310
            return bytes(answer.read(_PICTURE_BYTES + 1))
    except (OSError, ValueError):
        return None


def _embedded(picture: bytes | None) -> str:
    """The picture as part of the page; nothing where it is no picture."""
    from base64 import b64encode

    kinds = {b"\xff\xd8\xff": "jpeg", b"\x89PNG": "png", b"RIFF": "webp", b"GIF8": "gif"}
    kind = next((kinds[start] for start in kinds if picture and picture.startswith(start)), None)
    if picture is None or kind is None or len(picture) > _PICTURE_BYTES:
        return ""
    return f'<img alt="" src="data:image/{kind};base64,{b64encode(picture).decode()}">'


def _replace(target: Path, text: str) -> None:
    """Write beside the target, then rename: whoever looks finds the old file or the new one."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open(beside, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


_PAGE = Template("""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  h1 { font-size: 1.3rem } h1 small { font-weight: normal; opacity: .7 }
  video { width: 100%; max-height: 60vh; background: #000 }
  button { font: inherit; color: inherit; cursor: pointer; border: 0; padding: 0; background: none }
  .line { position: relative; height: $height; margin: 1rem 0 }
  .line button { position: absolute; height: 2.2rem; box-sizing: border-box; overflow: hidden; border-radius: 3px;
    border-right: 1px solid Canvas; background: #9bb8d3; color: #123 }
  .line button:nth-child(even) { background: #c3d3a8 }
  .on, .line button.on { outline: 2px solid #d60; outline-offset: -2px }
  ol { list-style: none; padding: 0; display: grid; gap: .8rem; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)) }
  li button { width: 100%; text-align: left; padding: .4rem; border-radius: 3px } li img { width: 100%; display: block }
  i { opacity: .7 }
</style>
<h1>$title <small>$count</small></h1>
$player
<div class="line">
$blocks
</div>
<ol>
$cards
</ol>
<script>
  const video = document.querySelector("video");
  const marks = [...document.querySelectorAll("[data-start]")];
  const show = now => marks.forEach(m => m.classList.toggle("on", now >= +m.dataset.start && now < +m.dataset.end));
  marks.forEach(m => m.addEventListener("click", () => {
    if (video) { video.currentTime = +m.dataset.start; video.play(); }
    show(+m.dataset.start);
  }));
  if (video) video.addEventListener("timeupdate", () => show(video.currentTime));
</script>
</html>
""")
