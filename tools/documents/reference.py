"""The pages of docs/reference/ but those of resources, models and the command: the clients, what calls give, the modules, the errors."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import cloudglue
from cloudglue import errors
from cloudglue.calls import raw, streams
from cloudglue.paging import items as paging
from cloudglue_api.client import Resources

from . import docstrings, sections, signatures
from .markdown import anchor, fenced, relative, table
from .members import attributes, constants, methods

MODULES = ("strategies", "exports", "filters", "uris", "webhooks", "dates", "service", "testing")
GIVEN = (
    paging.PagedItems,
    paging.AsyncPagedItems,
    paging.CursorItems,
    paging.AsyncCursorItems,
    streams.Stream,
    streams.AsyncStream,
    raw.RawAnswer,
)
WITH_THE_CLIENTS = ("Progress", "VideoResult", "Timeouts")
WARNINGS = (errors.ExportWarning, errors.ListChangedWarning, errors.ServiceLimitWarning)


def pages() -> dict[str, str]:
    """The text of each page, by its place in docs."""
    made = {
        "index": _index(),
        "clients": _clients("reference/clients.md"),
        "results": _results("reference/results.md"),
        "errors": _errors(),
        **{name: _module(name, f"reference/{name}.md") for name in MODULES},
    }
    return {f"reference/{name}.md": "\n".join(lines) for name, lines in made.items()}


def resources() -> list[str]:
    """The names of the resources, in the order of the client."""
    return [name for name in vars(Resources) if name[0] != "_"]


def _index() -> Iterator[str]:
    yield "# Reference"
    yield ""
    yield "Every public name, made from the code and the contract. What is not here, or begins with `_`, may change at any time."
    yield ""
    yield "| page | what is there |"
    yield "|---|---|"
    yield "| [The clients](clients.md) | `Cloudglue`, `AsyncCloudglue`, and what they are given |"
    yield "| [What calls give](results.md) | Lists that come in pages, streams, raw answers |"
    for name in MODULES:
        summary = docstrings.of(importlib.import_module(f"cloudglue.{name}")).summary
        yield f"| [cloudglue.{name}]({name}.md) | {summary} |"
    yield "| [Errors](errors.md) | Every exception and warning, as a tree |"
    yield "| [Commands and options](command.md) | `cloudglue` with its sub-commands and their options |"
    yield "| [Models](models/index.md) | What answers are made of, and arguments may be |"
    yield "| [Sources](sources.md) | Which of Cloudglue's own pages each thing comes from |"
    yield ""
    yield "## Resources"
    yield ""
    yield "The attributes of a client. Each method with its arguments, and an example of the call and of what comes back."
    yield ""
    yield from table(
        ("resource", "what it is"), ((f"[client.{tag}](resources/{tag}.md)", _summary(tag)) for tag in resources())
    )
    yield "## cloudglue"
    yield ""
    yield "What `import cloudglue` offers."
    yield ""
    for name in cloudglue.__all__:
        value = getattr(cloudglue, name)
        if inspect.ismodule(value):
            yield f"- [`{name}`]({'models/index' if name == 'models' else name}.md): a module."
        elif inspect.isclass(value):
            page = "errors" if name in errors.__all__ else "clients"
            yield f"- [`{name}`]({page}.md#{anchor(name)}): {docstrings.of(value).summary}"
    yield "- `UNSET`: What a field holds that was not in the answer. It is false in a condition."
    yield "- `__version__`: This version's number."
    yield ""


def _summary(tag: str) -> str:
    return docstrings.of(
        getattr(Resources, tag).func if hasattr(getattr(Resources, tag), "func") else getattr(Resources, tag)
    ).summary


def _clients(here: str) -> Iterator[str]:
    yield "# The clients"
    yield ""
    yield "`Cloudglue` and, for an event loop, `AsyncCloudglue`."
    yield ""
    yield from _client(cloudglue.Cloudglue, "client", here)
    yield "## AsyncCloudglue"
    yield ""
    yield from docstrings.lines(docstrings.of(cloudglue.AsyncCloudglue))
    yield "It takes the same arguments as [`Cloudglue`](#cloudglue), and has the same methods and resources: what there is called is awaited here, what is"
    yield "iterated is iterated by `async for`, and it is closed by `await client.close()` or `async with`."
    yield ""
    for name in WITH_THE_CLIENTS:
        yield from sections.kind(name, getattr(cloudglue, name), here)


def _client(client: type, call: str, here: str) -> Iterator[str]:
    yield f"## {client.__name__}"
    yield ""
    yield from fenced("python", signatures.block(client.__name__, client, gives=False))
    yield from docstrings.lines(docstrings.of(client))
    yield from sections.initialiser(client)
    yield "Its attributes are the resources:"
    yield ""
    for tag in resources():
        yield f"- [`{call}.{tag}`]({relative(f'reference/resources/{tag}.md', here)}): {_summary(tag)}"
    yield ""
    for name, method in methods(client).items():
        yield from sections.function(f"{client.__name__}.{name}", f"{call}.{name}", method, here, 3)


def _results(here: str) -> Iterator[str]:
    yield "# What calls give"
    yield ""
    yield "Besides models: lists whose pages are fetched while you iterate, streams of events, and answers with their headers. `Items[…]` and `Iterable[…]`"
    yield "in a signature are one of these lists."
    yield ""
    for kind in GIVEN:
        yield from sections.kind(kind.__name__, kind, here, call=_called(kind), constructor=False)


def _called(kind: type) -> str:
    return {"Stream": "stream", "RawAnswer": "answer"}.get(kind.__name__.removeprefix("Async"), "items")


def _errors() -> Iterator[str]:
    yield "# Errors"
    yield ""
    yield "All are in `cloudglue` and in `cloudglue.errors`, and all are a `CloudglueError`."
    yield ""
    yield from _tree(errors.CloudglueError, 0)
    yield ""
    yield "Warnings:"
    yield ""
    yield from (_line(one) for one in WARNINGS)
    yield ""
    for name in errors.__all__:
        kind = getattr(errors, name)
        yield f"## {name}"
        yield ""
        above = [
            f"[`{one.__name__}`](#{anchor(one.__name__)})" if one.__name__ in errors.__all__ else f"`{one.__name__}`"
            for one in kind.__bases__
        ]
        if issubclass(kind, BaseException):
            yield f"A subclass of {', '.join(above)}."
            yield ""
        yield from docstrings.lines(docstrings.of(kind))
        yield from sections.listed(attributes(kind, inherited=False))


def _tree(kind: type, depth: int) -> Iterator[str]:
    yield f"{'    ' * depth}{_line(kind)}"
    subclasses: list[type] = kind.__subclasses__()
    for sub in subclasses:
        if sub.__module__ == kind.__module__:
            yield from _tree(sub, depth + 1)


def _line(kind: type) -> str:
    return f"- [`{kind.__name__}`](#{anchor(kind.__name__)}): {docstrings.of(kind).summary}"


def _module(name: str, here: str) -> Iterator[str]:
    module = importlib.import_module(f"cloudglue.{name}")
    yield f"# cloudglue.{name}"
    yield ""
    yield from docstrings.lines(docstrings.of(module))
    yield from _rest(module, here, 2)


def _rest(module: ModuleType, here: str, level: int) -> Iterator[str]:
    """What a module offers."""
    offered = public(module)
    name = module.__name__.removeprefix("cloudglue.")
    for one, value in offered.items():
        if inspect.isclass(value):
            yield from sections.kind(one, value, here, level)
        elif inspect.isfunction(value):
            yield from sections.function(one, f"{name}.{one}", value, here, level)
    said = {one.name: one for one in constants(module.__name__)}
    values = [one for one, value in offered.items() if not inspect.isclass(value) and not inspect.isfunction(value)]
    if values or set(said) - set(offered):
        yield f"{'#' * level} Constants"
        yield ""
        for one in dict.fromkeys([*values, *said]):
            shown = f": {said[one].text}" if one in said else _shown(offered[one])
            yield f"- `{one}`{shown}"
        yield ""


def _shown(value: Any) -> str:
    kind = type(value)
    return f": a `{kind.__name__}`." if kind.__module__.startswith("cloudglue") else f": `{value!r}`."


def public(module: ModuleType) -> dict[str, Any]:
    """What a module offers: its `__all__`, or what is made in it and has no underscore before its name."""
    if hasattr(module, "__all__"):
        return {name: getattr(module, name) for name in module.__all__}
    return {
        name: value
        for name, value in vars(module).items()
        if name[0] != "_" and module.__name__ in (getattr(value, "__module__", None), type(value).__module__)
    }
