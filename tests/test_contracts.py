"""`make sdk` takes contracts as others write them: each package imports, type-checks, and works against the service it describes.

The contracts, and the services, are in tests/contracts: FastAPI's, drf-spectacular's, one in OpenAPI 3.1 without any names, and one of forms.
"""

from __future__ import annotations

import asyncio
import importlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Blocking
from contracts.servers import MADE, Services

from cloudglue.codec import decoders, validation
from cloudglue.errors import (
    APIStatusError,
    AuthenticationError,
    ConfigError,
    CredentialsError,
    NotFoundError,
    UploadError,
)
from cloudglue.service import AsyncServiceClient, Service, ServiceClient
from tools.generator import generate

CONTRACTS = Path(__file__).parent / "contracts"
FILES = {
    "clips": "clips_service.openapi.json",
    "videos": "videos.yaml",
    "jobs": "jobs.json",
    "forms": "forms.yaml",
    "names": "names.json",
}
TRACE = "0b8d4c66-7a55-4c3e-9d5b-0d3a8a8f9b11"


@pytest.fixture(scope="session")
def notes(packages: Path) -> dict[str, list[str]]:
    """What `make sdk` had to say of each contract."""
    found: dict[str, list[str]] = json.loads((packages / "notes.json").read_text())
    return found


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder with the packages, from which they can be imported."""
    folder = tmp_path_factory.mktemp("packages")
    notes = {name: generate.generate(folder / f"{name}_api", CONTRACTS / file) for name, file in FILES.items()}
    (folder / "notes.json").write_text(json.dumps(notes))
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def services() -> Iterator[str]:
    with Services() as url:
        yield url


@pytest.fixture(params=["sync", "async"])
def open_client(request: pytest.FixtureRequest, packages: Path, services: str) -> Iterator[Any]:
    """Makes a client of one of the services: `open_client("clips")`."""
    opened: list[Any] = []
    with asyncio.Runner() as runner:

        def open_client(name: str, **options: Any) -> Any:
            client = importlib.import_module(f"{name}_api.client")
            service = Service(name=name, base_url=f"{services}/{name}", key_variable="OTHER_KEY")
            if request.param == "sync":
                kind: Any = type("Client", (ServiceClient, client.Resources), {"service": service})
                opened.append(kind("other-key", **options))
            else:
                kind = type("AsyncClient", (AsyncServiceClient, client.AsyncResources), {"service": service})
                opened.append(Blocking(kind("other-key", **options), runner))
            return opened[-1]

        yield open_client
        for client in opened:
            client.close()


def models(name: str) -> Any:
    return importlib.import_module(f"{name}_api.models")


def test_all_packages_pass_mypy_strictly(packages: Path) -> None:
    cache = Path(__file__).parents[1] / "build" / "mypy_contracts"
    command = ["-m", "mypy", "--strict", "--config-file", "", "--cache-dir", cache, "--python-version", "3.11"]
    names = [f"{name}_api" for name in FILES]

    done = subprocess.run(
        [sys.executable, *map(str, command), *names], cwd=packages, capture_output=True, text=True, check=False
    )

    assert done.stdout.startswith("Success: no issues found"), done.stdout


# -- FastAPI


def test_fastapi_a_list_takes_query_enums_and_headers(open_client: Any) -> None:
    items = open_client("clips").items_api.list(limit=2, offset=3, colour="green", x_tenant="t")

    assert [(item.id, item.colour) for item in items] == [("t-3", "green"), ("t-4", "green")]


def test_fastapi_a_model_is_created_and_comes_back(open_client: Any) -> None:
    made = datetime(2026, 1, 31, 12, tzinfo=UTC)
    client = open_client("clips")

    item = client.items_api.create(
        id="1", made=made, level=2, tags=["a"], extra={"x": 1.5}, name=None, parent={"id": "0", "made": MADE}, class_=3
    )

    assert type(item) is models("clips").ItemOutput
    assert (item.made, item.level, item.tags, item.extra) == (made, models("clips").Level(2), ["a"], {"x": 1.5})
    assert (item.name, item.parent.id, item.class_, item.kind) == (None, "0", 3, "a")


def test_fastapi_ids_that_are_numbers_go_into_the_path(open_client: Any) -> None:
    client = open_client("clips")

    assert client.items_api.get(7).parent.id == "0"
    assert client.items_api.delete(7) is None


def test_fastapi_an_error_says_the_services_words(open_client: Any) -> None:
    client = open_client("clips")

    with pytest.raises(NotFoundError, match="there is no such item"):
        client.items_api.get(404)
    with pytest.raises(APIStatusError, match="int_parsing"):
        client.items_api.get("seven")


def test_fastapi_a_file_is_uploaded_and_a_text_is_read(open_client: Any) -> None:
    client = open_client("clips")

    assert client.items_api.picture(1, b"bytes", filename="a.png").name == "a.png bytes"
    assert client.export.csv() == "id;name\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"limit": 0}, "limit: 0 is less than 1"),
        ({"colour": "blue"}, "colour: unknown 'blue'; allowed are 'red', 'green'"),
        ({"x_tenant": "a\r\nX-Admin: 1"}, "x-tenant: is not text of plain ASCII"),
    ],
)
def test_fastapi_what_its_contract_does_not_allow_is_not_sent(open_client: Any, arguments: Any, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        open_client("clips").items_api.list(**arguments)


def test_fastapi_a_number_is_checked_against_an_enum_of_numbers(open_client: Any) -> None:
    create = open_client("clips").items_api.create

    with pytest.raises(ConfigError, match="level: unknown 3; allowed are 1, 2"):
        create(id="1", made=MADE, level=3)
    with pytest.raises(ConfigError, match="level: unknown '1'"):
        create(id="1", made=MADE, level="1")


# -- Django REST framework


def test_django_what_is_only_read_is_not_asked_for_and_what_is_only_written_does_not_come_back(
    open_client: Any,
) -> None:
    client = open_client("videos")

    video = client.videos.create(
        title="Race", secret="s", owner={"name": "Ada"}, date=date(2026, 1, 31), rating=None, mood="wild", level=2
    )

    assert (video.id, video.owner.id, video.owner.best_video) == (9, 1, None)
    assert (video.date, video.mood, video.rating, video.level) == (date(2026, 1, 31), "wild", None, 2)
    assert not hasattr(video, "secret")


def test_django_an_enum_of_numbers_takes_one_that_is_new(open_client: Any) -> None:
    level = open_client("videos").videos.retrieve(1).level

    assert (type(level), level, level.name) == (models("videos").LevelEnum, 7, "7")


def test_django_a_part_is_changed_and_all_is_replaced_and_deleted(open_client: Any) -> None:
    client = open_client("videos")

    assert client.videos.partial_update(3, title="New").title == "New"
    assert client.videos.update(3, title="Other", secret="s", owner={"name": "A"}, date="2026-01-31").title == "Other"
    assert client.videos.destroy(3) is None


def test_django_a_list_is_separated_by_commas_and_times_are_iso(open_client: Any) -> None:
    moment = datetime(2026, 1, 31, 12, tzinfo=UTC)

    page = open_client("videos").videos.list(created_after=moment, level=1, page=2, status=["failed", "ready"])

    assert (page.count, page.next) == (1, None)
    asked = "created_after=2026-01-31T12:00:00+00:00 level=1 page=2 status=failed,ready"
    assert page.results[0].title == asked


def test_django_a_list_with_limit_and_offset_is_iterated(open_client: Any) -> None:
    comments = list(open_client("videos").comments.iter(page_size=2))

    assert [comment.id for comment in comments] == [0, 1, 2, 3, 4]
    assert comments[4].replies[0].id == 4


# -- OpenAPI 3.1 without names


def test_unnamed_headers_cookies_and_names_with_brackets_are_sent(open_client: Any) -> None:
    client = open_client("jobs")

    jobs = client.jobs.list(
        x_trace_id=TRACE, x_depth=2, session="s1", kind_in=["cut", "text"], since="2026-01", newest=True
    )

    sent = {"trace": TRACE, "depth": "2", "session": "s1"}
    query = "kind%5Bin%5D=cut&kind%5Bin%5D=text&since=2026-01-01&newest=true"
    assert json.loads(jobs[1].text) == {**sent, "query": query}


def test_unnamed_a_union_is_told_apart_and_a_new_kind_stays_a_mapping(open_client: Any) -> None:
    cut, text, later = open_client("jobs").jobs.list(x_trace_id=TRACE)

    assert (cut.cuts[0].at, cut.share, cut.state, cut.date) == (1.5, "half", None, date(2026, 1, 31))
    assert (type(text.after).__name__, later) == ("CutJob", {"kind": "later", "of": 1})


def test_unnamed_a_body_that_is_a_union_or_a_list_is_one_argument(open_client: Any) -> None:
    client = open_client("jobs")

    made = client.jobs.create(body={"kind": "cut", "cuts": [{"at": 2}]}, session="s")

    assert (type(made).__name__, made.cuts[0].at) == ("CutJob", 2)
    assert client.jobs.update_tags("j", body=["a", 1]) == {"a": 1, "1": 1}
    with pytest.raises(ConfigError, match="body: has 0 items, fewer than 1"):
        client.jobs.update_tags("j", body=[])
    with pytest.raises(ConfigError, match=r"cuts\[0\].at: 0 is not more than 0"):
        client.jobs.create(body={"kind": "cut", "cuts": [{"at": 0}]})


def test_unnamed_an_answer_may_be_empty(open_client: Any) -> None:
    client = open_client("jobs")

    assert client.jobs.get("none") is None
    assert client.jobs.get("some").text == "some"
    assert client.jobs.head("some") is None
    assert client.root.get() == ["anything", {"at": "all"}]


def test_unnamed_models_that_hold_each_other_and_fields_that_are_no_names_come_back(open_client: Any) -> None:
    tree = {"@id": "1", "from": 2, "children": [{"@id": "2", "leaf": {"tree": {"from": 3}, "twin": {"twin": {}}}}]}

    back = open_client("jobs").jobs.update("j", id="1", from_=2, children=tree["children"])

    assert (back["@id"], back["from"]) == ("1", 2)
    assert back["children"][0]["leaf"].tree == {"from": 3}
    assert type(back["children"][0]["leaf"].twin.twin).__name__ == "Leaf"


@pytest.mark.parametrize("session", ["a; admin=1", "a b", 'a"', "ä", "a\n"])
def test_unnamed_what_a_cookie_may_not_have_is_not_sent(open_client: Any, session: str) -> None:
    with pytest.raises(ConfigError, match="session: has blanks, quotes"):
        open_client("jobs").jobs.create(body={"kind": "text"}, session=session)


# -- forms and what is not JSON


def test_forms_fields_are_urlencoded(open_client: Any) -> None:
    client = open_client("forms")

    token = client.sign_in.login_get_token(username="ä=1", password="pass & word", scope=["a", "b"], remember=True)

    assert (token.access_token, token.scopes) == ("ä=1", ["a", "b", "true"])
    with pytest.raises(AuthenticationError, match="the password is wrong"):
        client.sign_in.login_get_token(username="u", password="x")


def test_forms_a_file_goes_with_fields_of_every_kind(open_client: Any) -> None:
    stored = open_client("forms").files.upload_file(
        b"12345", filename="a.bin", filename_in_body="b", labels={"k": "v"}, level=-1, words=["x", "y"]
    )

    sent = [["filename", "b"], ["labels", '{"k":"v"}'], ["level", "-1"], ["words", "x"], ["words", "y"]]
    assert (stored.name, stored.size, stored.fields["sent"]) == ("a.bin", 5, sent)


def test_forms_several_files_go_in_one_request(open_client: Any, tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_bytes(b"123")
    parts = [io.BytesIO(b"1"), iter([b"1", b"2"]), tmp_path / "c.txt"]

    sizes = open_client("forms").files.upload_files(parts=parts, cover=b"cover", filename="cover.png")

    assert sizes == {"parts video.mp4": 2, "parts c.txt": 3, "cover cover.png": 5}


def test_forms_a_file_that_may_be_left_out_is(open_client: Any) -> None:
    client = open_client("forms")

    assert client.files.upload_files(parts=[b"1"]) == {"parts video.mp4": 1}
    assert client.files.upload_files(parts=[]) == {}


def test_forms_a_missing_file_among_several_is_named_before_anything_is_sent(open_client: Any) -> None:
    with pytest.raises(UploadError, match=r"missing.mp4: no such file"):
        open_client("forms").files.upload_files(parts=[b"1", "missing.mp4"])


def test_forms_bytes_and_texts_go_and_come_as_they_are(open_client: Any) -> None:
    client = open_client("forms")

    assert client.files.replace("a", body=b"\x00\xff") is None
    assert client.files.download("a") == b"\x00\xff"
    assert client.files.note("b", body="größe") is None
    assert client.files.notes("b") == "größe"
    assert client.files.delete("a") is None
    with pytest.raises(NotFoundError, match="there is none"):
        client.files.download("a")
    with pytest.raises(ConfigError, match="body: 'text' is text, bytes were expected"):
        client.files.replace("a", body="text")


def test_a_server_with_variables_is_the_default_one_and_without_one_an_address_is_asked_for(packages: Path) -> None:
    client = importlib.import_module("clips_api.client")
    service = Service(name="Clips", base_url=importlib.import_module("clips_api").SERVER, key_variable="CLIPS_KEY")
    kind: Any = type("Clips", (ServiceClient, client.Resources), {"service": service})

    assert importlib.import_module("forms_api").SERVER == "https://eu.example.org/forms"
    with pytest.raises(
        CredentialsError, match="no base_url: give it; the contract of Clips does not say where the service is"
    ):
        kind("key")


# -- names and schemas that no Python has


def test_names_of_every_kind_give_modules_and_models_that_are_learned(packages: Path) -> None:
    package = importlib.import_module("names_api.models")
    resources = [path.parent.name for path in (packages / "names_api/api").glob("*/__init__.py")]

    learned = {
        name: decoders.convert({}, getattr(package, name) | None) for name in ("Odd", "Fields", "Plain", "Enums")
    }
    modules = [importlib.import_module(f"names_api.api.{name}") for name in resources]

    assert {"client_api", "class_api", "items_api", "stream_api", "job_api"} <= set(resources)
    assert len(modules) == len(resources)
    assert (learned["Odd"], learned["Fields"]) == (package.Odd(), {})


def test_fields_that_hide_their_types_and_unions_that_hold_themselves_are_decoded(packages: Path) -> None:
    package = importlib.import_module("names_api.models")

    plain = package.Plain.from_dict({"date": "2026-01-31", "list": [1], "str": "a", "float": 1.5, "_x": True})
    tree = package.Branch.from_dict({"l": {"v": 1}, "r": [{"l": {"v": 2}}]})
    odd = package.Odd.from_dict({"h": [1], "s": "2026", "t": 3, "v": {"v": 4}, "x": "c", "g": None, "a": {"b": 1}})

    assert (plain.date, plain.list, plain.str) == (date(2026, 1, 31), [1], "a")
    assert (tree.l.v, tree.r[0].l.v) == (1, 2)
    assert (odd.h, odd.s, odd.t, odd.v.v, odd.x, odd.a) == ([1], "2026", 3, 4, "c", {"b": 1})


def test_paths_that_differ_by_a_name_alone_are_two_calls_and_enums_may_hold_quotes(packages: Path) -> None:
    operations = importlib.import_module("names_api.api.s")

    assert (operations.s_one("a").path, operations.s_two("a").path) == ("/s/a", "/s/a.json")
    validation.check_operation(operations.s_one("a", e='q"uote'))
    validation.check_operation(operations.s_one("a", e="back\\slash"))
    with pytest.raises(ConfigError, match="e: unknown 'quote'"):
        validation.check_operation(operations.s_one("a", e="quote"))


def test_two_arguments_of_one_name_say_where_they_go(packages: Path) -> None:
    create = importlib.import_module("names_api.api.q").q_create

    operation = create(
        "p", "t", "c", "u", "a", "b", id_in_query="q", id_in_header="h", id_in_cookie="k", id_in_body="d"
    )

    assert operation.path == "/q/p/t.c/u/a/b"
    assert (operation.query, operation.headers, operation.cookies) == ({"id": "q"}, {"ID": "h"}, {"id": "k"})
    assert operation.body == {"id": "d"}


# -- what there is to know, and what cannot be taken


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("clips", "the resource 'items' is called items_api: clients have something else of its name"),
        ("clips", "no servers: SERVER is empty; give your clients a base_url"),
        ("clips", "37 places have no description for the docstrings; the first is GET /items limit"),
        ("jobs", "GET /v2/jobs/{job-id}: has no operationId; called jobs.get"),
        ("jobs", "GET /v2/jobs: the parameter 'filter' in query is an object; left out, `with_options(extra_query=…)` sends it"),
        ("forms", "GET /files/{name}/notes: answers text/plain, text/html; text/plain is asked for"),
    ],
)  # fmt: skip
def test_what_was_named_or_left_out_is_told(notes: dict[str, list[str]], name: str, note: str) -> None:
    assert note in notes[name]


TEXT = {"200": {"description": "x", "content": {"application/json": {"schema": {"type": "string"}}}}}
FILTER = {"name": "f", "in": "query", "required": True, "schema": {"type": "object", "properties": {"a": {}}}}
FORM = {"content": {"multipart/form-data": {"schema": {"type": "string"}}}}


def document(operation: Any = None, **schemas: Any) -> str:
    paths = {"/a": {"post": {"responses": TEXT, **(operation or {})}}}
    info = {"title": "x", "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{'a': 1}", "a.json: cannot be read as JSON: Expecting property name"),
        ('{"swagger": "2.0"}', "is not an OpenAPI document of version 3: its key openapi is missing, or says otherwise; it is Swagger 2.0"),
        ('{"openapi": "3.0.0"}', "paths: has no operation; name at least one path with a method"),
        ('{"openapi": "3.0.0", "paths": null}', 'paths: null is not of type "object"; this is not OpenAPI 3.0.0'),
        (document({"parameters": [FILTER]}), "POST /a: the parameter 'f' in query is an object, and must be given"),
        (document({"parameters": [{**FILTER, "in": "body"}]}), "is in 'body'; it may be in path, query, header, cookie"),
        (document({"requestBody": FORM}), "POST /a: the body is a form without fields; name them under `properties`"),
        (document(A={"$ref": "b.yaml#/A"}), "b.yaml#/A: leads out of the document; bundle it into one file first"),
        (document(A={"$ref": "#/components/schemas/B"}), "#/components/schemas/B: is referred to, and not there"),
        (document(A={"allOf": [{"$ref": "#/components/schemas/A"}]}), "components.schemas.A: is made of itself by allOf"),
        (document(A={"type": "object", "properties": ["a"]}), "components.schemas.A: properties: ['a'] is not of type 'object'"),
        (document(A={"properties": {"a": {}}, "x-rules": [{"up": 1}]}), "A: x-rules has {'up': 1}; the keys of a rule are"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (tmp_path / "a.json").write_text(text)

    status = generate.main([str(tmp_path / "a.json"), str(tmp_path / "made_api")])

    error = capsys.readouterr().err
    assert (status, error.count("\n"), "Traceback" in error) == (1, 1, False)
    assert said in error
    assert not (tmp_path / "made_api").exists()


@pytest.mark.parametrize(
    ("package", "said"),
    [("my-api", "'my-api' is not a name of a Python package"), ("photos", "is there, and is not a generated package")],
)
def test_a_package_is_written_over_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], package: str, said: str
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/cat.jpg").write_bytes(b"cat")

    status = generate.main([str(CONTRACTS / "jobs.json"), str(tmp_path / package)])

    assert status == 1
    assert said in capsys.readouterr().err
    assert (tmp_path / "photos/cat.jpg").exists()


def test_a_contract_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = generate.main([str(tmp_path / "none.json"), str(tmp_path / "made_api")])

    assert (status, capsys.readouterr().err) == (1, f"generate: {tmp_path / 'none.json'}: no such file or folder\n")
