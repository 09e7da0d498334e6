"""Runs the engine in this process until it is told to stop."""

from __future__ import annotations

import contextlib
import ipaddress
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import uvicorn

from cloudglue.errors import LocalEngineError
from cloudglue.local import folders
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.settings import Settings
from cloudglue.local.storage.store import Store

from .app import build

# Longer than any client keeps an idle connection: it is the client who closes it, and no request meets a closed one.
_KEEP_ALIVE_SECONDS = 75
_GRACE_SECONDS = 3


def serve(
    host: str,
    port: int,
    data_dir: Path | None,
    api_key: str,
    *,
    settings: Settings | None = None,
    ready: Callable[[str], object] = lambda url: None,
    until: Callable[[], object] | None = None,
) -> None:
    """Serve until SIGINT, SIGTERM, or `until` returns.

    Args:
        host: Address to listen on; loopback, unless others shall reach it.
        port: Port to listen on; 0 for any that is free.
        data_dir: Where files and results are kept; the user's data folder when None.
        api_key: What requests must bring.
        settings: What it allows; the defaults when None.
        ready: Called with the base URL (…/v1) as soon as it listens.
        until: Called in a thread of its own; the engine stops when it returns.

    Raises:
        LocalEngineError: The port is taken, or the folder is in use by another engine.
    """
    allowed = settings or Settings()
    _check(host, allowed)
    with _listening(host, port) as listener, _private():
        store = Store(Path(data_dir) if data_dir else folders.default(), is_lasting=allowed.is_lasting)
        try:
            app = build(store, Jobs(store), api_key=api_key, host=host, settings=allowed)
            config = uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                lifespan="on",
                ws="none",
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
            )
            name = f"[{host}]" if ":" in host else host
            server = _Server(config, lambda: ready(f"http://{name}:{listener.getsockname()[1]}/v1"))
            if until is not None:
                threading.Thread(target=server.stop_after, args=(until,), daemon=True).start()
            server.run(sockets=[listener])
            if server.failure is not None:
                raise server.failure
        finally:
            store.close()


def _check(host: str, settings: Settings) -> None:
    """A simulation is found by other machines only where that is meant: nobody shall take it for the service."""
    if settings.simulation is None or settings.simulation.allow_remote or _is_loopback(host):
        return
    raise LocalEngineError(
        f"a simulation listens on this machine only, and {host} is reached by others: leave --host out, or add --allow-remote"
    )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextlib.contextmanager
def _private() -> Iterator[None]:
    """Files made meanwhile, by the processes of jobs too, can be read by nobody but their user."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], object]) -> None:
        super().__init__(config)
        self._ready = ready
        self.failure: Exception | None = None
        """What `ready` raised."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if not self.should_exit:
            try:
                self._ready()
            except Exception as error:  # uvicorn would print it with all its frames
                self.failure, self.should_exit = error, True

    def stop_after(self, until: Callable[[], object]) -> None:
        until()
        self.should_exit = True


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With its protocol named: only then does asyncio turn Nagle's algorithm off, which costs 40 ms an answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix" and sys.platform != "cygwin":
            # On Windows the same option would let two engines have one port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise LocalEngineError(
            f"cannot listen on {host}:{port}: {getattr(error, 'strerror', None) or error}"
        ) from error
    return listener
