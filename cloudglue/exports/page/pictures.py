"""Thumbnails as parts of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

# A thumbnail larger than the first, or more than the second together, would make a page that no browser opens gladly.
_LARGEST = 4 * 2**20
_LARGEST_TOGETHER = 64 * 2**20
_SECONDS = 10.0
_KINDS = {b"\xff\xd8\xff": "jpeg", b"\x89PNG": "png", b"RIFF": "webp", b"GIF8": "gif"}


def embedded(addresses: Sequence[str], picture: Callable[[str], bytes | None] | None) -> list[str]:
    """Each thumbnail as an address that holds it; empty where there is none, and from where they are too large together.

    Args:
        addresses: Where the thumbnails are; empty where there is none. One that holds its picture is taken as it is.
        picture: Gives the bytes behind an address, or None; fetches it over http when left out.
    """
    read = picture or _fetched
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda address: _held(address) or _data(read(address)) if address else "", addresses))
    together = accumulate(len(one) for one in found)
    return [one if size <= _LARGEST_TOGETHER else "" for one, size in zip(found, together, strict=True)]


def holds_picture(address: str) -> bool:
    """Whether an address is that of a picture which is in it."""
    return address.startswith(tuple(f"data:image/{kind};base64," for kind in _KINDS.values()))


def _held(address: str) -> str:
    return address if holds_picture(address) and len(address) <= _LARGEST else ""


def _fetched(address: str) -> bytes | None:
    """The bytes behind a thumbnail's address. A page without one of its pictures is better than no page."""
    from urllib.request import ProxyHandler, build_opener

    from cloudglue.calls.messages import is_loopback

    if not address.startswith(("http://", "https://")):
        return None
    try:
        # A proxy would look at this machine from elsewhere; on Windows and macOS the system's settings name one, too.
        opener = build_opener(ProxyHandler({})) if is_loopback(address) else build_opener()
        with opener.open(address, timeout=_SECONDS) as answer:
            return bytes(answer.read(_LARGEST + 1))
    except (OSError, ValueError):
        return None


def _data(picture: bytes | None) -> str:
    from base64 import b64encode

    kind = next((_KINDS[start] for start in _KINDS if picture and picture.startswith(start)), None)
    if picture is None or kind is None or len(picture) > _LARGEST:
        return ""
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"
