"""What goes over the wire, and what comes back of it, as values. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import SplitResult, urlsplit

from msgspec.structs import replace

from cloudglue.codec.values import shown
from cloudglue.errors import CredentialsError
from cloudglue_api.types import Value

from .clock import Clock
from .timeouts import EACH_STEP, Timeouts
from .uploads import Multipart

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Request(Value, frozen=True):
    """What goes over the wire."""

    hidden = ("headers",)

    method: str
    url: str
    headers: dict[str, str]
    body: bytes | Multipart = b""
    repeatable: bool = True
    """Whether sending it twice does no more than sending it once."""
    timeouts: Timeouts = EACH_STEP
    deadline: float | None = None
    """When it must be over, on the monotonic clock."""
    largest_answer: int | None = None
    """Bytes, decompressed."""
    streamed: bool = False
    """Whether a good answer is read by its receiver, while it comes."""

    def due(self, deadline: float | None) -> Request:
        """The same request, to be over by another time."""
        return replace(self, deadline=deadline)

    @property
    def may_last(self) -> bool:
        """Whether no time says that it hangs: a film is uploaded as long as it takes, and a stream may go on."""
        return self.streamed or isinstance(self.body, Multipart)

    def clock(self) -> Clock:
        """The time that one try has. Events of a stream may come as slowly as they like."""
        return Clock(self.deadline, None if self.streamed else self.timeouts.read)

    @property
    def name(self) -> str:
        """The request as messages call it, such as `GET https://…/files`."""
        return f"{self.method} {self.url.partition('?')[0]}"


class Answer(Value, frozen=True):
    """What came back."""

    hidden = ("headers", "body", "chunks", "close")

    status: int
    headers: dict[str, str]
    body: bytes = b""
    chunks: Any = ()
    """Of a streamed answer: an iterator, sync or async as the sender is, over bytes, with a Failure last where it breaks."""
    close: Callable[[], Any] = lambda: None
    """Of a streamed answer: gives its connection back."""


class Failure(Value, frozen=True):
    """Why nothing came back."""

    message: str
    timed_out: bool = False
    unsent: bool = False
    """No byte of the request has left."""
    final: bool = False
    """Another try would fail in the same way."""
    own: bool = False
    """It is the cause itself that concerns the caller: what is sent broke, not the connection."""
    cause: Exception | None = None


def checked_base_url(url: str, *, example: str) -> str:
    """The base URL without a slash at its end.

    Raises:
        CredentialsError: The key would travel in the clear: only https is allowed, and http to this machine.
    """
    parts = _address(url) if isinstance(url, str) else None
    if parts is None:
        raise CredentialsError(f"base_url: {shown(url)} is not an address such as {example}")
    if parts.username or parts.password or parts.query or parts.fragment:
        # What stands there may be a secret, and is not said again.
        bare = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"
        raise CredentialsError(
            f"base_url: {bare!r} has a name, a password, a query or a fragment beside it; leave that out"
        )
    if parts.scheme == "http" and not is_loopback(url):
        raise CredentialsError(f"base_url: {url!r} is not encrypted; use https (http is for {', '.join(LOOPBACK)})")
    return url.rstrip("/")


def _address(url: str) -> SplitResult | None:
    """The parts of an address of http or https; None where it is none."""
    try:
        parts = urlsplit(url)
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # such as a port of 99999
        return None
    return parts if is_address and not any(letter.isspace() for letter in url) else None


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    return urlsplit(url).hostname in LOOPBACK
