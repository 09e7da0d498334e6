"""What editors and type checkers make of the client: what completes, what is shown of a name, and where a mistake is told."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jedi
import pytest
from language_server import LanguageServer

import cloudglue
from cloudglue import AsyncCloudglue, Cloudglue, testing
from cloudglue_api.client import Resources
from tools.contract.merge import CONTRACT, merge
from tools.contract.structure import Document

ROOT = Path(__file__).resolve().parent.parent
SITE_PACKAGES = Path(sysconfig.get_paths()["purelib"])
MODULES = [getattr(cloudglue, name) for name in cloudglue.__all__ if inspect.ismodule(getattr(cloudglue, name))]
# Besides the resources: what every client can do, and what Cloudglue's can.
OF_A_CLIENT = {
    *("close", "with_options", "raw", "wait_for", "local", "segment", "segment_many"),
    *("execute", "execute_and_wait", "items", "cursor_items", "stream", "service"),
}
RESOURCES = {
    name for name in dir(Cloudglue) if inspect.isclass(type(getattr(Cloudglue, name))) and name[0] != "_"
} - OF_A_CLIENT
OF_FILES = {
    *(operation.verb for operation in Document(merge(CONTRACT)).every_operation() if operation.tag == "files"),
    *("iter", "sync_from_url_and_wait", "upload_and_wait", "wait"),
}
OF_A_FAILED_JOB = {"job", "job_id", "operation"}
OF_EXCEPTIONS = {"add_note", "args", "with_traceback"}
PRELUDE = """\
import cloudglue
from cloudglue import AsyncCloudglue, Cloudglue, JobFailedError, exports, filters, strategies
client = Cloudglue()
async_client = AsyncCloudglue()
"""
ERROR = "try:\n    client.files.wait('')\nexcept JobFailedError as error:\n    error."


def public(names: Any) -> set[str]:
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize("module", [cloudglue, testing, *MODULES], ids=lambda module: module.__name__)
def test_a_module_offers_what_is_for_users(module: Any) -> None:
    assert set(dir(module)) == set(module.__all__)
    assert all(hasattr(module, name) for name in module.__all__)


def test_each_name_that_is_imported_when_it_is_first_used_is_offered() -> None:
    assert set(cloudglue._LAZY) <= set(cloudglue.__all__)  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", [Cloudglue, AsyncCloudglue])
def test_a_client_offers_its_resources_and_what_it_can_do(kind: Any) -> None:
    client = kind("cg-key")

    assert public(dir(client)) == OF_A_CLIENT | RESOURCES
    assert {name for name in vars(Resources) if name[0] != "_"} == RESOURCES
    assert public(dir(client.files)) == OF_FILES


def signatures() -> Iterator[tuple[str, inspect.Signature]]:
    for kind in (Cloudglue, AsyncCloudglue):
        client = kind("cg-key")
        for owner in (client, *(getattr(client, name) for name in sorted(RESOURCES))):
            for name, method in inspect.getmembers(type(owner), inspect.isfunction):
                if name[0] != "_":
                    yield f"{type(owner).__name__}.{name}", inspect.signature(method)
    for module in MODULES:
        for name in module.__all__:
            if inspect.isfunction(value := getattr(module, name)):
                yield f"{module.__name__}.{name}", inspect.signature(value)


def choices(annotation: str) -> int:
    """How many types stand beside each other, at the outermost."""
    while (flat := re.sub(r"\[[^\[\]]*\]", "", annotation)) != annotation:
        annotation = flat
    return annotation.count("|") + 1


def test_the_types_of_a_signature_are_read_at_a_glance() -> None:
    found = dict(signatures())
    types = {
        f"{name}({part})": str(annotation)
        for name, signature in found.items()
        for part, annotation in [
            *((one.name, one.annotation) for one in signature.parameters.values() if one.name != "self"),
            ("return", signature.return_annotation),
        ]
    }

    assert len(found) > 300
    assert {name: kind for name, kind in types.items() if choices(kind) > 5} == {}
    assert {name: kind for name, kind in types.items() if re.search(r"\b(_\w+|Upload)\b", kind)} == {}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a user's, in whose environment the client is installed as from the wheel: not editable."""
    folder = tmp_path_factory.mktemp("project")
    packages = folder / "venv/lib" / f"python3.{sys.version_info.minor}" / "site-packages"
    packages.mkdir(parents=True)
    (folder / "venv/pyvenv.cfg").touch()
    for source in (
        ROOT / "cloudglue",
        ROOT / "generated/cloudglue_api",
        *(SITE_PACKAGES / n for n in ("msgspec", "attr", "attrs")),
    ):
        (packages / source.name).symlink_to(source)
    (folder / "pyrightconfig.json").write_text(json.dumps({"venvPath": ".", "venv": "venv", "include": ["*.py"]}))
    return folder


