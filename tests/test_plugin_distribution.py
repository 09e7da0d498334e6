"""The plugin as it is installed: a distribution of its own, of a few files, that costs a suite nothing that does not use it."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tomllib
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

from cloudglue import __version__

ROOT = Path(__file__).parent.parent
PLUGIN = ROOT / "pytest_cloudglue"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheels of the client and of the plugin in it, compiled, as pip puts them there."""
    wheels, folder = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("installed")
    for project in (ROOT, PLUGIN):
        run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(wheels), cwd=project)
    options = ("--quiet", "--no-index", "--no-deps", "--compile", "--target", str(folder))
    run(sys.executable, "-m", "pip", "install", *options, *map(str, wheels.glob("*.whl")))
    return folder


def run(*command: str, cwd: Path = ROOT) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def distribution(folder: Path, name: str) -> Distribution:
    (found,) = distributions(name=name, path=[str(folder)])
    return found


def test_what_pytest_reads_of_the_plugin_is_a_few_files(installed: Path) -> None:
    """It reads the list of files of each distribution with an entry point of it, for every suite."""
    client, plugin = (distribution(installed, name) for name in ("cloudglue-client", "pytest-cloudglue"))

    assert [(point.name, point.value) for point in plugin.entry_points] == [("cloudglue", "pytest_cloudglue")]
    assert len(list(csv.reader((plugin.read_text("RECORD") or "").splitlines()))) < 15
    assert client.entry_points.select(group="pytest11") == ()
    assert [str(file) for file in client.files or () if "pytest" in str(file)] == []


def test_the_plugin_goes_with_the_client_of_its_version(installed: Path) -> None:
    client, plugin = (distribution(installed, name) for name in ("cloudglue-client", "pytest-cloudglue"))

    assert client.version == plugin.version == __version__
    assert f"cloudglue-client[local]=={__version__}" in (plugin.requires or ())
    assert 'pytest-cloudglue; extra == "testing"' in {one.replace("'", '"') for one in client.requires or ()}
    assert (PLUGIN / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    python, plugins = (tomllib.loads((at / "pyproject.toml").read_text())["project"] for at in (ROOT, PLUGIN))
    assert python["requires-python"] == plugins["requires-python"]


def test_a_suite_that_does_not_ask_imports_nothing_and_has_no_module_of_the_client_rewritten(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "test_suite.py").write_text(f"""
import sys

def test_nothing_is_there():
    assert sys.modules["pytest_cloudglue"].__file__.startswith({str(installed)!r})
    assert [name for name in sys.modules if name.split(".")[0] in ("cloudglue", "cloudglue_api")] == []

def test_nothing_is_rewritten():
    import cloudglue, cloudglue_api

    assert cloudglue.__file__.startswith({str(installed)!r})
    assert [type(module.__loader__).__name__ for module in (cloudglue, cloudglue_api)] == ["SourceFileLoader"] * 2
""")
    monkeypatch.setenv("PYTHONPATH", str(installed))
    others = [
        word for name in ("schemathesis", "hypothesispytest", "xdist", "asyncio") for word in ("-p", f"no:{name}")
    ]

    said = run(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *others, cwd=tmp_path)

    assert "2 passed" in said
