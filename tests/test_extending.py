"""An SDK of one's own: the example's tests pass, it is what its contract gives, and it needs nothing that is not public."""

from __future__ import annotations

import ast
import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import cloudglue
from cloudglue import service
from cloudglue.service import AsyncServiceClient, Service, ServiceClient, deprecated

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples/cutroom"
GENERATE = ("-m", "tools.generator.generate")
LINT = ("-m", "tools.contract.lint")
SERVICE = Service(name="Tiny", base_url="http://127.0.0.1:9", key_variable="TINY_KEY")

# What docs/guides/sdk.md and docs/reference/ promise. The generated package of an SDK takes its types from ours.
PUBLIC = {
    "cloudglue",
    "cloudglue.errors",
    "cloudglue.service",
    "cloudglue.local",
    *(f"cloudglue.{m}" for m in cloudglue.__all__),
}
FOR_GENERATED = {"cloudglue_api.types", "cloudglue_api.client"}


def run(*words: Any, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, **options)


def test_the_examples_own_tests_pass() -> None:
    # pytest-asyncio is here for tests of our plugin, and warns where it is not told of event loops.
    done = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:asyncio", cwd=EXAMPLE)

    assert done.returncode == 0, done.stdout
    assert "13 passed" in done.stdout


def test_the_example_is_what_its_contract_gives(tmp_path: Path) -> None:
    package = Path(shutil.copytree(EXAMPLE / "cutroom_api", tmp_path / "cutroom_api"))
    before = run(*GENERATE, "--check", EXAMPLE / "contract", package)
    (package / "models/shot.py").write_text((package / "models/shot.py").read_text().replace("two cuts", "two cats"))

    after = run(*GENERATE, "--check", EXAMPLE / "contract", package)

    assert (before.returncode, before.stdout) == (0, "cutroom_api is what the contract gives\n")
    assert after.returncode == 1
    assert '-    """What lies between two cats.' in after.stdout


