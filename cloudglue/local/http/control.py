"""The HTTP face of overrides: what stands before each operation of a simulation, and the paths under which a test says what shall happen."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from cloudglue.codec import decoders
from cloudglue.errors import ConfigError, Violation
from cloudglue.local import loopback
from cloudglue.local.settings import Simulation

from . import requests, simulated
from .dropping import Dropped
from .errors import HTTPError
from .simulated import Handler, Simulator

PREFIX = "/simulation"


class Control:
    """Overrides set, and applied.

    Args:
        simulator: What is overridden.
        is_lasting: Whether it has a folder that stays: a reset deletes what is in there only where it is told to.
    """

    def __init__(self, simulator: Simulator, *, is_lasting: bool) -> None:
        self.simulator = simulator
        self._machine = simulator.machine
        self._is_lasting = is_lasting
        self._resets = 0

    def routes(self) -> list[Route]:
        """The paths of the control, beside those of the API."""
        paths: dict[str, tuple[str, Handler]] = {
            "overrides": ("POST", self._said(self._machine.overrides.override)),
            "outcomes": ("POST", self._said(self._machine.overrides.end)),
            "settings": ("POST", self._said(self._set)),
            "requests": ("GET", self._requests),
            "reset": ("POST", self._reset),
        }
        return [Route(f"{PREFIX}/{name}", _of_this_machine(f), methods=[m]) for name, (m, f) in paths.items()]

    def around(self, usual: Handler) -> Handler:
        """An operation that is answered as usual, unless a test has said otherwise."""

        async def handler(request: Request) -> Response:
            is_form = request.headers.get("content-type", "").startswith("multipart/")
            data = b"" if is_form else await requests.received(request)
            again = request if is_form else Request(request.scope, simulated.again(data))
            call, body = simulated.received(request, data), _said_in(data)
            asked = self._machine.journal.note(call, dict(request.headers), body)
            override = self._machine.overrides.next_override(asked.operation)
            if override is None:
                return await usual(again)
            if override.delay:
                resets = self._resets
                await _pause(request, override.delay, is_read=not is_form)
                if resets != self._resets:  # what a test left under way must do nothing in the next
                    raise HTTPError(409, "the simulation was reset while this call was delayed")
            if override.is_dropped:
                return Dropped()
            if override.status is None:
                return await usual(again)
            if override.status < 400:
                # Clients read an answer when they have sent all. Of an error AccessControl sees to it.
                async for _ in again.stream():
                    pass
            return self.simulator.response(self._machine.overridden(call, override, body))

        return handler

    def _said(self, say: Callable[[dict[str, Any]], None]) -> Handler:
        async def handler(request: Request) -> Response:
            try:
                say(await _body(request))
            except ConfigError as error:
                told = [violation._asdict() for violation in error.violations]
                return _json({"error": str(error), "subject": error.subject, "violations": told}, 400)
            return Response(status_code=204)

        return handler

    def _set(self, said: dict[str, Any]) -> None:
        found = [Violation(name, "is no setting; there is job_seconds") for name in said if name != "job_seconds"]
        if found or not said:
            raise ConfigError("the settings", found or [Violation("job_seconds", "is missing")])
        self._machine.job_seconds = Simulation(job_seconds=said["job_seconds"]).job_seconds

    async def _requests(self, request: Request) -> Response:
        return _json({"data": self._machine.journal.all()})

    async def _reset(self, request: Request) -> Response:
        body = await _body(request)
        if self._is_lasting and body.get("delete_files") is not True:
            raise HTTPError(
                409,
                "this engine has a folder that stays, and a reset deletes the files in it; "
                'send {"delete_files": true} if that is meant',
            )
        self._resets += 1
        await run_in_threadpool(self.simulator.reset)
        return Response(status_code=204)


async def _pause(request: Request, seconds: float, *, is_read: bool) -> None:
    """Wait, but not for a client that has gone: a call under way holds up the end of the engine.

    Args:
        request: Of the client.
        seconds: How long.
        is_read: Whether its body was read: before that, nothing says whether the client is there.
    """
    if not is_read:
        await asyncio.sleep(seconds)
        return
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while (await request.receive())["type"] != "http.disconnect":
                pass
        raise ClientDisconnect


def _of_this_machine(handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    """A handler for requests from this machine only, wherever the engine listens."""

    async def checked(request: Request) -> Response:
        if request.client is None or not loopback.is_loopback(request.client.host):
            raise HTTPError(403, "a simulation is controlled from its own machine only")
        return await handler(request)

    return checked


async def _body(request: Request) -> dict[str, Any]:
    data = await requests.received(request)
    try:
        found = decoders.decode(data or b"{}", Any)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HTTPError(400, f"the body is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise HTTPError(400, 'the body is not a JSON object, such as {"operation": "files.get"}')
    return found


def _said_in(data: bytes) -> Any:
    """What a body says: its JSON, text where it is none, None where there is none."""
    if not data:
        return None
    try:
        return decoders.decode(data, Any)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return data.decode(errors="replace")


def _json(value: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")
