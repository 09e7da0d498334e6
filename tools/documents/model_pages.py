"""The pages of docs/reference/models/: each model and enum of the contract, with its fields, an example, and who gives it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from typing import Any, is_typeddict

from cloudglue import Cloudglue, models
from cloudglue_api.types import Model, OneOf
from tools.contract.operation_examples import ABSENT, Examples
from tools.contract.python_calls import literal
from tools.contract.structure import NOTHING, Shape

from . import docstrings, literals, sections, signatures
from .markdown import anchor, fenced, prose, relative
from .members import methods
from .places import places
from .reference import resources

INDEX = "reference/models/index.md"
_NAMED = re.compile(r"\bmodels\.([A-Z]\w*)")
# The bounds are told beside it, from the contract.
_ANNOTATED = re.compile(r"Annotated\[((?:[^\[\]]|\[[^\[\]]*\])+?), Bounds\([^()]*(?:\([^()]*\)[^()]*)*\)\]")
MOST_GIVERS = 6


def pages(examples: Examples) -> dict[str, str]:
    """The text of each page, by its place in docs."""
    givers = _givers()
    by_page: dict[str, list[str]] = {}
    for name in places().names:
        by_page.setdefault(places().page(name), []).append(name)
    made = {INDEX: "\n".join(_index(by_page))}
    for page, names in sorted(by_page.items()):
        made[page] = "\n".join(_page(page, names, examples, givers))
    return made


def _index(by_page: dict[str, list[str]]) -> Iterator[str]:
    yield "# Models"
    yield ""
    yield "What answers are made of, and arguments may be; all in `cloudglue.models`. A field that was not in the answer is `UNSET`, one that was null is"
    yield "`None`. Fields, and values of enums, that a later version of the API adds are taken too."
    yield ""
    yield "## Every model"
    yield ""
    for name, method in methods(Model).items():
        yield from sections.function(name, f"model.{name}", method, INDEX, 3)
    yield "## By name"
    yield ""
    for page, names in sorted(by_page.items()):
        yield f"- [{_title(page)}]({relative(page, INDEX)}): {', '.join(places().link(name, INDEX) for name in names)}"
    yield ""


def _title(page: str) -> str:
    return f"Models: {page.rpartition('/')[2].removesuffix('.md').replace('_', ' ')}"


def _page(page: str, names: list[str], examples: Examples, givers: dict[str, list[str]]) -> Iterator[str]:
    yield f"# {_title(page)}"
    yield ""
    yield "All of them are in `cloudglue.models`."
    yield ""
    for name in names:
        model = getattr(models, name)
        yield f"## {name}"
        yield ""
        yield from _model(name, model, page, examples)
        if given := givers.get(name):
            more = f" and {len(given) - MOST_GIVERS} more" if len(given) > MOST_GIVERS else ""
            shown = ", ".join(_method(one, page) for one in given[:MOST_GIVERS])
            yield f"Given by {shown}{more}."
            yield ""
        value = examples.schema(name) if name in examples.document.raw["components"]["schemas"] else ABSENT
        if value is not ABSENT and not _is_enum(model):
            yield from fenced("json", literals.as_json(value))


def _model(name: str, model: Any, page: str, examples: Examples) -> Iterator[str]:
    if isinstance(model, OneOf):
        yield from _paragraph(_description(name, examples))
        said = f", told apart by `{model.tag}`" if model.tag else ""
        yield f"One of these{said}: {', '.join(places().link(one, page) for one in model.members)}."
        yield ""
    elif _is_enum(model):
        yield from docstrings.lines(docstrings.of(model))
        yield from (f"- `{name}.{one.name}`: `{literal(one.value)}`" for one in model)
        yield ""
    else:
        described = docstrings.Described() if is_typeddict(model) else docstrings.of(model)
        yield from (f"{paragraph}\n" for paragraph in described.paragraphs or [prose(_description(name, examples))])
        yield from _fields(name, model, described.fields, page, examples)


def _fields(name: str, model: Any, texts: dict[str, str], page: str, examples: Examples) -> Iterator[str]:
    known = examples.document.raw["components"]["schemas"].get(name)
    shapes = examples.document.shape(known).fields if known else {}
    is_dict = is_typeddict(model)
    for field, type in (getattr(model, "__annotations__", None) or {}).items():
        if field.startswith("_") or "ClassVar" in str(type):
            continue
        given = type if isinstance(type, str) else signatures.annotation(type)
        in_contract = shapes.get(field) or shapes.get(field.removesuffix("_"))
        notes = [places().linked(_ANNOTATED.sub(r"\1", given.replace(" | Unset", "")), page)]
        if "Unset" in given or (is_dict and in_contract is not None and not in_contract.required):
            notes.append("may be absent")
        if in_contract is not None:
            notes += _bounds(examples.document.shape(in_contract.node))
        text = texts.get(field) or (prose(str(in_contract.node.get("description", ""))) if in_contract else "")
        yield f"- `{field}` ({', '.join(notes)}){f': {text}' if text else ''}"
    yield from (
        f"- `{called}` (`str`, made of the others): {inspect.getdoc(member)}"
        for called, member in vars(model).items()
        if isinstance(member, property)
    )
    yield ""


def _bounds(shape: Shape) -> Iterator[str]:
    """What a value must keep to, as people say it."""
    found = shape.bounds
    for low, high, unit in (
        ("minimum", "maximum", ""),
        ("minLength", "maxLength", " characters"),
        ("minItems", "maxItems", " items"),
    ):
        least, most = found.get(low), found.get(high)
        if least is not None and most is not None:
            yield f"{least:g} to {most:g}{unit}"
        elif least is not None:
            yield f"{least:g}{unit} at least"
        elif most is not None:
            yield f"{most:g}{unit} at most"
    if "exclusiveMinimum" in found:
        yield f"more than {found['exclusiveMinimum']:g}"
    if shape.default is not NOTHING and shape.default is not None:
        yield f"`{literal(shape.default)}` when left out"


def _paragraph(text: str) -> Iterator[str]:
    if text:
        yield prose(text)
        yield ""


def _description(name: str, examples: Examples) -> str:
    return str(examples.document.raw["components"]["schemas"].get(name, {}).get("description", ""))


def _is_enum(model: Any) -> bool:
    return inspect.isclass(model) and issubclass(model, Enum)


def _givers() -> dict[str, list[str]]:
    """The methods whose answers are a model, or made of it: `files.get`."""
    found: dict[str, list[str]] = {}
    with Cloudglue("cg-key", base_url="http://127.0.0.1") as client:
        for tag in resources():
            for name, method in methods(type(getattr(client, tag))).items():
                answer = signatures.annotation(inspect.signature(method).return_annotation)
                for model in dict.fromkeys(_NAMED.findall(answer)):
                    found.setdefault(model, []).append(f"{tag}.{name}")
    return found


def _method(name: str, page: str) -> str:
    tag, _, verb = name.partition(".")
    return f"[`client.{name}`]({relative(f'reference/resources/{tag}.md', page)}#{anchor(verb)})"
