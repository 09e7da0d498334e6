"""Requests that the simulation refuses."""

from __future__ import annotations

from collections.abc import Mapping


class RefusedError(Exception):
    """An error status, and for people the reason."""

    def __init__(self, status: int, reason: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = headers or {}
