"""Each example in a docstring runs: of generated methods against a server that judges by the contract, of others in a simulation."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import inspect
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas
import pytest
from scripted_server import Asked, Reply
from spec_server import Said, SpecServer

import cloudglue
from cloudglue import AsyncCloudglue, Cloudglue, strategies, testing, webhooks
from cloudglue.local.engine import Engine
from cloudglue.local.settings import Simulation
from tools.contract.merge import CONTRACT, merge
from tools.contract.operation_examples import Examples
from tools.contract.structure import Document

EXAMPLES = Examples(Document(merge(CONTRACT)))


def first_page(answer: Any) -> Any:
    """The answer, which says of no further page."""
    if isinstance(answer, dict):
        return {name: first_page(value) for name, value in answer.items() if not name.startswith("next_")}
    return answer


def further_page(answer: Any) -> Any:
    """The answer without its items."""
    if isinstance(answer, dict):
        return {name: further_page(value) for name, value in answer.items()}
    return [] if isinstance(answer, list) else answer


ANSWERS = {str(one.raw["operationId"]): first_page(EXAMPLES.answer(one)) for one in EXAMPLES.operations}
TAGS = sorted({one.tag for one in EXAMPLES.operations})
DEPRECATED = {f"{one.tag}.{one.verb}" for one in EXAMPLES.operations if one.raw.get("deprecated")}
WITHOUT = {
    *DEPRECATED,
    *(f"{name}_and_wait" for name in DEPRECATED),
    *(name.replace(".list", ".iter") for name in DEPRECATED),
}
PARSER = doctest.DocTestParser()
CHECKER = doctest.OutputChecker()
EVENTS = (b'data: {"type": "response.output_text.delta", "delta": "A goal."}\n\n', b"data: [DONE]\n\n")


class Judge(SpecServer):
    """Judges each request by the contract, and answers with the contract's example, or with events where these are asked for."""

    def __init__(self) -> None:
        super().__init__()
        judged = self.answer

        def answer(asked: Asked) -> Reply:
            reply = judged(asked)
            is_stream = b'"stream":true' in asked.body.replace(b" ", b"")
            return Reply(pieces=EVENTS) if is_stream and not self.problems else reply

        self.answer = answer
        self.begin()

    def begin(self) -> None:
        """Forget what was asked."""
        self.expect(page=self._page)

    def _page(self, said: Said) -> Any:
        answer = ANSWERS[self.called[-1]]
        return further_page(answer) if said.query.get("offset") else answer


@pytest.fixture(scope="module")
def server() -> Iterator[Judge]:
    with Judge() as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "race.mp4").write_bytes(b"video")
    return tmp_path


