"""An environment for each set of requirements, under build/bench/, and what was installed into it."""

from __future__ import annotations

import ast
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "bench"

LOOK = """
import importlib.metadata, json
found = [d for d in importlib.metadata.distributions() if d.metadata["Name"] not in ("pip", "setuptools")]
files = [f.locate() for d in found for f in d.files or () if f.suffix != ".pyc" and f.locate().is_file()]
names = {d.metadata["Name"]: d.version for d in found}
print(json.dumps({"versions": names, "files": len(files), "bytes": sum(f.stat().st_size for f in files)}))
"""


class Contender(NamedTuple):
    """What a file in contenders/ says of itself. It is read, not imported: its requirements are not here."""

    name: str
    title: str
    requirements: list[str]
    imports: str
    functions: frozenset[str]

    @property
    def python(self) -> Path:
        """The Python of its environment."""
        return BUILD / hashlib.sha256(repr(self.requirements).encode()).hexdigest()[:8] / "bin" / "python"


def contenders() -> list[Contender]:
    """Those in the folder."""
    return [_contender(file) for file in sorted((ROOT / "benchmarks" / "contenders").glob("*.py"))]


def prepare(contender: Contender) -> dict[str, Any]:
    """Make its environment where there is none, and say what it holds: versions, number of files, bytes."""
    python = contender.python
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", python.parent.parent], check=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *contender.requirements], cwd=ROOT, check=True)
    if "." in contender.requirements:  # the version is the same, the code may not be
        subprocess.run([*pip, "--force-reinstall", "--no-deps", "."], cwd=ROOT, check=True)
    found: dict[str, Any] = json.loads(subprocess.check_output([python, "-c", LOOK], cwd=BUILD))
    return found


def _contender(file: Path) -> Contender:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {
        node.targets[0].id: ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    functions = frozenset(n.name for n in tree.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)))
    return Contender(file.stem, said["TITLE"], said["REQUIREMENTS"], said["IMPORT"], functions)
