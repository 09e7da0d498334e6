"""Requests that the simulation refuses."""

from __future__ import annotations


class RefusedError(Exception):
    """An error status, and for people the reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
