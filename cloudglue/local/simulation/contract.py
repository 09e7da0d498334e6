"""The contract as the simulation reads it: the generated operations and models, and the examples that lie beside them."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from attrs import field, frozen

from cloudglue.codec import decoders, fields
from cloudglue.local import endpoints
from cloudglue_api import models
from cloudglue_api.types import Endpoint


@frozen(eq=False)
class Operation:
    """An operation, with what it takes and an example of what it answers."""

    endpoint: Endpoint
    status: int
    """Of its good answer."""
    errors: tuple[int, ...]
    """The statuses of its errors."""
    body: Any
    """The model of its body; None where it has none."""
    needs_body: bool
    answer: Any
    """The model of its answer."""
    events: Any
    """The union of the events that it can answer with; None where it cannot."""
    required: frozenset[str]
    """The parameters of its query that must be there."""
    unique: tuple[str, ...]
    """The fields in which no two of what it makes are alike; none where they may be."""
    ids: Mapping[str, str]
    """Of each parameter of its path, what it is the id of: `file_id`."""
    example: Any = field(repr=False)

    @property
    def words(self) -> list[str]:
        """The parts of its path."""
        return self.endpoint.path.strip("/").split("/")


@frozen(eq=False, slots=False)
class Contract:
    """All that the contract says."""

    operations: tuple[Operation, ...]
    unions: Mapping[str, Mapping[str, Any]]
    """Of each union by its name, an example for each kind."""
    ids: Mapping[str, str]
    """Of each id in an example, what it is the id of."""

    @functools.cached_property
    def flags(self) -> frozenset[str]:
        """What requests ask for by name: `enable_speech`, where answers have a field `speech`."""
        shown = {f"enable_{name}" for operation in self.operations for name in _names_in(operation.example)}
        return frozenset(n for o in self.operations if o.body for n in fields.names(o.body) if n in shown)


@functools.cache
def read() -> Contract:
    """The contract of the package, read now, and not for an engine that does not simulate."""
    kept = decoders.decode(files("cloudglue_api").joinpath("examples.json").read_bytes(), Any)
    known = {endpoint.call: endpoint for endpoint in endpoints.read()}
    operations = (_operation(known[name], facts, kept["ids"]) for name, facts in kept["operations"].items())
    return Contract(tuple(operations), kept["unions"], kept["ids"])


def _operation(endpoint: Endpoint, facts: Mapping[str, Any], ids: Mapping[str, str]) -> Operation:
    return Operation(
        endpoint,
        facts["status"],
        tuple(facts["errors"]),
        _model(facts["body"]),
        facts["needs_body"],
        _model(facts["answer"]),
        _model(facts["events"]),
        frozenset(facts["required"]),
        tuple(facts["unique"]),
        {name: ids.get(value, name) for name, value in facts["path"].items()},
        facts["example"],
    )


def _names_in(example: Any) -> Iterator[str]:
    if isinstance(example, Mapping):
        yield from example
    for inner in example.values() if isinstance(example, Mapping) else example if isinstance(example, list) else ():
        yield from _names_in(inner)


def _model(name: str | None) -> Any:
    return None if name is None else getattr(models, name)
