"""Which webhooks are called, when, and with what. No I/O: somebody else calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import evolve, frozen

from cloudglue import webhooks
from cloudglue.local import loopback
from cloudglue_api import models

from . import progress
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
    """The thing as it was at the event, where that is known before the time has come."""
    engine: str | None = None
    """Of a job that the engine does for real, the address of the engine: when the job ends, nobody knows before."""


@frozen
class Post:
    """A call of a webhook."""

    url: str
    secret: str
    body: dict[str, Any]


class Notices:
    """What there is to tell of things.

    Args:
        catalog: What the contract says.
        state: What was made.
        show: A thing of a kind at a time, in a state if one is given.
    """

    def __init__(self, catalog: Catalog, state: State, show: Callable[..., dict[str, Any]]) -> None:
        self._catalog = catalog
        self._state = state
        self._show = show
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
        begun = self._show(thing, kind, now, "processing")
        return (
            Delivery(now, kind.path, key_of(thing), "processing", begun),
            Delivery(thing.ends, kind.path, key_of(thing), "ended"),
        )

    def of_real(self, kind: Kind, shown: dict[str, Any], now: float, engine: str | None) -> tuple[Delivery, ...]:
        """The same of something that the engine, which has this address, has made for real; without one, it has ended already."""
        *begun, ended = self.of(real(kind, shown, now), kind, now) or (None,)
        if ended is None:
            return ()
        if engine is None:
            return (*begun, evolve(ended, status=shown["status"], payload=shown))
        return (*begun, evolve(ended, engine=engine))

    def deleted(self, gone: Iterable[Thing], now: float) -> tuple[Delivery, ...]:
        """That things are gone."""
        things = ((thing, self._catalog.kinds[thing.kind]) for thing in gone)
        return tuple(
            Delivery(now, kind.path, key_of(thing), "deleted", self._show(thing, kind, now))
            for thing, kind in things
            if any(_events(kind))
        )

    def posts(self, delivery: Delivery, now: float) -> Iterator[Post]:
        """The calls of webhooks that a delivery is, when its time has come; none where the thing is gone, or did not end so."""
        kind = self._catalog.kinds[delivery.kind]
        payload, status = delivery.payload, delivery.status
        if payload is None:
            thing = self._state.find(delivery.key)
            if thing is None:
                return
            payload, status = self._show(thing, kind, now), progress.status(thing, kind, now) or status
        yield from self._calls(kind, status, payload, self._state.id_of(f"{delivery.key} {status}"))

    def _calls(self, kind: Kind, status: str, payload: dict[str, Any], event_id: str) -> Iterator[Post]:
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


def real(kind: Kind, shown: dict[str, Any], now: float) -> Thing:
    """Something that the engine has for real, from how it shows that."""
    id = str(shown.get(kind.own) or shown["id"])
    return Thing(kind.path, id, {}, {}, shown, now, early=list(shown), ends=now)


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