def run(docstring: str | None, names: dict[str, Any], runner: asyncio.Runner) -> int:
    """Run the examples of a docstring, awaited ones too, and compare what they print with what the docstring says; give their number."""
    found = PARSER.get_examples(inspect.cleandoc(docstring or ""))
    for one in found:
        code = compile(one.source, "<docstring>", "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            result = eval(code, names)
            if inspect.iscoroutine(result):
                runner.run(awaited(result))
        if one.want:
            said = CHECKER.check_output(one.want, printed.getvalue(), doctest.ELLIPSIS)
            assert said, f"{one.source} prints\n{printed.getvalue()}not\n{one.want}"
    return len(found)


async def awaited(coroutine: Any) -> None:
    await coroutine


@contextlib.contextmanager
def closed(client: Any, runner: asyncio.Runner) -> Iterator[Any]:
    """The client, sync or async, closed at the end."""
    try:
        yield client
    finally:
        closing = client.close()
        if closing is not None:
            runner.run(closing)


def methods(resource: type) -> dict[str, Any]:
    return {name: method for name, method in inspect.getmembers(resource, inspect.isfunction) if name[0] != "_"}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("kind", [Cloudglue, AsyncCloudglue])
def test_the_examples_of_a_resource_are_calls_by_the_contract(kind: Any, tag: str, server: Judge, folder: Path) -> None:
    server.begin()
    with asyncio.Runner() as runner, closed(kind("cg-key", base_url=server.url, max_retries=0), runner) as client:
        names = {"client": client, "strategies": strategies}
        counts = {
            name: run(method.__doc__, names, runner) for name, method in methods(type(getattr(client, tag))).items()
        }

    assert server.problems == []
    assert [name for name, count in counts.items() if not count and f"{tag}.{name}" not in WITHOUT] == []
    assert len(server.called) >= len([count for count in counts.values() if count])


SLOW = {"cloudglue", "client._Local.local", "client.AsyncCloudglue.segment", "exports.splitting.split"}
"""They start an engine or a worker of their own, or read the video by themselves, as the README's do in test_docs.py."""


def written_by_hand() -> Iterator[Any]:
    """The public modules, classes, methods and functions of the facade that have an example."""
    public = [getattr(cloudglue, name) for name in cloudglue.__all__]
    modules = [cloudglue, testing, *(one for one in public if inspect.ismodule(one) and one is not cloudglue.models)]
    things = [*modules, *(getattr(module, name) for module in modules for name in module.__all__)]
    things += [type(kind("cg-key").segmentations) for kind in (Cloudglue, AsyncCloudglue)]
    found = {}
    for thing in things:
        members = vars(thing).items() if inspect.isclass(thing) else ()
        inherited = [item for base in getattr(thing, "__mro__", ())[1:] for item in vars(base).items()]
        for one in [
            thing,
            *(member for name, member in (*members, *inherited) if name[0] != "_" or name == "__init__"),
        ]:
            function = getattr(one, "__func__", one)
            if inspect.ismodule(function):
                place = function.__name__
            elif inspect.isclass(function) or inspect.isfunction(function):
                place = f"{function.__module__}.{function.__qualname__}"
            else:
                continue
            if place.startswith("cloudglue.") or place == "cloudglue":
                found[place.removeprefix("cloudglue.")] = function
    for place, function in sorted(found.items()):
        if PARSER.get_examples(function.__doc__ or ""):
            yield pytest.param(function, id=place, marks=[pytest.mark.long] if place in SLOW else [])


BY_HAND = list(written_by_hand())
SECRET = "whsec"
DELIVERY = {
    "event_id": "1",
    "event_type": "describe.job.completed",
    "payload": testing.make_job(cloudglue.models.Describe).to_dict(),
}


@pytest.fixture(scope="module")
def simulated() -> Iterator[Engine]:
    engine = Engine.start(None, simulation=Simulation(0, 0.0))
    yield engine
    engine.stop()


@pytest.mark.filterwarnings("ignore:a client was not closed:ResourceWarning")
@pytest.mark.parametrize("thing", BY_HAND)
def test_the_examples_written_by_hand_run(
    thing: Any, bikes: Path, simulated: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(bikes, folder / "race.mp4")
    monkeypatch.setenv("CLOUDGLUE_API_KEY", simulated.api_key)
    monkeypatch.setenv("CLOUDGLUE_BASE_URL", simulated.url)
    names = {name: getattr(cloudglue, name) for name in cloudglue.__all__} | vars(testing)
    names |= {"pandas": pandas, "secret": SECRET, "body": json.dumps(DELIVERY), "headers": {webhooks.HEADER: SECRET}}
    kind = AsyncCloudglue if "await " in thing.__doc__ or "async for" in thing.__doc__ else Cloudglue

    with asyncio.Runner() as runner, closed(kind(), runner) as client:
        count = run(thing.__doc__, {**names, "client": client}, runner)

    assert count


def test_what_a_newcomer_asks_for_has_an_example() -> None:
    named = {one.id for one in BY_HAND}

    assert named >= {
        "cloudglue",
        *(
            f"client.{kind}{name}"
            for kind in ("Cloudglue", "AsyncCloudglue")
            for name in ("", ".segment", ".segment_many")
        ),
        *(f"strategies.{name}" for name in strategies.__all__ if name != "TimeRange"),
        *(
            f"service.clients.{kind}.{name}"
            for kind in ("ServiceClient", "AsyncServiceClient")
            for name in ("raw", "wait_for")
        ),
        "filters.where",
        "webhooks.decode",
        "uris.parse",
        "dates.when",
        "exports.files.write",
        "exports.reading.read",
        "errors.ConfigError",
        "errors.APIStatusError",
        "calls.timeouts.Timeouts",
        "testing.makers.make",
    }
