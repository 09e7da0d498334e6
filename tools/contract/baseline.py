"""What the last release promised, in one file: its contract, and the names and signatures that users type.

python -m tools.contract.baseline VERSION   keeps what is promised now, as that of a version; a release does it
"""

from __future__ import annotations

import ast
import json
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.contract.merge import merge

FILE = Path(__file__).resolve().parent / "released.json.xz"
CONTRACT = "openapi.json"
PACKAGES = ("cloudglue", "generated/cloudglue_api")
PRIVATE = ("cloudglue/local/", "cloudglue/cli/")


def write(root: Path, version: str, file: Path = FILE) -> None:
    """Keep what the repository at `root` promises, as that of a version."""
    modules = {name: text for package in PACKAGES for name, text in stubs(root, package)}
    kept = {"version": version, "contract": merge(root / "openapi"), "modules": modules}
    file.write_bytes(lzma.compress(json.dumps(kept).encode()))


def unpacked(folder: Path, file: Path = FILE) -> str:
    """Write what was kept into a folder, as a repository has it, and give its version."""
    kept = json.loads(lzma.decompress(file.read_bytes()))
    (folder / CONTRACT).write_text(json.dumps(kept["contract"]), encoding="utf-8")
    for name, text in kept["modules"].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    version: str = kept["version"]
    return version


def stubs(root: Path, package: str) -> Iterator[tuple[str, str]]:
    """The modules of a package by their place, without what their functions do and say."""
    for file in sorted((root / package).rglob("*.py")):
        name = file.relative_to(root).as_posix()
        if not name.startswith(PRIVATE):
            yield name, _stub(file.read_text(encoding="utf-8"))


def _stub(source: str) -> str:
    return ast.unparse(_Stub().visit(ast.parse(source)))


class _Stub(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        return None if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) else node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST | None:
        if node.name.startswith("_") and not node.name.startswith("__"):
            return None
        if node.name != "__init__":  # which says what attributes there are
            node.body = [ast.Expr(ast.Constant(...))]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef  # type: ignore[assignment]

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self.generic_visit(node)
        node.body = node.body or [ast.Pass()]
        return node


if __name__ == "__main__":
    write(FILE.parents[2], sys.argv[1])
