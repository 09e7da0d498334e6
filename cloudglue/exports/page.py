"""Segments as a page to look at: the video, a time line with a block a segment, and a list of them."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from string import Template

from cloudglue.names import legible, sendable
from cloudglue.segmenting import Timed, lanes

# A thumbnail larger than this would make a page that no browser opens gladly.
_PICTURE_BYTES = 4 * 2**20
_PICTURE_SECONDS = 10.0


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
    addresses = [str(getattr(s, "thumbnail_url", None) or "") for s in segments]
    with ThreadPoolExecutor(8) as pool:
        images = list(pool.map(lambda a: _embedded((picture or _fetched)(a)) if a else "", addresses))
    length = max((s.end_time for s in segments), default=0.0) or 1.0
    rows = lanes(segments)
    blocks = (
        f'<button type="button" data-start="{s.start_time}" data-end="{s.end_time}" title="{_label(n, s)}" '
        f'style="left:{100 * s.start_time / length:.4f}%;width:{100 * (s.end_time - s.start_time) / length:.4f}%;'
        f'top:{2.4 * lane:.1f}rem">{n}</button>'
        for n, (s, lane) in enumerate(zip(segments, rows, strict=True), 1)
    )
    cards = (
        f'<li><button type="button" data-start="{s.start_time}" data-end="{s.end_time}">{image}'
        f"<b>{n}</b> {s.start_time:.3f} – {s.end_time:.3f} s <i>{s.end_time - s.start_time:.3f} s</i></button></li>"
        for n, (s, image) in enumerate(zip(segments, images, strict=True), 1)
    )
    count = f"{len(segments)} segment{'' if len(segments) == 1 else 's'}"
    player = (
        f'<video controls preload="metadata" src="{html.escape(sendable(video_address))}"></video>'
        if video_address
        else ""
    )
    return _PAGE.substitute(
        title=html.escape(legible(title)),
        count=count,
        player=player,
        height=f"{2.4 * (max(rows, default=0) + 1):.1f}rem",
        blocks="\n".join(blocks),
        cards="\n".join(cards),
    )


def _label(number: int, segment: Timed) -> str:
    return f"{number}: {segment.start_time:.3f} – {segment.end_time:.3f} s"


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
