"""The simulated part of the service: requests understood and done one at a time, beside what the engine does for real. No I/O."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from cloudglue.local.settings import Simulation

from . import lists, progress, requests
from .answers import Scene
from .deliveries import Delivery, Notices, Post, real
from .footage import FILE, Footage, Library
from .journal import Journal
from .kinds import Action, Catalog, Does, Kind
from .messages import Call, Reply
from .operations import Operations, kind_of
from .overrides import Outcome, Override, Overrides
from .state import State
from .things import Things


class Machine:
    """The simulated part of the service. Safe to use from any thread.

    Args:
        catalog: What the contract says.
        state: What was made before; it is changed.
        footage: The files that there are for real.
        settings: How it simulates.
        now: The time.
    """

    def __init__(self, catalog: Catalog, state: State, footage: Footage, settings: Simulation, now: float) -> None:
        self.guard = threading.RLock()
        """Held while the state is looked at or changed."""
        self.state = state
        self.overrides = Overrides(catalog)
        """What is to be answered otherwise."""
        self.journal = Journal(catalog)
        """What was asked."""
        self._catalog = catalog
        self._library = Library(catalog, state, footage)
        self._settings = settings
        self._things = Things(catalog, state, self._library, settings.job_seconds)
        self._notices = Notices(catalog, state, self._things.shown)
        self._operations = Operations(catalog, state, self._library, self._things, self._notices, self.overrides)
        self._things.begin(now)

    def reset(self, now: float) -> None:
        """Forget all that was made, said and asked, and begin the ids anew."""
        with self.guard:
            self.overrides.clear()
            self.journal.clear()
            self.state.clear()
            self.job_seconds = self._settings.job_seconds
            self._things.begin(now)

    @property
    def job_seconds(self) -> float:
        """Seconds that a job takes which begins now; a test may say it, until the next reset."""
        return self._things.job_seconds

    @job_seconds.setter
    def job_seconds(self, seconds: float) -> None:
        self._things.job_seconds = seconds

    def answer(self, call: Call) -> Reply:
        """Do what a request asks for.

        Raises:
            RefusedError: It cannot be done.
        """
        with self.guard:
            action, scene = self._understood(call)
            return self._operations.do(action, scene)

    def overridden(self, call: Call, override: Override, asked: Any) -> Reply:
        """What a request, whose body says what is `asked`, is answered otherwise: streamed where it asks for that."""
        action, _ = self._catalog.find(call.method, call.path)
        status, body = override.status or action.operation.status, override.body
        is_streamed = status < 400 and isinstance(asked, dict) and asked.get("stream") is True
        found = self._operations.events(action, body) if is_streamed and action.operation.events is not None else None
        return Reply(status, body, found, retry_after=override.retry_after)

    def joins(self, call: Call, answer: dict[str, Any]) -> str | None:
        """Where the items are in the answer of a list that the engine has for real; None where nothing simulated joins it."""
        with self.guard:
            action, _ = self._catalog.find(call.method, call.path)
            self.state.now = call.now
            if action.does is not Does.LIST or "total" not in answer:
                return None
            return action.items[0] if self.state.all(self._catalog.original(kind_of(action))) else None

    def joined(self, call: Call, answer: dict[str, Any], earlier: Sequence[Any]) -> dict[str, Any]:
        """The answer of such a list with what is simulated; `earlier` is what the engine has before this page."""
        with self.guard:
            action, scene = self._understood(call)
            return lists.joined(answer, action.items[0], earlier, self._operations.found(action, scene), scene.query)

    def _understood(self, call: Call) -> tuple[Action, Scene]:
        """What a request asks for."""
        action, ids = self._catalog.find(call.method, call.path)
        self.state.now = call.now
        query = requests.query(action.operation, call.query)
        body = requests.body(action.operation, call.body)
        for kind in action.within.lineage if action.within else []:
            self._things.check(kind, ids)
        refers = {own: [id] for own, id in ids.items()}
        asked = {**self._things.told(action.within, ids), **requests.told(body)}
        return action, Scene(call.now, refers=refers, ids=ids, body=body, query=query, asked=asked)

    def posts(self, delivery: Delivery, now: float) -> list[Post]:
        """The calls of webhooks that a delivery is, when its time has come."""
        with self.guard:
            return list(self._notices.posts(delivery, now))

    def real_outcome(self, action: Action, shown: dict[str, Any]) -> Outcome | None:
        """How something that the engine has made for real ends otherwise, from how it shows that; None where it ends as it does."""
        with self.guard:
            kind, id = kind_of(action), shown.get(FILE)
            said = self.overrides.next_outcome(action.operation.endpoint.call)
            if said is None and progress.is_job(kind) and id and self._things.is_in_vain(kind, {"id": id}):
                return Outcome("failed", progress.FAILED_FILE)
            return said

    def told(self, kind: Kind, shown: dict[str, Any], now: float, engine: str) -> tuple[Delivery, ...]:
        """What webhooks hear of something that the engine, which has this address, has made for real and shows so."""
        with self.guard:
            return self._notices.of_real(kind, shown, now, None if self._library.is_file(kind) else engine)

    def forget(self, kind: Kind, id: str, was: dict[str, Any] | None, now: float) -> tuple[Delivery, ...]:
        """Take away what is a part of something that the engine has deleted for real, and say what webhooks hear.

        Args:
            kind: Of what is gone.
            id: Its own.
            was: How it was shown, where webhooks hear of it.
            now: The time.
        """
        with self.guard:
            gone = [] if was is None else [real(kind, was, now)]
            return self._notices.deleted([*gone, *self.state.remove(self._operations.goes_with(kind.own, id))], now)
