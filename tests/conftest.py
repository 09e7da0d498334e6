"""What every test meets: real footage, a real engine on a real socket, and a client sync or async."""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import random
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import av
import footage
import httpx2
import pytest
from hypothesis import settings
from scripted_server import ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue
from cloudglue.calls.streams import AsyncStream
from cloudglue.local.engine import Engine
from cloudglue.many import VideoResult
from cloudglue.paging.items import AsyncCursorItems, AsyncPagedItems

# No example is late on a machine that stands still for a moment, and each run has the same ones.
settings.load_profile("ci")

TESTS = Path(__file__).resolve().parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--processes", type=int, default=4, help="fresh processes for each scene of test_cold_start.py")
    parser.addoption(
        "--shuffle", type=int, metavar="SEED", help="run files of tests in another order, the tests of each backwards"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    seed = config.getoption("--shuffle")
    if seed is None:
        return
    files: dict[Path, list[pytest.Item]] = {}
    for item in reversed(items):
        files.setdefault(item.path, []).append(item)
    order = sorted(files)
    random.Random(seed).shuffle(order)  # the same in each process of the tests
    items[:] = [item for path in order for item in files[path]]


@pytest.fixture(scope="session")
def bikes() -> Path:
    return footage.bikes()


@pytest.fixture(scope="session")
def real_clips() -> list[Path]:
    return footage.real_clips()


@pytest.fixture(scope="session")
def films() -> Path:
    """Where films that tests make are kept, for all its processes and from one run to the next; made anew when what makes them changes."""
    made_by = b"".join((TESTS / name).read_bytes() for name in ("clips.py", "devices.py", "joined.py"))
    return TESTS.parent / "build" / "clips" / hashlib.sha256(made_by + av.__version__.encode()).hexdigest()[:12]


@pytest.fixture(scope="session")
def folder(films: Path) -> Path:
    return films


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    engine = Engine.start()
    yield engine
    engine.stop()


@pytest.fixture
def small_files() -> Callable[[int], AbstractContextManager[None]]:
    """No file becomes larger than so many bytes meanwhile: as on a full disk, a write ends in its midst."""
    limits = pytest.importorskip("resource")

    @contextmanager
    def limited(size: int) -> Iterator[None]:
        before = limits.getrlimit(limits.RLIMIT_FSIZE)
        limits.setrlimit(limits.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            limits.setrlimit(limits.RLIMIT_FSIZE, before)

    return limited


@pytest.fixture
def no_thread_left() -> Callable[[], AbstractContextManager[None]]:
    """This thread can start no other meanwhile; those of servers can."""

    @contextmanager
    def refused() -> Iterator[None]:
        here, start = threading.get_ident(), threading.Thread.start

        def refuse(thread: threading.Thread) -> None:
            if threading.get_ident() == here:
                raise RuntimeError("can't start new thread")
            start(thread)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(threading.Thread, "start", refuse)
            yield

    return refused


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with ScriptedServer() as server:
        yield server


class Blocking:
    """An asynchronous client, or a part of one, that is called like a synchronous one: one test serves both."""

    def __init__(self, target: Any, runner: asyncio.Runner) -> None:
        self._target = target
        self._runner = runner

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._target, name))

    def __call__(self, *args: Any, **options: Any) -> Any:
        return self._wrapped(self._target(*(getattr(a, "_target", a) for a in args), **options))

    def __iter__(self) -> Iterator[Any]:
        iterator = aiter(self._target)
        try:
            while (item := self._runner.run(anext(iterator, self))) is not self:
                yield self._wrapped(item)
        finally:
            self._runner.run(iterator.aclose())

    def __len__(self) -> int:
        if not hasattr(self._target, "count"):
            raise TypeError("this list does not know its length")
        return int(self._runner.run(self._target.count()))

    def __getitem__(self, index: int | slice) -> Any:
        return self._runner.run(self._target.get(index))

    def _wrapped(self, value: Any) -> Any:
        if inspect.iscoroutine(value):
            value = self._runner.run(value)
        kinds = (AsyncCloudglue, AsyncPagedItems, AsyncCursorItems, AsyncStream, VideoResult)
        is_ours = (
            callable(value)
            or isinstance(value, kinds)
            or hasattr(value, "_client")
            or isinstance(value, AsyncGenerator)
        )
        return Blocking(value, self._runner) if is_ours else value


@pytest.fixture(
    params=["sync", "async", *(pytest.param(f"{mode}-httpx2", marks=pytest.mark.long) for mode in ("sync", "async"))]
)
def connect(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Makes sync or async clients, over one of the two HTTP libraries: `connect(api_key, base_url=…)`."""
    mode, _, library = request.param.partition("-")
    opened: list[Any] = []
    with asyncio.Runner() as runner:

        def connect(*args: Any, **options: Any) -> Any:
            kind = Cloudglue if mode == "sync" else AsyncCloudglue
            if library:
                transport = httpx2.HTTPTransport if mode == "sync" else httpx2.AsyncHTTPTransport
                options = {"transport": transport(verify=False), **options}
            client = kind(*args, **options)
            opened.append(client if mode == "sync" else Blocking(client, runner))
            return opened[-1]

        yield connect
        for client in opened:
            client.close()


@pytest.fixture
def client(connect: Any, engine: Engine) -> Any:
    """A client of the real engine, sync or async."""
    return connect(engine.api_key, base_url=engine.url)


@pytest.fixture
def scripted(connect: Any, server: ScriptedServer) -> Any:
    """A client of the scripted server, sync or async."""
    return connect("cg-secret-key", base_url=server.url)
