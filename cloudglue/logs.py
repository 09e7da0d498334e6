"""What the logger `cloudglue` says: a line for each try, and headers without secrets at the level DEBUG."""

from __future__ import annotations

import logging

from .keys import SHOWN, ApiKey
from .messages import Answer, Failure, Request

LOGGER = logging.getLogger("cloudglue")
_SECRET = ("authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key")


def log_try(request: Request, outcome: Answer | Failure, tries: int, seconds: float, key: ApiKey) -> None:
    """Say what came of one try."""
    if isinstance(outcome, Failure):
        LOGGER.warning(
            "%s failed after %.3f s (try %d): %s", request.name, seconds, tries, key.redacted(outcome.message)
        )
        return
    named = outcome.headers.get("x-request-id", "-")
    LOGGER.info("%s %d in %.3f s (try %d, request %s)", request.name, outcome.status, seconds, tries, named)
    if LOGGER.isEnabledFor(logging.DEBUG):
        LOGGER.debug("sent %s, received %s", _shown(request.headers, key), _shown(outcome.headers, key))


def log_retry(request: Request, delay: float) -> None:
    """Say that a request will be sent again."""
    LOGGER.info("%s is sent again in %.2f s", request.name, delay)


def _shown(headers: dict[str, str], key: ApiKey) -> dict[str, str]:
    return {name: SHOWN if name.lower() in _SECRET else key.redacted(value) for name, value in headers.items()}