def test_the_command_of_the_document_makes_the_package(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = [
        "make",
        "-C",
        str(ROOT),
        "sdk",
        f"CONTRACT={EXAMPLE / 'contract'}",
        f"PACKAGE={tmp_path / 'cutroom_api'}",
    ]

    subprocess.run(command, check=True, capture_output=True, env=environment)

    made = {p.relative_to(tmp_path): p.read_text() for p in tmp_path.rglob("*.py")}
    kept = {p.relative_to(EXAMPLE): p.read_text() for p in (EXAMPLE / "cutroom_api").rglob("*.py")}
    assert made == kept


# -- only public names


def private_uses(source: str, allowed: set[str]) -> Iterator[str]:
    """What a module takes from cloudglue that it is not promised."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.startswith("cloudglue") and a.name not in allowed)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cloudglue"):
            yield from ([] if node.module in allowed else [str(node.module)])
            offered = service.__all__ if node.module == "cloudglue.service" else None
            yield from (a.name for a in node.names if a.name[0] == "_" or (offered and a.name not in offered))
        elif isinstance(node, ast.Attribute) and node.attr[0] == "_" and not node.attr.startswith("__"):
            yield from ([] if ast.unparse(node) == "self._client" else [ast.unparse(node)])


@pytest.mark.parametrize("file", sorted(EXAMPLE.rglob("*.py")), ids=lambda file: str(file.relative_to(EXAMPLE)))
def test_the_example_uses_nothing_that_is_not_public(file: Path) -> None:
    is_generated = "cutroom_api" in file.parts

    assert list(private_uses(file.read_text(), PUBLIC | (FOR_GENERATED if is_generated else set()))) == []


@pytest.mark.parametrize(
    "source",
    [
        "from cloudglue.calls.call import Caller",
        "import cloudglue.service.connection",
        "from cloudglue.service import Connection",
        "client._caller.policy",
        "from cloudglue_api.types import Operation",
    ],
)
def test_what_is_private_is_noticed(source: str) -> None:
    assert len(list(private_uses(source, PUBLIC))) == 1


# -- what a client of one's own may rely on


class Tiny(ServiceClient):
    """A client without a contract."""

    service = SERVICE

    def __init__(self, *args: Any, team: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.team = team

    @cached_property
    def bound(self) -> Any:
        return lambda: self


class AsyncTiny(AsyncServiceClient):
    """The same for an event loop."""

    service = SERVICE


def test_a_copy_with_other_options_keeps_what_the_class_set_and_makes_resources_of_its_own() -> None:
    client = Tiny("key", team="film")
    assert client.bound() is client

    copy = client.with_options(timeout=1)

    assert copy.team == "film"
    assert copy.bound() is copy


def test_a_client_says_what_it_is_without_its_key() -> None:
    assert repr(Tiny("secret-key")) == "Tiny(base_url='http://127.0.0.1:9')"
    assert repr(AsyncTiny("secret-key")) == "AsyncTiny(base_url='http://127.0.0.1:9')"


def test_a_class_that_names_no_service_says_so() -> None:
    class Nameless(ServiceClient): ...

    with pytest.raises(TypeError, match=r"Nameless.service is missing"):
        Nameless("key")


def test_the_user_agent_names_the_sdk_and_the_library() -> None:
    named = Service(name="Tiny", base_url="https://example.org", key_variable="TINY_KEY", agent="tiny/2")

    assert named.user_agent == f"tiny/2 cloudglue-client-python/{cloudglue.__version__}"


def test_a_marked_function_warns_with_the_date_where_it_is_called() -> None:
    @deprecated(until="2027-06-30", instead="new")
    def old(number: int) -> int:
        return number + 1

    with pytest.warns(
        DeprecationWarning, match=r"old is deprecated, and may be gone after 2027-06-30; use new"
    ) as caught:
        assert old(1) == 2

    assert caught[0].filename == __file__


def test_a_marked_coroutine_warns_and_is_awaited() -> None:
    @deprecated(until="2027-06-30", instead="new")
    async def old() -> int:
        return 1

    with pytest.warns(DeprecationWarning, match="2027-06-30"):
        assert asyncio.run(old()) == 1


# -- the contract of another service


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE / "contract", tmp_path / "contract"))


@pytest.mark.parametrize(
    "without",
    [
        "      deprecated: true\n",
        '      x-sunset: {until: "2027-06-30", instead: notes.iter}\n',
        ", instead: notes.iter",
    ],
)
def test_what_will_go_without_what_to_use_instead_is_refused(contract: Path, without: str) -> None:
    text = (contract / "notes.yaml").read_text()
    assert text.count(without) == 1
    (contract / "notes.yaml").write_text(text.replace(without, ""))

    done = run(*LINT, contract)

    assert done.returncode == 1
    assert "GET /files/{clip_id}/tags: what will go has" in done.stdout


def test_the_text_of_another_package_is_put_together(contract: Path, tmp_path: Path) -> None:
    text = (contract / "cuts.yaml").read_text()
    page, shot = "      description: A page of shots.\n", "        end_time: {type: number, "
    assert (text.count(page), text.count(shot)) == (1, 1)
    said = "        words: {type: string, description: What is said.}\n"
    text = text.replace(page, f"{page}      x-text: {{transcript: segments.words}}\n").replace(shot, said + shot)
    (contract / "cuts.yaml").write_text(text)

    made = run(*GENERATE, contract, tmp_path / "spoken_api")
    program = (
        "from spoken_api.models import Shot, ShotPage\n"
        "shots = [Shot('a', 0, 1, words='Cut. '), Shot('b', 1, 2), Shot('c', 2, 3, words='Again.')]\n"
        "print(ShotPage(total=3, segments=shots).transcript)\n"
    )

    assert made.returncode == 0, made.stderr
    assert run("-c", program, cwd=tmp_path).stdout == "Cut. Again.\n"


def test_a_union_of_another_package_is_made_of_its_own_models(contract: Path, tmp_path: Path) -> None:
    yaml = YAML()
    document = yaml.load(contract / "cuts.yaml")
    schemas = document["components"]["schemas"]
    for name in ("Tape", "Card"):
        kind = {"type": "string", "const": name.lower(), "description": "Which."}
        schemas[name] = {
            "description": "A medium.",
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": kind},
        }
    references = [{"$ref": f"#/components/schemas/{name}"} for name in ("Tape", "Card")]
    mapping = {name.lower(): f"#/components/schemas/{name}" for name in ("Tape", "Card")}
    schemas["Medium"] = {
        "description": "Any.",
        "oneOf": references,
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    for name in ("Shot", "NewCuts"):
        schemas[name]["properties"]["medium"] = {"$ref": "#/components/schemas/Medium"}
    yaml.dump(document, contract / "cuts.yaml")

    made = run(*GENERATE, contract, tmp_path / "taped_api")
    program = (
        "from taped_api.models import Card, Shot\n"
        "from taped_api.api.cuts import cuts_find\n"
        "from cloudglue.codec import answers, validation\n"
        'shot = answers.decode(b\'{"id": "0b8d4c66-7a55-4c3e-9d5b-0d3a8a8f9b11", "start_time": 0, "end_time": 1, "medium": {"kind": "card"}}\', Shot)\n'
        "print(type(shot.medium) is Card)\n"
        "validation.check_operation(cuts_find('x', strategy='shot-detector', medium={'kind': 'card', 'sound': 1}))\n"
    )
    done = run("-c", program, cwd=tmp_path)

    assert made.returncode == 0, made.stderr
    assert done.stdout == "True\n"
    assert "medium.sound: is not a field of Card" in done.stderr
