"""Whether a request is sent again, and when. No I/O: the clients send and sleep, this decides."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from cloudglue_api.types import Value

from .messages import Answer, Failure, Request
from .uploads import Multipart

STATUSES = frozenset({408, 429, 500, 502, 503, 504})


class Policy(Value, frozen=True):
    """Exponential back-off with full jitter; what the server asks for comes first, up to a limit."""

    max_retries: int = 2
    """Tries after the first one."""
    first_delay: float = 0.5
    """Seconds that the first wait lasts at most; each further wait may last twice as long."""
    longest_delay: float = 20.0
    """Seconds that no wait of our own choice exceeds."""
    longest_retry_after: float = 120.0
    """Seconds that a server may ask us to wait; if it asks for more, we give up at once."""

    def next_delay(
        self, tries: int, request: Request, outcome: Answer | Failure, *, now: float, deadline: float | None = None
    ) -> float | None:
        """Seconds to wait before the next try, or None to give up.

        Args:
            tries: How often the request was sent so far.
            request: What was sent.
            outcome: What came of the last try.
            now: The monotonic clock.
            deadline: When the whole call must be over, on the same clock; None for never.
        """
        if tries > self.max_retries or not self._worth(request, outcome):
            return None
        asked = retry_after(outcome) if isinstance(outcome, Answer) else None
        if asked is not None and asked > self.longest_retry_after:
            return None
        # A float ends at 2 ** 1024: whoever lets a call be tried that often must not be stopped by arithmetic.
        longest = min(self.longest_delay, self.first_delay * 2 ** min(tries - 1, 100))
        # Who is asked to wait no time still backs off: all tries would be over before the service can take one.
        delay = max(asked or 0.0, random.uniform(0, longest))  # jitter is no secret # nosec B311
        return None if deadline is not None and now + delay >= deadline else delay

    @staticmethod
    def _worth(request: Request, outcome: Answer | Failure) -> bool:
        if isinstance(request.body, Multipart) and request.body.spent:
            return False
        if isinstance(outcome, Failure):
            if outcome.final:
                return False
            return request.repeatable or outcome.unsent
        # 429 says that nothing was done, so that even a request that creates something may be sent again.
        return outcome.status == 429 or (outcome.status in STATUSES and request.repeatable)


def retry_after(answer: Answer) -> float | None:
    """The seconds that an answer's Retry-After header asks to wait, written as seconds or as a date; None without one."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isdecimal():
        return float(text)
    when = _date(text)
    if when is None:
        return None
    # By the server's own clock, where it says what that shows.
    now = _date(answer.headers.get("date", "")) or datetime.now(UTC)
    return max(0.0, (when - now).total_seconds())


def _date(text: str) -> datetime | None:
    """A date of HTTP; None where there is none that can be read."""
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
