"""Requests that the engine refuses."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from starlette.responses import Response

from cloudglue_api import models


class HTTPError(Exception):
    """An error status, and for people the reason."""

    def __init__(self, status: int, reason: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self._headers = headers

    def response(self) -> Response:
        """The answer that says so."""
        body = msgspec.json.encode(models.Error(error=self.reason))
        return Response(body, self.status, self._headers, media_type="application/json")
