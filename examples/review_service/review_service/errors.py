"""What our callers are answered when Cloudglue has said no, or nothing. Whose fault it is decides: theirs is 4xx, ours is 5xx."""

from __future__ import annotations

import logging

from fastapi import Request
from fastapi.responses import JSONResponse

from cloudglue import errors

_log = logging.getLogger(__name__)


async def answer(request: Request, error: Exception) -> JSONResponse:
    """The answer to a request that ended in an error of Cloudglue's client."""
    status, detail, headers = decided(error)
    if status >= 500:
        _log.error("%s %s: %s", request.method, request.url.path, error)
    return JSONResponse({"detail": detail}, status, headers)


def decided(error: Exception) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers. What is wrong with our key or our account is for the log, and for nobody else."""
    match error:
        case errors.NotFoundError():
            return 404, "there is no such video", {}
        case errors.UploadError() | errors.UnsupportedMediaTypeError():
            return 415, "the file is not a video that can be read", {}
        case errors.ConfigError(violations=violations):
            return 422, "; ".join(map(str, violations)), {}
        case errors.BadRequestError() | errors.UnprocessableEntityError():
            return 422, "Cloudglue refuses the request as it is", {}
        case errors.ConflictError():
            return 409, "the video is not ready for this", {}
        case errors.RateLimitError(retry_after=seconds):
            return 503, "busy; try again later", {"Retry-After": str(round(seconds or 1))}
        case errors.APITimeoutError():
            return 504, "Cloudglue did not answer in time", {}
        case _:
            return 502, "Cloudglue cannot be used at the moment", {}
