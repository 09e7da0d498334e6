"""Whether what tells the options of a union apart does so: each has the field, with the value by which it is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tools.contract.findings import Finding, finding, meant
from tools.contract.structure import Document, Node, name_of

LOCAL = "#/components/schemas/"


def misleading(document: Node) -> Iterator[Finding]:
    """What discriminators say that their options do not."""
    schemas = Document(document)
    for name, schema in document["components"].get("schemas", {}).items():
        if "discriminator" in schema:
            yield from _union(schemas, name, schema)


def _union(schemas: Document, place: str, schema: Node) -> Iterator[Finding]:
    said = schema["discriminator"]
    options = [one for key in ("oneOf", "anyOf") for one in schema.get(key, [])]
    names = [name for name in map(name_of, options) if name is not None]
    if missing := [key for key in ("propertyName", "mapping") if not said.get(key)]:
        yield finding(schema, "discriminator", place, f"discriminator has no {' and no '.join(missing)}")
        return
    by, mapping = said["propertyName"], said["mapping"]
    values = {name: _values(schemas, name, by) for name in names}
    for name in [name for name in names if values[name] is None]:
        fields = schemas.shape({"$ref": f"{LOCAL}{name}"}).fields
        text = f"tells options apart by {by}, and {name} has no field {by}{meant(by, fields)}"
        yield finding(said, "propertyName", place, text)
    if None in values.values():
        return  # the values of the right field are not known
    for value, reference in mapping.items():
        yield from _entry(said, place, value, str(reference).rpartition("/")[2], values)
    led_to = {name: [value for value in mapping if str(mapping[value]).endswith(f"/{name}")] for name in names}
    for name, given in led_to.items():
        unnamed = [value for value in values[name] or () if value not in mapping]
        if not given and (unnamed or not values[name]):
            text = f'mapping has no entry for {name}; add {(unnamed or ["<value>"])[0]}: "{LOCAL}{name}"'
            yield finding(said, "mapping", place, text)
        elif (
            given and unnamed and all(value in (values[name] or ()) for value in given)
        ):  # else the entry is told of already
            text = f"mapping has no entry for {', '.join(unnamed)}, which {name} may be; add one"
            yield finding(said, "mapping", place, text)


def _entry(said: Node, place: str, value: str, name: str, values: Mapping[str, Any]) -> Iterator[Finding]:
    if name not in values:
        yield finding(said["mapping"], value, place, f"mapping gives {value} to {name}, which is not an option of it")
    elif values[name] and value not in values[name]:
        right = next((one for one, own in values.items() if value in own), None)
        advice = (
            f"; it is one of {right}"
            if right
            else meant(value, values[name]) or f"; there it is {', '.join(values[name])}"
        )
        yield finding(
            said["mapping"],
            value,
            place,
            f"mapping gives {value} to {name}, whose {said['propertyName']} it is not{advice}",
        )


def _values(schemas: Document, name: str, field: str) -> tuple[str, ...] | None:
    """The values that an option's field may have, empty where that is any; None where there is no such field."""
    fields = schemas.shape({"$ref": f"{LOCAL}{name}"}).fields
    return tuple(map(str, schemas.shape(fields[field].node).values or ())) if field in fields else None
