"""What a stream sends: the events of the contract's union, in the order in which a thing comes to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cloudglue.codec import fields
from cloudglue_api import models

from . import progress
from .contract import Contract
from .kinds import Kind

# What opens, and what closes again; what stands in neither, such as an error, is not sent.
_OPENING, _CLOSING = ("created", "added", "delta"), ("done", "completed")


def of(union: Any, contract: Contract, kind: Kind, whole: dict[str, Any]) -> list[dict[str, Any]]:
    """The events that lead to a whole thing: all, where it has succeeded; of what failed the first and then the error, else the first alone.

    Args:
        union: Of the events.
        contract: Which has examples of them.
        kind: Of the thing.
        whole: The thing as it is in the end.
    """
    found = _all(union, contract, kind, whole)
    final, state = kind.job, whole.get("status")
    if final is None or state is None or state in final.succeeded:
        return found
    return [*found[:1], *([_error(whole)] if state in final.failed[:1] else [])]


def _all(union: Any, contract: Contract, kind: Kind, whole: dict[str, Any]) -> list[dict[str, Any]]:
    examples = contract.unions[union.__name__]
    opening = sorted((t for t in examples if _ending(t) in _OPENING), key=lambda t: _OPENING.index(_ending(t)))
    closing = [t for t in reversed(list(examples)) if _ending(t) in _CLOSING]
    text, before = _text(whole), progress.states(kind)[0]
    found: list[dict[str, Any]] = []
    for tag in [*opening, *sorted(closing, key=lambda t: _ending(t) == "completed")]:
        model = getattr(models, union.options[tag])
        is_opened_only = _ending(tag) == "added" and f"{tag.rpartition('.')[0]}.done" not in examples
        is_open = _ending(tag) in _OPENING and not is_opened_only
        for held in _held(model, examples[tag], kind, whole):
            event = {**examples[tag], **held}
            if is_open:
                event |= {name: _begun(value, before) for name, value in held.items()}
            if "text" in event:
                event["text"] = text
            found += [{**event, "delta": word} for word in re.findall(r"\s*\S+", text)] if "delta" in event else [event]
    return found


def _error(whole: dict[str, Any]) -> dict[str, Any]:
    """The event that says why a thing has failed."""
    said = whole.get("error")
    why = said.get("message") if isinstance(said, dict) else said
    return {"type": "error", "error": {"message": why or progress.FAILURE}}


def _ending(tag: str) -> str:
    return tag.rpartition(".")[2]


def _held(model: Any, example: Mapping[str, Any], kind: Kind, whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What the model's events hold of the thing: all of it, or one of its parts after the other; nothing where they hold no part."""
    for name, part in fields.field_types(model).items():
        if name in example and isinstance(example[name], dict):
            parts = [whole] if fields.model_in(part) is kind.model else list(_parts(kind.model, whole, part))
            yield from ({name: one} for one in parts)
            return
    yield {}


def _parts(model: Any, value: Any, wanted: Any) -> Iterator[Any]:
    """The parts of a value that are of a type, the outermost first."""
    if not isinstance(value, dict) or model is None:
        return
    for name, kind in fields.field_types(model).items():
        item = fields.item_of(kind)
        inner = value.get(name)
        for one in inner if isinstance(inner, list) else [inner]:
            if one is not None and set(fields.values_of(item or kind)) & set(fields.values_of(wanted)):
                yield one
            else:
                yield from _parts(_model_of(item or kind, one), one, wanted)


def _model_of(kind: Any, value: Any) -> Any:
    union = fields.union_in(kind)
    if union is None or not isinstance(value, dict):
        return fields.model_in(kind)
    return getattr(models, union.options.get(value.get(union.tag), ""), None)


def _begun(value: Any, before: list[str]) -> Any:
    """A thing of which nothing is there yet."""
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {
        name: [] if isinstance(inner, list) else "" if name == "text" else inner
        for name, inner in value.items()
        if name != "error"
    }
    if "status" in made and before:
        made["status"] = before[0]
    return made


def _text(value: Any) -> str:
    """The text of a thing: the one that lies least deep in it."""
    level = [value]
    while level:
        for one in level:
            if isinstance(one, dict) and isinstance(one.get("text"), str):
                return str(one["text"])
        inner = [
            v
            for one in level
            for v in (one.values() if isinstance(one, dict) else one if isinstance(one, list) else ())
        ]
        level = inner
    return ""
