"""docs/reference.md, the list of the public names, from the classes themselves."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any, is_typeddict

import cloudglue
from cloudglue import Cloudglue, errors, models
from cloudglue.calls import raw, streams
from cloudglue.paging import items as paging
from cloudglue_api.client import Resources
from cloudglue_api.types import OneOf

MODULES = ("strategies", "exports", "filters", "uris", "webhooks", "dates", "service")
GIVEN = (paging.PagedItems, paging.AsyncPagedItems, paging.CursorItems, streams.Stream, raw.RawAnswer)


def page() -> str:
    """The whole document."""
    return (
        "\n".join([*_head(), *_package(), *_clients(), *_resources(), *_given(), *_modules(), *_errors(), *_models()])
        + "\n"
    )


def _head() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Every public name. Made by `make generate`; do not edit. Methods are shown as `Cloudglue` has them; `AsyncCloudglue` has the"
    yield "same, to be awaited, with `async for` over what is iterated. What is not here, or begins with `_`, may change at any time."
    yield ""


def _package() -> Iterator[str]:
    yield "## cloudglue"
    yield ""
    yield "What `import cloudglue` offers. Errors are further below, as a tree."
    yield ""
    for name in cloudglue.__all__:
        value = getattr(cloudglue, name)
        if inspect.isclass(value) and not issubclass(value, (errors.CloudglueError, Warning)):
            yield f"- `{name}`: {_line(value)}"
    names = (name for name in cloudglue.__all__ if inspect.ismodule(getattr(cloudglue, name)))
    yield f"- Modules: {', '.join(f'`{name}`' for name in names)}. `__version__` is this version's number."
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
        yield f"{_line(resource)} [Each call, with what comes back](resources/{tag}.md)."
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


def _given() -> Iterator[str]:
    yield "## What calls give"
    yield ""
    yield "`Items[…]` and `Iterable[…]` above are one of the lists below, `models.…` are models."
    yield ""
    for kind in GIVEN:
        yield f"- `{kind.__name__}`: {_line(kind)}"
        for name, member in inspect.getmembers(kind):
            if name[0] != "_" and inspect.isfunction(member):
                yield f"  - `{name}{_signature(member)}`: {_line(member)}"
            elif isinstance(member, property):
                yield f"  - `{name}`: {_line(member)}"
    yield ""


def _modules() -> Iterator[str]:
    for module_name in MODULES:
        module = importlib.import_module(f"cloudglue.{module_name}")
        yield f"## cloudglue.{module_name}"
        yield ""
        yield _line(module)
        yield ""
        public = _public(module)
        for name, value in public.items():
            if inspect.isfunction(value) or inspect.isclass(value):
                yield f"- `{name}{_signature(value) if inspect.isfunction(value) else ''}`: {_line(value)}"
        for kind in (value for value in public.values() if inspect.isclass(value)):
            if fields := [name for name, value in public.items() if type(value) is kind]:
                yield f"- {', '.join(f'`{name}`' for name in fields)}: each a `{kind.__name__}`."
        yield ""


def _public(module: ModuleType) -> dict[str, Any]:
    """What a module offers: its `__all__`, or what is made in it and has no underscore before its name."""
    if hasattr(module, "__all__"):
        return {name: getattr(module, name) for name in module.__all__}
    return {
        name: value
        for name, value in vars(module).items()
        if name[0] != "_" and module.__name__ in (getattr(value, "__module__", None), type(value).__module__)
    }


def _errors() -> Iterator[str]:
    yield "## Errors"
    yield ""
    yield from _tree(errors.CloudglueError, 0)
    for warning in (errors.ExportWarning, errors.ListChangedWarning, errors.ServiceLimitWarning):
        yield f"- `{warning.__name__}`: {_line(warning)}"
    yield ""


def _tree(kind: type, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- `{kind.__name__}`: {_line(kind)}"
    subclasses: list[type] = kind.__subclasses__()
    for sub in subclasses:
        if sub.__module__ == kind.__module__:
            yield from _tree(sub, depth + 1)


def _models() -> Iterator[str]:
    yield "## Models"
    yield ""
    yield "In `cloudglue.models`. Fields are in each class's docstring."
    yield ""
    for name in sorted(models.__all__):
        yield f"- `{name}`: {_model(getattr(models, name))}"


def _model(model: Any) -> str:
    if isinstance(model, OneOf):
        return f"One of {', '.join(f'`{name}`' for name in model.members)}."
    if is_typeddict(model):
        return f"A dict with some of the keys {', '.join(f'`{key}`' for key in model.__annotations__)}."
    return _line(model)


def _signature(method: Any) -> str:
    parts: list[str] = []
    keyword = False
    for p in inspect.signature(method).parameters.values():
        if p.name == "self":
            continue
        if p.kind is p.KEYWORD_ONLY and not keyword:
            keyword = True
            parts.append("*")
        stars = "*" if p.kind is p.VAR_POSITIONAL else "**" if p.kind is p.VAR_KEYWORD else ""
        parts.append(stars + p.name + ("" if p.default is p.empty else f"={p.default!r}"))
    answer = str(inspect.signature(method).return_annotation)
    shown = "" if answer in ("None", str(inspect.Signature.empty)) else f" -> {answer}"
    return f"({', '.join(parts)}){shown}"


def _line(thing: Any) -> str:
    # Of a class its own docstring only: what is inherited, such as that of `str`, differs between versions of Python.
    text = inspect.cleandoc(vars(thing).get("__doc__") or "") if inspect.isclass(thing) else inspect.getdoc(thing) or ""
    return re.sub(r"\s+", " ", text.split("\n\n")[0]).strip()
