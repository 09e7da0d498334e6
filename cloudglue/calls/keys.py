"""The API key, kept where no repr, log, traceback or pickle shows it."""

from __future__ import annotations

import secrets
from typing import Any
from weakref import WeakValueDictionary

SHOWN = "…"
SHORTEST_SECRET = 12
"""Bytes. A shorter key is one that somebody made up for a test: to blank it would take words, or letters, out of messages and answers."""


class ApiKey:
    """A key that shows itself only to what sends it."""

    __slots__ = ("__weakref__", "_mask", "_masked")

    def __init__(self, key: str) -> None:
        plain = key.encode()
        # Not encryption: a pickled client must be able to call. But a key does not lie in clear in dumps, logs and files.
        self._mask = secrets.token_bytes(len(plain))
        self._masked = bytes(a ^ b for a, b in zip(plain, self._mask, strict=True))
        _remember(self)

    def __repr__(self) -> str:
        return f"ApiKey({SHOWN})"

    def header(self) -> str:
        """The value of the Authorization header."""
        return f"Bearer {self._plain()}"

    def redacted(self, text: str) -> str:
        """The text, without the key in it."""
        return text.replace(self._plain(), SHOWN) if self._is_secret else text

    def is_in(self, data: bytes) -> bool:
        """Whether the key is in the data, and a secret."""
        return self._is_secret and self._plain().encode() in data

    def taken_out(self, data: bytes) -> bytes:
        """The data, without the key in it; the data itself, not a copy, where it is not in there."""
        return data.replace(self._plain().encode(), SHOWN.encode()) if self._is_secret else data

    @property
    def _is_secret(self) -> bool:
        return len(self._mask) >= SHORTEST_SECRET

    def _plain(self) -> str:
        plain = int.from_bytes(self._masked) ^ int.from_bytes(self._mask)
        return plain.to_bytes(len(self._mask)).decode()

    def __getstate__(self) -> Any:
        return (self._mask, self._masked)

    def __setstate__(self, state: Any) -> None:
        self._mask, self._masked = state
        _remember(self)


_KEYS: WeakValueDictionary[int, ApiKey] = WeakValueDictionary()


def _remember(key: ApiKey) -> None:
    _KEYS[id(key)] = key


def without_keys(text: str) -> str:
    """The text, without the key of any client in this process."""
    for reference in _KEYS.valuerefs():  # a list, which other threads do not change: no lock that a fork could copy
        if (key := reference()) is not None:
            text = key.redacted(text)
    return text
