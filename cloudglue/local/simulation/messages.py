"""A request to the simulation, and what it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen
from msgspec import Struct

if TYPE_CHECKING:
    from .deliveries import Delivery


@frozen
class Call:
    """A request."""

    method: str
    path: str
    """Under the base URL, such as `/describe`."""
    query: Sequence[tuple[str, str]] = ()
    body: bytes = field(default=b"", repr=False)
    now: float = 0.0


@frozen
class Reply:
    """What it is answered."""

    status: int
    body: dict[str, Any]
    events: list[dict[str, Any]] | None = None
    """What is streamed in place of the body."""
    deliveries: tuple[Delivery, ...] = ()
    """The calls of webhooks that follow."""
    retry_after: int | None = None
    """Seconds to wait, where it says so."""


class ReceivedRequest(Struct, frozen=True):
    """A request that the service got."""

    operation: str | None
    """Such as `files.get`; None where the API has no such path or method."""
    method: str
    path: str
    """As it was sent, under the base URL: `/files/0b8d…`."""
    path_values: dict[str, str] = {}
    """What the path names, such as `{"file_id": "0b8d…"}`."""
    query: dict[str, Any] = {}
    """Its values as texts; a list of texts where one was sent several times."""
    headers: dict[str, str] = {}
    """Their names in small letters; without the key."""
    body: Any = None
    """What its JSON says, text where it is none; None without a body, and of an upload."""
