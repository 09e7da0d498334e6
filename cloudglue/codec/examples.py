"""The contract's example of each model, read from beside the package of the models when the first is asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from . import answers


def example_of(model: Any) -> dict[str, Any] | None:
    """The values of a model in the contract's example of it, new with each call; None where the contract has none."""
    package, _, _ = model.__module__.rpartition(".models.")
    found = _written(package).get(model.__name__) if package else None
    return None if found is None else _whole(found, package)


@cache
def _written(package: str) -> dict[str, Any]:
    found: dict[str, Any] = answers.plain(files(package).joinpath("model_examples.json").read_bytes())
    return found


def _whole(value: Any, package: str) -> Any:
    """The value with the examples of other models in the places where their names stand."""
    if isinstance(value, list):
        return [_whole(one, package) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"$ref"}:
        return _whole(_written(package)[value["$ref"]], package)
    return {name: _whole(one, package) for name, one in value.items()}