def test_jedi_completes_to_what_is_there(project: Path) -> None:
    packages = next(project.glob("venv/lib/*/site-packages"))

    def names(program: str) -> set[str]:
        script = jedi.Script(PRELUDE + program, project=jedi.Project(project, added_sys_path=[str(packages)]))
        return public(one.name for one in script.complete())

    # What typeshed says of functools.cached_property, of whose two kinds of access jedi takes both.
    machinery = {"attrname", "func"} | ({"lock"} if sys.version_info < (3, 12) else set())
    assert names("client.") == names("async_client.") == OF_A_CLIENT | RESOURCES
    assert names("client.files.") == names("async_client.files.") == OF_FILES | machinery
    assert names(ERROR) == OF_A_FAILED_JOB | OF_EXCEPTIONS
    assert names("strategies.") >= set(cloudglue.strategies.__all__)


@pytest.mark.long
def test_pyright_completes_to_what_is_there_and_shows_names(project: Path) -> None:
    with LanguageServer(project) as server:
        completed = {
            program: public(server.completions(f"{PRELUDE}{program}|"))
            for program in ("client.", "async_client.", "client.files.", "strategies.", "filters.", "cloudglue.", ERROR)
        }
        upload, segment = (server.hover(f"{PRELUDE}client.{name}") for name in ("files.upl|oad", "seg|ment"))
        stream, made = server.hover(f"{PRELUDE}client.responses.str|eam"), server.hover(f"{PRELUDE}Cloud|glue()")

    assert completed["client."] == completed["async_client."] == OF_A_CLIENT | RESOURCES
    assert completed["client.files."] == OF_FILES
    assert completed["strategies."] - {"number"} == set(cloudglue.strategies.__all__)
    assert completed["filters."] == set(cloudglue.filters.__all__)
    assert completed["cloudglue."] - {"client", "many", "version"} == public(cloudglue.__all__)
    assert completed[ERROR] == OF_A_FAILED_JOB | OF_EXCEPTIONS
    assert "file: Uploadable,\n" in upload
    assert '>>> client.files.upload("race.mp4")' in upload
    assert "    video: Uploadable,\n    config: Config,\n" in segment
    assert "-> PagedItems[Segment]" in segment
    assert "knowledge_base: KnowledgeBase | Mapping[str, Any] | None = None" in stream
    assert "-> Stream[ResponseEvent]" in stream
    assert "max_answer_bytes: int | None = LARGEST_ANSWER" in made


