"""Rebuild a package from its contract, or check that it is what the contract gives: generated/cloudglue_api, or that of an SDK of one's own.

python -m tools.generator.generate                     rebuilds generated/cloudglue_api from nothing
python -m tools.generator.generate CONTRACT PACKAGE    rebuilds the package in the folder PACKAGE from a file, or a folder of YAML: docs/guides/sdk.md
python -m tools.generator.generate --check […]         generates aside and prints a diff where the committed package differs; exit status 1 then
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import io
import keyword
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from openapi_python_client import Config, MetaType, Project
from openapi_python_client.config import ConfigFile
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from tools.contract import lint, reading
from tools.contract.extensions import misdirected
from tools.contract.findings import Refused, told_by
from tools.contract.foreign.normal_form import normal_form
from tools.contract.foreign.places import place_of
from tools.contract.merge import CONTRACT, merge
from tools.contract.sound import sound
from tools.generator import examples, job_results, model_examples
from tools.generator.template_data import TemplateData

HERE = Path(__file__).resolve().parent
PACKAGE = CONTRACT.parent / "generated" / "cloudglue_api"
MOST_NOTES = 30
RUFF = [sys.executable, "-m", "ruff"]


class ContractError(ValueError):
    """The contract cannot be turned into a client; the message says what to change in the YAML."""


def generate(target: Path, contract: Path = CONTRACT) -> list[str]:
    """Write the package made from `contract` to `target`, replacing what is there; give what there is to know of a contract of others.

    Raises:
        ValueError: There is something in the contract that cannot be taken.
    """
    if contract == CONTRACT:
        return _write(target, sound(merge(contract)), contract, [])
    given = reading.read(contract)
    try:
        document, notes = normal_form(given)
        if wrong := list(misdirected(document)):
            raise Refused(wrong)
        return _write(target, document, contract, [*notes, *advice(given)])
    except ValueError:
        raise
    except Exception as error:  # of a document that is none, and of what nobody foresaw
        raise ContractError(_unforeseen(given, error)) from error


def _write(target: Path, document: dict[str, Any], contract: Path, notes: list[str]) -> list[str]:
    config = Config.from_sources(
        # Ruff is run here, from this environment, so that the result does not depend on the PATH.
        ConfigFile(project_name_override=target.name, package_name_override=target.name, post_hooks=[]),
        MetaType.NONE,
        document_source=contract,
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        raise ContractError(f"{data.header}\n{data.detail}")
    shutil.rmtree(target, ignore_errors=True)
    project = Project(openapi=data, config=config, custom_template_path=HERE / "templates")
    facts = TemplateData(document, data, is_extension=contract != CONTRACT)
    project.env.globals.update(contract=facts)
    with contextlib.redirect_stdout(io.StringIO()):
        problems = project.build()
    _refuse(problems)
    for union in facts.unions:
        text = project.env.get_template("union.py.jinja").render(union=union)
        (target / "models" / f"{union.module}.py").write_text(text, encoding="utf-8")
    (target / model_examples.FILE).write_text(model_examples.text(document, facts.models), encoding="utf-8")
    (target / job_results.FILE).write_text(job_results.text(document, facts.models), encoding="utf-8")
    if not facts.is_extension:  # the package of an SDK of one's own has the types of this one
        text = project.env.get_template("pydantic_schemas.py.jinja").render()
        (target / "pydantic_schemas.py").write_text(text, encoding="utf-8")
    for module in (target / "api").glob("*/[!_]*.py"):
        module.unlink()  # empty: a resource's operations stand together
    (target / "errors.py").unlink()  # the stock exceptions; ours live in the facade
    (target / "py.typed").touch()
    if not facts.is_extension:  # what simulates is the engine, which knows of one service
        (target / examples.FILE).write_text(examples.text(document), encoding="utf-8")
    _ruff(target)
    return notes


def advice(document: dict[str, Any]) -> list[str]:
    """What our own contract must keep, and others may."""
    try:
        found = list(lint.broken({"components": {}, **document}))
    except (
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
    ):  # it knows the dialect that our own contract is written in
        return []
    bare = [one for one in found if "has no description" in one.text]
    unneeded = ("has no description", "tags", "no summary")
    rest = [one for one in found if not any(words in f"{one.place}: {one.text}" for words in unneeded)]
    first = bare[0].place if bare else ""
    return [
        *map(str, rest),
        *([f"{len(bare)} places have no description for the docstrings; the first is {first}"] if bare else []),
    ]


def _unforeseen(document: dict[str, Any], error: Exception) -> str:
    """Why a document cannot be taken that breaks the passes: it is none, most often."""
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

    version = str(document["openapi"])
    validator = OpenAPIV30SpecValidator if version.startswith("3.0") else OpenAPIV31SpecValidator
    where = place_of(error)
    if isinstance(error, RecursionError):
        return f"{where}: is made of itself by allOf, anyOf or oneOf; let a field, or the items of a list, refer to it"
    found = []
    with contextlib.suppress(Exception):  # it meets the same document
        for one in validator(document).iter_errors():
            found.append(one)
    if found:
        first = max(found, key=lambda one: len(one.absolute_path))
        place = ".".join(map(str, first.absolute_path)) or "the document"
        place = place if where is None or place.startswith(("paths", where)) else f"{where}: {place}"
        return f"{place}: {first.message.splitlines()[0][:300]}; this is not OpenAPI {version}"
    said = f"{where or 'at the top'}: {type(error).__name__}: {error}"
    return (
        f"this contract cannot be taken, by a fault of the generator: {said[:300]}; please report it with the contract"
    )


def differences(made: Path, kept: Path) -> Iterator[str]:
    """The lines of a unified diff that turns the committed package `kept` into the one just made."""
    names = {p.relative_to(root) for root in (made, kept) for p in root.rglob("*") if p.is_file()}
    for name in sorted(n for n in names if "__pycache__" not in n.parts):
        before, after = (
            (root / name).read_text("utf-8").splitlines() if (root / name).exists() else None for root in (kept, made)
        )
        if before is None or after is None:
            yield f"{'only in the committed package' if after is None else 'missing in the committed package'}: {name}"
        else:
            yield from difflib.unified_diff(before, after, f"committed/{name}", f"contract/{name}", lineterm="")


def _refuse(problems: Sequence[GeneratorError]) -> None:
    """A generator that leaves an operation out only warns; a client with a hole is worse than none."""
    if problems:
        raise ContractError("\n".join(f"{p.header}: {p.detail}" for p in problems))


def _ruff(target: Path) -> None:
    settings = ["--config", str(CONTRACT.parent / "pyproject.toml"), "--no-cache", "--quiet"]
    for command in (["check", "--fix-only", "--unsafe-fixes", "--exit-zero", "--select=F401,I"], ["format"]):
        whole = [*RUFF, *command, *settings, str(target)]
        done = subprocess.run(whole, capture_output=True, text=True)  # this Python's ruff, no shell # nosec B603
        if done.returncode:
            raise ContractError(f"ruff {command[0]} cannot read what the templates gave:\n{done.stderr}{done.stdout}")


def _check_package(package: Path) -> None:
    if not package.name.isidentifier() or keyword.iskeyword(package.name):
        raise ContractError(
            f"{package.name!r} is not a name of a Python package; take letters, digits and _: clips_api"
        )
    is_other = package.is_dir() and any(package.iterdir()) and not (package / "models").is_dir()
    if package.is_file() or is_other:
        raise ContractError(f"{package}: is there, and is not a generated package; name another folder, or remove it")


def _tell(notes: Sequence[str]) -> None:
    for note in notes[:MOST_NOTES]:
        print(f"note: {note}")
    if len(notes) > MOST_NOTES:
        print(f"note: and {len(notes) - MOST_NOTES} more of these")


@told_by("generate")
def main(arguments: Sequence[str] | None = None) -> int:
    """Write the package, or check it; the exit status says whether it is what the contract gives."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "contract", nargs="?", type=Path, default=CONTRACT, help="a file, or a folder with openapi.yaml"
    )
    parser.add_argument("package", nargs="?", type=Path, default=PACKAGE, help="the folder of the package")
    parser.add_argument("--check", action="store_true", help="change nothing, print what differs")
    options = parser.parse_args(arguments)
    contract, package = options.contract.resolve(), options.package.resolve()
    if (contract == CONTRACT) != (package == PACKAGE):
        parser.error("give both, the contract and the folder of the package")
    _check_package(package)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / package.name
        notes = generate(made, contract)  # aside: a contract that cannot be generated leaves the package as it was
        if not options.check:
            _tell(notes)
            shutil.rmtree(package, ignore_errors=True)
            shutil.copytree(made, package)
            return 0
        lines = list(differences(made, package))
    print("\n".join(lines) if lines else f"{package.name} is what the contract gives")
    if lines:
        print(f"\n{package.name} differs from its contract: change the YAML and run `make generate`", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
