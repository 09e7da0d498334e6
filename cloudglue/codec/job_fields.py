"""What of a job is there in which state, read from beside the package of the models when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from . import answers, fields
from .examples import example_of


class JobFields(NamedTuple):
    """Of a model with states, what the contract says of these."""

    completed: str | None = "completed"
    """The state with a result."""
    failed: str | None = "failed"
    """The state with an error, where the model has a field for it."""
    results: tuple[str, ...] = ()
    """The fields that are there in the first only."""


def of(model: Any) -> JobFields | None:
    """What the contract says of a model's states; None of a model without."""
    package, _, _ = model.__module__.rpartition(".models.")
    found = _written(package).get(model.__name__) if package else None
    if found is not None:
        return JobFields(found["completed"], found["failed"], tuple(found["results"]))
    return JobFields() if {"status", "error"} <= set(fields.names(model)) else None


def early(model: Any) -> list[str]:
    """The fields of a job that are there before it has ended."""
    job = of(model)
    return sorted(name for name in fields.names(model) if job is None or name not in job.results)


def in_state(model: Any, state: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a completed job as they are in a state: without the result where it has none, with an error where it has failed."""
    job = of(model)
    if job is None:
        return dict(values)
    gone = ("error",) if state == job.completed else (*job.results, "error")
    made = {name: value for name, value in values.items() if name not in gone}
    if state == job.failed and "error" in fields.names(model):
        made["error"] = values.get("error") or _error(model)
    return made


def _error(model: Any) -> Any:
    inner = fields.model_in(fields.field_types(model)["error"])
    return "made up: the job failed" if inner is None else example_of(inner)


@cache
def _written(package: str) -> Mapping[str, Any]:
    try:
        text = files(package).joinpath("job_results.json").read_bytes()
    except FileNotFoundError:  # an SDK of one's own that an earlier version made
        return {}
    found: dict[str, Any] = answers.plain(text)
    return found
