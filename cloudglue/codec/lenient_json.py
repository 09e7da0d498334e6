"""JSON that other parsers read and the strict one refuses, read all the same. No I/O.

Services write it: a NaN from a division, half an emoji where some model's text was cut to a length, a byte order mark, UTF-16. An answer of
a thousand segments is not lost for one of these.
"""

from __future__ import annotations

import json
import re
from typing import Any


def read(body: bytes) -> Any:
    """What the JSON says, as dicts, lists, texts, numbers, booleans and None.

    NaN and infinity are floats, and a number too large for one is infinity. What is not a character becomes U+FFFD, as in browsers. Of a key
    that stands twice the last counts, as everywhere.

    Raises:
        ValueError: No other parser would read it either.
        RecursionError: It is nested too deeply.
    """
    return _in_unicode(_JSON.decode(_text(body)))


def _text(body: bytes) -> str:
    encoding = json.detect_encoding(body)
    try:
        return body.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return body.decode(encoding, "replace")


def _whole_number(text: str) -> int | float:
    # Python reads no whole number of more than 4,300 digits, and its floats end at 309: both are infinity to other parsers.
    return int(text) if len(text) <= 300 else float(text)


_JSON = json.JSONDecoder(strict=False, parse_int=_whole_number)
_SURROGATE = re.compile("[\ud800-\udfff]")


def _in_unicode(value: Any) -> Any:
    """The same without halves of surrogate pairs: they could be neither printed nor sent on."""
    if isinstance(value, str):
        return (
            value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _SURROGATE.search(value) else value
        )
    if isinstance(value, list):
        return [_in_unicode(inner) for inner in value]
    if isinstance(value, dict):
        return {_in_unicode(key): _in_unicode(inner) for key, inner in value.items()}
    return value
