"""What the logger `cloudglue` says: a line for each try, and headers without secrets at the level DEBUG.

The HTTP library says the headers of answers too, and a server may send back the key in one: its loggers get a filter.
"""

from __future__ import annotations

import logging

from .keys import SHOWN, ApiKey, without_keys
from .messages import Answer, Failure, Request

LOGGER = logging.getLogger("cloudglue")
_SENT = (
    "accept",
    "accept-encoding",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
)
"""The headers of requests whose values are said. Any other may be a secret of the caller's."""
_SECRET = ("authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key")
"""The headers of answers whose values are not."""


class _WithoutKeys(logging.Filter):
    """Takes the keys of clients out of what is logged."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        if (cleaned := without_keys(said)) != said:
            record.msg, record.args = cleaned, ()
        return True


_WITHOUT_KEYS = _WithoutKeys()
# A filter of a logger does not see what is said to the loggers below it.
for _library in ("httpcore", "httpcore2"):
    for _part in ("connection", "http11", "http2", "proxy", "socks"):
        logging.getLogger(f"{_library}.{_part}").addFilter(_WITHOUT_KEYS)


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
        sent = {name: value if name.lower() in _SENT else SHOWN for name, value in request.headers.items()}
        received = {name: SHOWN if name.lower() in _SECRET else value for name, value in outcome.headers.items()}
        LOGGER.debug("sent %s, received %s", *(key.redacted(str(headers)) for headers in (sent, received)))


def log_retry(request: Request, delay: float) -> None:
    """Say that a request will be sent again."""
    LOGGER.info("%s is sent again in %.2f s", request.name, delay)
