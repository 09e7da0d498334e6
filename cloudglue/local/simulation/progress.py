"""How far a job is, and what of it is there."""

from __future__ import annotations

import math
from typing import Any

from cloudglue.codec import fields

from .answers import MADE_UP
from .echoes import changed
from .kinds import Kind
from .state import Thing

BEGUN = 0.0
"""A time at which every job has just begun."""
ENDED = math.inf
"""A time at which every job has ended."""
FAILURE = f"{MADE_UP}the job was told to fail."
FAILED_FILE = f"{MADE_UP}the file that the job is about has failed."


def states(kind: Kind) -> tuple[list[str], list[str]]:
    """The states of a kind's jobs before their end, and those at it."""
    if kind.job is None:
        return [], []
    final = [*kind.job.succeeded, *kind.job.failed]
    return [value for value in _values(kind) if value not in final], final


def is_job(kind: Kind) -> bool:
    """Whether things of a kind are jobs."""
    return kind.job is not None


def status(thing: Thing, kind: Kind, now: float) -> str | None:
    """The state of a job at a time; None for what is not a job."""
    before, _ = states(kind)
    if thing.ends is None or kind.job is None:
        return None
    if now >= thing.ends or not before:
        return thing.outcome or kind.job.succeeded[0]
    if now <= thing.created:
        return before[0]
    share = (now - thing.created) / (thing.ends - thing.created)
    return before[min(int(share * len(before)), len(before) - 1)]


def shown(thing: Thing, kind: Kind, now: float, state: str | None = None) -> dict[str, Any]:
    """The thing as the API shows it at a time, or while its job is in a state."""
    state = state or status(thing, kind, now)
    if state is None or kind.job is None or "status" not in thing.answer:
        return dict(thing.answer)
    if state in kind.job.succeeded[:1]:
        return {**thing.answer, "status": state}
    before, _ = states(kind)
    made = {name: value for name, value in thing.answer.items() if name in thing.early}
    for name, kind_of in fields.field_types(kind.model).items():
        values = fields.enum_values(kind_of)
        if name.endswith("_status") and name in made:
            made[name] = state if state in values else values[0]
    made["status"] = state
    return made if state in before else _with_error(made, kind, state, thing.error or FAILURE)


def _with_error(made: dict[str, Any], kind: Kind, state: str, why: str) -> dict[str, Any]:
    said = fields.field_types(kind.model).get("error")
    if said is None or state not in (kind.job.failed[:1] if kind.job else ()):
        return made
    inner = fields.model_in(said)
    if inner is None:
        return {**made, "error": why}
    said = {name: why if name == "message" else state for name in fields.names(inner)}
    return {**made, "error": changed(inner, {}, said)}


def _values(kind: Kind) -> list[str]:
    return fields.enum_values(fields.field_types(kind.model).get("status"))
