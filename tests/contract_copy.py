"""A copy of the contract in which a test writes something wrongly, and what the programs say of it."""

from __future__ import annotations

import shutil
from pathlib import Path

from programs import ran

from tools.contract import lint

ROOT = Path(__file__).resolve().parent.parent


def lint_with(folder: Path, *changes: tuple[str, str, str]) -> list[str]:
    """The lines that lint prints of a copy in which the text `old` of a file is `new`: `(file, old, new)`."""
    done = ran(lint.main, changed(folder, *changes))
    assert done.stderr == ""
    return done.stdout.splitlines()


def changed(folder: Path, *changes: tuple[str, str, str]) -> Path:
    """The copy itself; each text must be there once."""
    contract = Path(shutil.copytree(ROOT / "openapi", folder / "openapi"))
    for file, old, new in changes:
        path = contract / f"{file}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (file, old, text.count(old))
        path.write_text(text.replace(old, new), encoding="utf-8")
    return contract
