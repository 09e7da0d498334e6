"""Every operation of the contract both sync and async, against a server that judges and answers by the contract."""

from __future__ import annotations

import asyncio
import inspect
import json
import keyword
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Blocking
from spec_server import (
    CONTRACT,
    ENUMS,
    OPERATIONS,
    PAGING,
    UNION_PARTS,
    UNKNOWN,
    Operation,
    Said,
    Size,
    SpecServer,
    answer_of,
    call_of,
    has_nulls,
    items_of,
    pages_of,
    plain,
    problems_of_answer,
    shortest_answer_with,
)

from cloudglue import AsyncCloudglue, Cloudglue, models
from cloudglue.codec import answers

# What the service has deprecated is called here too; test_deprecated.py holds that it warns.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated[,;] :DeprecationWarning")

PAGES = Path(__file__).resolve().parent.parent / "docs" / "reference" / "resources"
TAGS = sorted({operation.tag for operation in OPERATIONS})
PARTS_IN_ANSWERS = [part for part in sorted(UNION_PARTS) if shortest_answer_with(part)]
ENUMS_IN_ANSWERS = [enum for enum in ENUMS if shortest_answer_with(enum)]
ENUMS_IN_REQUESTS = [enum for enum in ENUMS if not shortest_answer_with(enum)]


@pytest.fixture(scope="module")
def server() -> Iterator[SpecServer]:
    with SpecServer() as server:
        yield server


@pytest.fixture(scope="module", params=["sync", "async"])
def client(request: pytest.FixtureRequest, server: SpecServer) -> Iterator[Any]:
    """One client for the whole module, sync or async."""
    options: dict[str, Any] = {"base_url": server.url, "max_retries": 0}
    is_sync = request.param == "sync"
    with asyncio.Runner() as runner:
        client = Cloudglue("cg-key", **options) if is_sync else Blocking(AsyncCloudglue("cg-key", **options), runner)
        yield client
        client.close()


def call(client: Any, operation: Operation, said: Said) -> Any:
    """Call the method of the operation with these arguments."""
    method = getattr(getattr(client, operation.tag), operation.verb)
    arguments = {**said.query, **(said.body or {})}
    if operation.name == "files.upload":
        return method(arguments.pop("file").encode(), **arguments)
    if operation.name == "segmentations.create":
        thumbnails = arguments.pop("thumbnails_config", {}).get("enable_segment_thumbnails")
        return method(*said.path.values(), arguments, thumbnails=thumbnails)
    return method(*said.path.values(), **pythonic(arguments))


def pythonic(arguments: dict[str, Any]) -> dict[str, Any]:
    return {f"{name}_" if keyword.iskeyword(name) else name: value for name, value in arguments.items()}


def sizes(pointer: str | None) -> list[Size]:
    return ["minimal", "full", "null"] if pointer and has_nulls(pointer) else ["minimal", "full"]


def named(operation: Operation, *more: str) -> Any:
    return pytest.param(operation, *more, id="-".join([operation.name, *more]))


def shape(resource: Any) -> dict[str, Any]:
    """Its methods, with what they take and give; what is awaited or iterated over asynchronously counts as the thing itself."""
    return {
        name: [(p.name, p.kind, p.default, p.annotation) for p in signature.parameters.values()]
        + [str(signature.return_annotation).replace("Async", "")]
        for name, method in inspect.getmembers(type(resource), inspect.isfunction)
        if not name.startswith("_")
        for signature in [inspect.signature(method)]
    }


def test_every_operation_of_the_contract_has_a_method() -> None:
    with Cloudglue("cg-key") as client:
        missing = [o.name for o in OPERATIONS if not callable(getattr(getattr(client, o.tag), o.verb, None))]

    assert OPERATIONS
    assert missing == []


@pytest.mark.parametrize(("operation", "size"), [named(o, s) for o in OPERATIONS for s in sizes(o.body)])
def test_each_operation_sends_what_the_contract_says(
    client: Any, server: SpecServer, operation: Operation, size: Size
) -> None:
    said = call_of(operation, size)
    server.expect(answer_of(operation, "minimal"))

    call(client, operation, said)

    assert server.problems == []
    assert server.called == [operation.id]
    assert plain(server.said[0]) == plain(said)


@pytest.mark.parametrize(("operation", "size"), [named(o, s) for o in OPERATIONS for s in sizes(o.answer)])
def test_each_operation_decodes_what_the_contract_says(
    client: Any, server: SpecServer, operation: Operation, size: Size
) -> None:
    example = answer_of(operation, size)
    server.expect(example)

    answer = call(client, operation, call_of(operation, "minimal"))

    assert problems_of_answer(operation, example) == []
    assert type(answer) is getattr(models, operation.model, dict)
    assert plain(answer) == plain(example)


