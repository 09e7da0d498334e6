"""The HTTP face of the simulation: what the engine does not do for real is answered by it, and so is what only it knows."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

import msgspec
from attrs import evolve
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Scope

from cloudglue.codec import decoders
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.settings import Simulation
from cloudglue.local.simulation import contract, progress
from cloudglue.local.simulation.deliveries import Delivery
from cloudglue.local.simulation.errors import RefusedError
from cloudglue.local.simulation.footage import FILE
from cloudglue.local.simulation.kinds import Catalog, Does
from cloudglue.local.simulation.machine import Machine
from cloudglue.local.simulation.messages import Call, Reply
from cloudglue.local.simulation.overrides import Outcome
from cloudglue.local.simulation.state import State, Thing
from cloudglue.local.storage.store import Store

from . import requests
from .deliveries import Deliverer
from .errors import HTTPError
from .footage import StoredFootage

HEADER = "X-Cloudglue-Simulated"
_API = "/v1"
_FORM = "multipart/form-data"
_PAGE = 100
"""The most items that a page of a list has."""
_ELSEWHERE = (404, 501)
"""What the real operation answers of things that only the simulation may know."""

_SECONDS_TO_NEXT_LOOK = 0.2

Handler = Callable[[Request], Awaitable[Response]]


class Simulator:
    """Answers requests, and keeps what they made."""

    def __init__(self, store: Store, jobs: Jobs, settings: Simulation) -> None:
        self._store = store
        self._jobs = jobs
        self._settings = settings
        kept, given = store.simulated.kept()
        things = {key: decoders.decode(text, Thing) for key, text in kept.items()}
        self._catalog = Catalog(contract.read())
        state = State(settings.seed, things, given)
        self._footage = StoredFootage(store)
        self.machine = Machine(self._catalog, state, self._footage, settings, time.time())
        self._deliverer = Deliverer(self._posts)

    def start(self) -> None:
        """Begin to call webhooks."""
        self._keep()
        self._deliverer.start()

    def stop(self) -> None:
        """Call no more webhooks."""
        self._deliverer.stop()

    def reset(self) -> None:
        """Forget all that was made, for real too, and all that was said and asked, and begin the ids anew."""
        self._deliverer.clear()
        for id in [*self._store.job_ids(status="pending"), *self._store.job_ids(status="processing")]:
            self._jobs.cancel(id)
        self._store.clear()
        self.machine.reset(time.time())
        self._keep()

    async def answer(self, request: Request) -> Response:
        """Answer what the engine does not do for real."""
        return await self._answered(request, await requests.received(request))

    def around(self, real: Handler) -> Handler:
        """A real operation, beside which the simulation knows things of its own."""

        async def handler(request: Request) -> Response:
            action, ids = self._catalog.find(*_target(request))
            is_going = action.does is Does.DELETE and FILE in ids
            was = await run_in_threadpool(self._footage.file, ids[FILE]) if is_going else None
            if action.operation.endpoint.content_type == _FORM:  # a file is read once, while it is written to the disk
                return await self._after(request, await real(request))
            data = await requests.received(request)
            try:
                response = await real(Request(request.scope, again(data)))
                if request.method in ("GET", "HEAD"):
                    return await self._listed(request, response, real)
                return await self._after(request, response, was)
            except HTTPError as error:
                if error.status not in _ELSEWHERE:
                    raise
                return await self._answered(request, data, error)

        return handler

    async def _answered(self, request: Request, data: bytes, refusal: HTTPError | None = None) -> Response:
        """What the simulation answers; where it misses the same thing as the real operation, that one's refusal."""
        try:
            reply = await run_in_threadpool(self._reply, received(request, data))
        except RefusedError as error:
            if refusal is not None and error.status == 404 and refusal.reason.startswith(error.reason):
                raise refusal from error
            found = HTTPError(error.status, error.reason, {HEADER: "true", **error.headers})
            return found.response()
        return self.response(reply)

    def response(self, reply: Reply) -> Response:
        """An answer as it is sent."""
        headers = {HEADER: "true"} | ({} if reply.retry_after is None else {"Retry-After": str(reply.retry_after)})
        if reply.events is None:
            return Response(msgspec.json.encode(reply.body), reply.status, headers, media_type="application/json")
        return StreamingResponse(self._events(reply.events), reply.status, headers, "text/event-stream")

    def _reply(self, call: Call) -> Reply:
        reply = self.machine.answer(call)
        self._keep()
        self._deliverer.add(reply.deliveries)
        return reply

    async def _events(self, events: list[dict[str, Any]]) -> AsyncIterator[bytes]:
        """The events, spread over the time that a job takes."""
        pause = self.machine.job_seconds / max(len(events), 1)
        for event in events:
            yield b"event: %b\ndata: %b\n\n" % (event["type"].encode(), msgspec.json.encode(event))
            if pause:
                await asyncio.sleep(pause)

    async def _after(self, request: Request, response: Response, was: dict[str, Any] | None = None) -> Response:
        """Let the simulation hear of what was done for real."""
        if response.status_code == 200 and response.media_type == "application/json":
            return await run_in_threadpool(self._told, request, response, was)
        return response

    async def _listed(self, request: Request, response: Response, real: Handler) -> Response:
        """What is listed for real, with what the simulation has of it."""
        if response.status_code != 200 or response.media_type != "application/json":
            return response
        call, answer = received(request, b""), _said(response)
        name = self.machine.joins(call, answer)
        if name is None:
            return response
        earlier: list[Any] = []
        while count := min(answer["offset"], answer["total"], len(earlier) + _PAGE) - len(earlier):
            page = _said(await real(Request(_page(request.scope, count, len(earlier)))))[name]
            if not page:  # deleted meanwhile
                break
            earlier += page
        joined = await run_in_threadpool(self.machine.joined, call, answer, earlier)
        return Response(msgspec.json.encode(joined), media_type="application/json")

    def _told(self, request: Request, response: Response, was: dict[str, Any] | None) -> Response:
        call = received(request, b"")
        action, ids = self._catalog.find(call.method, call.path)
        if action.kind is not None and action.does is Does.DELETE:
            self._deliverer.add(self.machine.forget(action.kind, ids[action.kind.own], was, call.now))
        shown = _said(response)
        if action.kind is not None and action.does is Does.CREATE:
            outcome = self.machine.real_outcome(action, shown)
            if outcome is not None:
                shown = self._ended(action.kind.own, shown, outcome)
                response = Response(msgspec.json.encode(shown), media_type="application/json")
            self._deliverer.add(self.machine.told(action.kind, shown, call.now, str(request.base_url)))
        self._keep()
        return response

    def _ended(self, own: str, shown: dict[str, Any], outcome: Outcome) -> dict[str, Any]:
        """What a creation is answered when the real job is made to end as a test says."""
        if own == FILE:
            self._store.end_file(shown["id"], outcome.status)
            return self._footage.file(shown["id"]) or shown
        self._jobs.cancel(shown[own])
        self._store.end_job(shown[own], outcome.status, outcome.error)
        return shown

    def _posts(self, delivery: Delivery) -> list[Any]:
        found = self.machine.posts(self._ended_for_real(delivery), time.time())
        self._keep()
        return found

    def _ended_for_real(self, delivery: Delivery) -> Delivery:
        """The end of a real job with the job as it is then. While it is under way, it is looked at again a little later."""
        if delivery.engine is None:
            return delivery
        kind = self._catalog.kinds[delivery.kind]
        shown = self._footage.job(kind.own, delivery.key[-1], delivery.engine)
        if shown is None:
            return delivery
        if shown["status"] in progress.states(kind)[0]:
            self._deliverer.add([evolve(delivery, due=time.time() + _SECONDS_TO_NEXT_LOOK)])
            return delivery
        return evolve(delivery, status=shown["status"], payload=shown)

    def _keep(self) -> None:
        with self.machine.guard:
            state = self.machine.state
            changed = {key: None if t is None else msgspec.json.encode(t).decode() for key, t in state.changed.items()}
            if changed:
                self._store.simulated.keep(changed, state.given)
                state.changed.clear()


def _said(response: Response) -> dict[str, Any]:
    said: dict[str, Any] = decoders.decode(bytes(response.body), dict[str, Any])
    return said


def _page(scope: Scope, limit: int, offset: int) -> Scope:
    """The request for a list, for another page of it."""
    query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    others = [(name, value) for name, value in query if name not in ("limit", "offset")]
    return {**scope, "query_string": urlencode([*others, ("limit", limit), ("offset", offset)]).encode()}


def received(request: Request, data: bytes) -> Call:
    """A request, as the simulation takes it."""
    method, path = _target(request)
    return Call(method, path, request.query_params.multi_items(), data, time.time())


def _target(request: Request) -> tuple[str, str]:
    """Method and path, as the contract has them."""
    # Not the decoded path: an id may hold a slash that was sent as %2F.
    path = request.scope["raw_path"].decode("latin-1").partition("?")[0].removeprefix(_API)
    return "GET" if request.method == "HEAD" else request.method, path


def again(data: bytes) -> Callable[[], Awaitable[dict[str, Any]]]:
    """What a request whose body was read already reads again."""

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": data, "more_body": False}

    return receive