# Each line with a mistake says what mypy tells of it, then what pyright does.
WRONG = """\
import asyncio
from cloudglue import AsyncCloudglue, Cloudglue, strategies

client = Cloudglue()
file = client.files.get("id")

strategies.uniform(4, hop_second=2)  # did you mean "hop_seconds"? / No parameter named "hop_second"
strategies.uniform("4")  # expected "float" / parameter "window_seconds" of type "float"
strategies.manual([(1, 2, 3)])  # expected "tuple[float, float] / Tuple size mismatch; expected 2 but received 3
client.files.list(statu="completed")  # did you mean "status"? / No parameter named "statu"
client.files.get(None)  # expected "UUID | str" / parameter "file_id" of type "UUID | str"
client.segment("video.mp4", None)  # expected "SegmentationConfig / parameter "config" of type "Config"
client.segment("video.mp4", strategies.uniform(4), True)  # Too many positional arguments / Expected 2 positional
client.files.sync_from_url()  # Missing named argument "url" / Argument missing for parameter "url"
print(file.file_name)  # maybe "filename"? / Cannot access attribute "file_name" for class "File"
print(file.metadata["camera"])  # not indexable / Object of type "None" is not subscriptable


async def main() -> None:
    await client.files.list()  # actual type "FileList" / "FileList" is not awaitable
    async with AsyncCloudglue() as other:
        other.files.delete("id")  # Are you missing an await? / use "await"
        print(other.files.get("id").filename)  # forgot to use "await"? / for class "CoroutineType[Any, Any, File]"
        for one in other.files.iter():  # maybe "__aiter__"? / "AsyncItems[File]" is not iterable
            print(one)


asyncio.run(main())
"""
EXPECTED = {
    number: (*said.split(" / "),)
    for number, line in enumerate(WRONG.splitlines(), 1)
    for said in [line.partition("  # ")[2]]
    if said
}


# What the contract lets an answer leave out is UNSET: an id too, and it is handed on as it is.
RIGHT = """\
# pyright: strict
from cloudglue import Cloudglue, models
from cloudglue.testing import make_list

client = Cloudglue()
run = client.responses.create(model="nimbus-001", input="Who wins?", background=True)
client.responses.wait(run.id)
client.responses.cancel(run.id)
search = client.deep_search.create(query="a", knowledge_base={"source": "default"}, background=True)
client.deep_search.wait(search.id)
client.query.wait(client.query.run(collections=["c1"], query="b", background=True).id)
imported = client.bulk_imports.run("c1", "i1")
client.bulk_imports.cancel_run("c1", imported.import_id, imported.id)
segments = make_list(models.Segment, 3, start_time=lambda i: i * 2.0, title="One")
print(segments[0].start_time)
"""


def checked(project: Path, *command: str, returns: int = 1) -> str:
    (project / "wrong.py").write_text(WRONG, encoding="utf-8")
    (project / "right.py").write_text(RIGHT, encoding="utf-8")
    environment = {**os.environ, "MYPYPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")]), "NO_COLOR": "1"}
    done = subprocess.run(
        [SITE_BIN / command[0], *command[1:]], cwd=project, env=environment, capture_output=True, text=True
    )
    assert done.returncode == returns, done.stdout + done.stderr
    return done.stdout


SITE_BIN = Path(sys.executable).parent


@pytest.mark.long
@pytest.mark.parametrize(
    ("place", "command"),
    [
        (0, ("mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / 'build/mypy'}", "wrong.py")),
        (1, ("pyright", "wrong.py")),
    ],
    ids=["mypy", "pyright"],
)
def test_a_mistake_is_told_at_its_own_line_in_words_that_lead_to_it(
    place: int, command: tuple[str, ...], project: Path
) -> None:
    told: dict[int, str] = {}
    number = 0
    for line in checked(project, *command).splitlines():
        found = re.match(r"\s*(?:\S*/)?wrong\.py:(\d+)", line)
        number = int(found[1]) if found else number
        told[number] = told.get(number, "") + line + "\n"
    told = {number: text for number, text in told.items() if re.search(r"wrong\.py:\d+.*error", text)}

    assert sorted(told) == sorted(EXPECTED)
    assert {n: text for n, text in told.items() if EXPECTED[n][place] not in text} == {}
    assert not re.search(r"\b_(?!T_co)[a-z]\w+", "".join(told.values()).replace("__", ""))


@pytest.mark.long
@pytest.mark.parametrize(
    "command",
    [
        ("mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / 'build/mypy'}", "right.py"),
        ("pyright", "right.py"),
    ],
    ids=["mypy", "pyright"],
)
def test_the_id_of_an_answer_can_be_handed_on_and_values_by_place_have_types(
    command: tuple[str, ...], project: Path
) -> None:
    assert "error" not in checked(project, *command, returns=0).replace("0 errors", "")
