"""Which webhooks are called, when, and with what. No I/O: somebody else calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from cloudglue import webhooks
from cloudglue.local import loopback
from cloudglue_api import models

from .errors import RefusedError
from .kinds import Catalog, Kind
from .state import Key, State, Thing, key_of


@frozen
class Delivery:
    """An event of a thing that webhooks shall hear of."""

    due: float
    kind: str
    """The path of the thing's kind."""
    key: Key
    status: str
    """Such as `processing`; `ended` for the state in which its job ends then."""
    payload: dict[str, Any] | None = None
    """The thing as it was, where it is gone when the time has come."""


@frozen
class Post:
    """A call of a webhook."""

    url: str
    secret: str
    body: dict[str, Any]


class Notices:
    """What there is to tell of things."""

    def __init__(self, catalog: Catalog, state: State) -> None:
        self._state = state
        self._hooks = catalog.of_model(models.Webhook)

    def check(self, kind: Kind, body: Mapping[str, Any]) -> None:
        """Raise RefusedError where a webhook would be called on another machine."""
        if kind in self._hooks and "endpoint" in body and not is_loopback(body["endpoint"]):
            raise RefusedError(
                400,
                f"endpoint: {str(body['endpoint'])[:120]!r} is not on this machine, and a simulation calls no other; "
                "write http://127.0.0.1:PORT/…",
            )

    def of(self, thing: Thing, kind: Kind, now: float) -> tuple[Delivery, ...]:
        """That work on a thing begins, and that it ends."""
        if thing.ends is None or not any(_events(kind)):
            return ()
        at = ((now, "processing"), (thing.ends, "ended"))
        return tuple(Delivery(due, kind.path, key_of(thing), status) for due, status in at)

    def deleted(self, thing: Thing, kind: Kind, now: float) -> tuple[Delivery, ...]:
        """That a thing is gone."""
        return (Delivery(now, kind.path, key_of(thing), "deleted", thing.answer),) if any(_events(kind)) else ()

    def posts(self, kind: Kind, status: str, payload: dict[str, Any], event_id: str) -> Iterator[Post]:
        """The calls of the webhooks that subscribe to an event and are active."""
        names = [f"{name}.job.{status}" for name in _events(kind)]
        for hook in (thing.answer for kind in self._hooks for thing in self._state.all(kind)):
            for name in names:
                if (
                    hook.get("active", True)
                    and name in hook.get("subscribed_events", [])
                    and is_loopback(hook["endpoint"])
                ):
                    body = {"event_id": event_id, "event_type": name, "payload": payload}
                    yield Post(hook["endpoint"], hook["webhook_secret"], body)


def is_loopback(url: str) -> bool:
    """Whether an address is on this machine."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return loopback.is_loopback(host) and parts.scheme in ("http", "https")


def _events(kind: Kind) -> Iterator[str]:
    """What events of a kind are called: `describe` in `describe.job.completed`."""
    for name, model in webhooks.MODELS.items():
        if kind.model is getattr(models, model):
            yield name
