"""The example of each resource: both type checkers accept it, and what it sends is what the contract allows."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import Cloudglue, CloudglueError, ConfigError, NotFoundError
from cloudglue_api.client import Resources

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "docs/examples"
sys.path.insert(0, str(EXAMPLES))

import every_resource  # noqa: E402 - the folder is no package

FUNCTIONS = {name: f for name, f in vars(every_resource).items() if inspect.isfunction(f)}
ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"


def test_each_resource_has_an_example() -> None:
    assert set(FUNCTIONS) == {name for name in vars(Resources) if name[0] != "_"}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_an_example_sends_is_allowed(server: ScriptedServer, name: str, bikes: Path) -> None:
    server.script(Reply(404, {"error": "no such thing"}))
    given = {"video": bikes, "client": Cloudglue("cg-key", base_url=server.url)}
    arguments = [given.get(parameter, ID) for parameter in inspect.signature(FUNCTIONS[name]).parameters]

    with given["client"], pytest.raises(CloudglueError) as caught:
        FUNCTIONS[name](*arguments)

    assert isinstance(caught.value, NotFoundError)
    assert not isinstance(caught.value, ConfigError)
    assert server.asked


def test_mypy_accepts_the_examples() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml"), str(EXAMPLES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout


def test_pyright_accepts_the_examples(tmp_path: Path) -> None:
    settings = {
        "include": [str(EXAMPLES)],
        "typeCheckingMode": "strict",
        "extraPaths": [str(ROOT), str(ROOT / "generated")],
        "venvPath": str(ROOT),
        "venv": ".venv",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))

    done = subprocess.run(
        [sys.executable, "-m", "pyright", "-p", str(tmp_path)], env=os.environ, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout
