"""Requests that the engine refuses."""

from __future__ import annotations

import msgspec
from starlette.responses import Response

from cloudglue_api import models


class Refusal(Exception):
    """An error status, and for people the reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason

    def response(self) -> Response:
        """The answer that says so."""
        body = msgspec.json.encode(models.Error(error=self.reason))
        headers = {"www-authenticate": "Bearer"} if self.status == 401 else None
        return Response(body, self.status, headers, media_type="application/json")