def shown(operation: Operation) -> tuple[str, Any]:
    """The call that the page of the resource shows, and what comes back."""
    text = (PAGES / f"{operation.tag}.md").read_text(encoding="utf-8")
    found = re.search(
        rf"^## {operation.verb}\n.*?^```python\n((?:(?!^```).)*)^```\n\n^```json\n(.*?)^```$", text, re.M | re.S
    )
    assert found, f"{operation.name} is not shown"
    return found[1], json.loads(found[2])


@pytest.mark.parametrize("operation", [named(o) for o in OPERATIONS])
def test_the_documents_show_each_operation_as_it_is(
    client: Any, server: SpecServer, operation: Operation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, example = shown(operation)
    server.expect(example)
    monkeypatch.chdir(tmp_path)
    Path("race.mp4").write_bytes(b"video")

    answer = eval(code, {"client": client})

    assert server.problems == []
    assert server.called == [operation.id]
    assert problems_of_answer(operation, example) == []
    assert plain(answer) == plain(example)


def test_no_page_shows_what_the_contract_does_not_have() -> None:
    pages = {page.stem: page.read_text(encoding="utf-8") for page in PAGES.glob("*.md")}

    assert sorted(pages) == sorted(tag["name"] for tag in CONTRACT["tags"])
    assert sum(len(re.findall(r"^`[A-Z]+ /", text, re.M)) for text in pages.values()) == len(OPERATIONS)


@pytest.mark.parametrize("part", PARTS_IN_ANSWERS)
def test_each_part_of_a_union_is_decoded(client: Any, server: SpecServer, part: str) -> None:
    operation = shortest_answer_with(part)
    example = answer_of(operation, "full", holding=part)
    server.expect(example)

    answer = call(client, operation, call_of(operation, "minimal"))

    assert problems_of_answer(operation, example) == []
    assert plain(answer) == plain(example)


@pytest.mark.parametrize("operation", [named(o) for o in PAGING])
def test_each_list_is_iterated_over_all_of_its_pages(client: Any, server: SpecServer, operation: Operation) -> None:
    items, said = items_of(operation, 5), call_of(operation, "full")
    filters = {name: value for name, value in said.query.items() if name not in ("limit", operation.cursor)}
    server.expect(page=pages_of(operation, items, sizes=(2, 1, 2)))

    iterator = getattr(getattr(client, operation.tag), operation.iterator)
    # Page after page: what is asked for ahead of a short page is asked for once more.
    ahead = {"prefetch": 0} if "prefetch" in inspect.signature(iterator).parameters else {}
    found = list(iterator(*said.path.values(), **pythonic(filters), page_size=2, **ahead))

    assert plain(found) == plain(items)
    assert server.problems == []
    assert set(server.called) == {operation.id}
    assert [int(s.query.get(operation.cursor, 0)) for s in server.said][:3] == [0, 2, 3]
    assert [{**s.query, operation.cursor: 0} for s in server.said] == (
        [{**filters, "limit": 2, operation.cursor: 0}] * len(server.said)
    )


@pytest.mark.parametrize("tag", TAGS)
def test_sync_and_async_have_the_same_methods_parameters_and_defaults(tag: str) -> None:
    sync, background = getattr(Cloudglue("cg-key"), tag), getattr(AsyncCloudglue("cg-key"), tag)

    assert shape(sync) == shape(background)
    assert shape(sync)


def test_every_enum_of_the_models_is_one_of_the_contract() -> None:
    kinds = [kind for name in dir(models) if isinstance(kind := getattr(models, name), type) and issubclass(kind, str)]

    assert sorted(kind.__name__ for kind in kinds) == sorted(ENUMS)


@pytest.mark.parametrize("enum", ENUMS_IN_ANSWERS)
def test_an_answer_with_an_unknown_value_of_an_enum_is_decoded(client: Any, server: SpecServer, enum: str) -> None:
    operation = shortest_answer_with(enum)
    example = answer_of(operation, "full", holding=enum)
    server.expect(example)

    answer = call(client, operation, call_of(operation, "minimal"))

    assert UNKNOWN in json.dumps(example)
    assert plain(answer) == plain(example)


@pytest.mark.parametrize("enum", ENUMS_IN_REQUESTS)
def test_an_enum_that_no_answer_holds_yet_decodes_an_unknown_value_too(enum: str) -> None:
    kind = getattr(models, enum)

    assert answers.decode(json.dumps({"x": UNKNOWN}).encode(), dict[str, kind]) == {"x": UNKNOWN}
