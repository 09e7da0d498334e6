"""Write docs/reference.md, the list of the public names, from the classes themselves.

reference.py           writes it
reference.py --check   prints a diff where it is not up to date; exit status 1 then
"""

from __future__ import annotations

import difflib
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cloudglue import Cloudglue, errors, models
from cloudglue_api.client import Resources

PAGE = Path(__file__).with_name("reference.md")
MODULES = ("strategies", "filters", "uris", "webhooks", "dates")


def page() -> str:
    """The whole document."""
    return "\n".join([*_head(), *_clients(), *_resources(), *_modules(), *_errors(), *_models()]) + "\n"


def _head() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Every public name. Made by `make generate`; do not edit. Methods are shown as `Cloudglue` has them; `AsyncCloudglue` has the"
    yield "same, to be awaited, with `async for` over what is iterated. What is not here, or begins with `_`, may change at any time."
    yield ""


def _clients() -> Iterator[str]:
    yield "## Clients"
    yield ""
    yield f"- `Cloudglue{_signature(Cloudglue.__init__)}`: {_line(Cloudglue)}"
    for name, method in inspect.getmembers(Cloudglue, lambda m: inspect.isfunction(m) or inspect.ismethod(m)):
        if name[0] != "_":
            yield f"- `client.{name}{_signature(method)}`: {_line(method)}"
    yield ""


def _resources() -> Iterator[str]:
    client = Cloudglue("cg-key", base_url="http://127.0.0.1")
    for tag in [name for name in vars(Resources) if name[0] != "_"]:
        resource = type(getattr(client, tag))
        yield f"## client.{tag}"
        yield ""
        yield f"{_line(resource)}"
        yield ""
        for name, method in _own(resource):
            yield f"- `{name}{_signature(method)}`: {_line(method)}"
        yield ""


def _own(resource: type) -> list[tuple[str, Any]]:
    """The methods of a resource, in the order in which they are written."""
    methods: dict[str, Any] = {}
    for kind in reversed(resource.__mro__):
        methods |= {n: m for n, m in vars(kind).items() if n[0] != "_" and inspect.isfunction(m)}
    return list(methods.items())


def _modules() -> Iterator[str]:
    for module_name in MODULES:
        module = importlib.import_module(f"cloudglue.{module_name}")
        yield f"## cloudglue.{module_name}"
        yield ""
        yield _line(module)
        yield ""
        for name, value in vars(module).items():
            is_own = getattr(value, "__module__", None) == module.__name__ and name[0] != "_"
            if is_own and (inspect.isfunction(value) or inspect.isclass(value)):
                yield f"- `{name}{_signature(value) if inspect.isfunction(value) else ''}`: {_line(value)}"
        yield ""


def _errors() -> Iterator[str]:
    yield "## Errors"
    yield ""
    yield from _tree(errors.CloudglueError, 0)
    yield f"- `ListChangedWarning`: {_line(errors.ListChangedWarning)}"
    yield ""


def _tree(kind: type, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- `{kind.__name__}`: {_line(kind)}"
    for sub in kind.__subclasses__():
        if sub.__module__ == kind.__module__:
            yield from _tree(sub, depth + 1)


def _models() -> Iterator[str]:
    yield "## Models"
    yield ""
    yield "In `cloudglue.models`. Fields are in each class's docstring."
    yield ""
    yield ", ".join(f"`{name}`" for name in sorted(models.__all__))


def _signature(method: Any) -> str:
    parts, keyword = [], False
    for p in list(inspect.signature(method).parameters.values()):
        if p.name == "self":
            continue
        if p.kind is p.KEYWORD_ONLY and not keyword:
            keyword = True
            parts.append("*")
        if p.kind is not p.POSITIONAL_ONLY or p.name != "cls":
            stars = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "")
            parts.append(stars + p.name + ("" if p.default is p.empty else f"={p.default!r}"))
    answer = str(inspect.signature(method).return_annotation)
    shown = "" if answer in ("None", str(inspect.Signature.empty)) else f" -> {answer}"
    return f"({', '.join(parts)}){shown}"


def _line(thing: Any) -> str:
    text = inspect.getdoc(thing) or ""
    return re.sub(r"\s+", " ", text.split("\n\n")[0]).strip()


def main() -> int:
    """Write the document, or check it."""
    made = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    kept = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    lines = list(difflib.unified_diff(kept.splitlines(), made.splitlines(), "docs/reference.md", "made", lineterm=""))
    print("\n".join(lines) if lines else "docs/reference.md is what the classes give")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
