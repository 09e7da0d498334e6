"""A value in the form that a JSON schema asks for. Patterns, conditions and negations are passed over; all else holds."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

_DEEPEST = 5
_MOST = 1000
_MOST_ITEMS = 100
_LONGEST = 100_000
_FORMATS = {
    "date": "2026-03-31",
    "time": "12:00:00Z",
    "date-time": "2026-03-31T12:00:00Z",
    "duration": "PT5S",
    "email": "somebody@example.org",
    "hostname": "example.org",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.org/",
    "uuid": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
}
_KEYWORDS = frozenset(
    (
        "type",
        "properties",
        "items",
        "enum",
        "const",
        "$ref",
        "anyOf",
        "oneOf",
        "allOf",
        "$defs",
        "definitions",
        "required",
    )
)
_TYPES = ("object", "array", "string", "integer", "number", "boolean", "null")


def like(schema: Mapping[str, Any], text: str) -> Any:
    """A value of this form; `{}` where the schema asks for no object.

    Args:
        schema: A JSON schema, or in short the fields with their types, such as `{"speaker": "string"}`.
        text: What texts say, before the name of their field.
    """
    if not _KEYWORDS & set(schema):
        schema = {"properties": {name: _field(one) for name, one in schema.items()}, "required": list(schema)}
    found = _Maker(schema, text).value({"type": "object", **schema}, "", 0)
    return found if isinstance(found, dict) else {}


def _field(said: Any) -> Any:
    """The schema of a field in the short form: a type's name, an object of fields, a list with one item, or a text about it."""
    if isinstance(said, Mapping):
        return said if _KEYWORDS & set(said) else {"properties": {name: _field(one) for name, one in said.items()}}
    if isinstance(said, list):
        return {"items": _field(said[0]) if said else {}}
    return {"type": said if said in _TYPES else "string"}


class _Maker:
    def __init__(self, root: Mapping[str, Any], text: str) -> None:
        self._root = root
        self._text = text
        self._left = _MOST
        """How many values may still be made before it is brought to an end: a schema may refer to itself, many times over."""

    def value(self, schema: Any, name: str, depth: int) -> Any:
        """A value of a part of the schema; `name` is the field that it is for."""
        self._left -= 1
        if not isinstance(schema, Mapping) or depth > 3 * _DEEPEST or self._left < -_MOST:
            return self._text + name
        schema = self._whole(schema, 0)
        for keyword in ("const", "default"):
            if keyword in schema:
                return schema[keyword]
        for keyword in ("enum", "examples"):
            if found := _list(schema, keyword):
                return found[0]
        match _type(schema):
            case "object":
                return self._object(schema, depth + 1)
            case "array":
                return self._array(schema, name, depth + 1)
            case "integer" | "number":
                return self._number(schema)
            case "boolean":
                return True
            case "null":
                return None
            case _:
                return self._string(schema, name)

    def _whole(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        """A schema with what it refers to, and the first of what it may be, in one."""
        made = {k: v for k, v in schema.items() if k not in ("$ref", "allOf", "anyOf", "oneOf")}
        parts = [self._at(schema["$ref"])] if isinstance(schema.get("$ref"), str) else []
        parts += _list(schema, "allOf") + _list(schema, "anyOf")[:1] + _list(schema, "oneOf")[:1]
        for part in parts:
            self._left -= 1
            if not isinstance(part, Mapping) or depth > _DEEPEST or self._left < -_MOST:
                continue
            inner = self._whole(part, depth + 1)
            properties = {**_mapping(inner, "properties"), **_mapping(made, "properties")}
            required = [*_list(made, "required"), *_list(inner, "required")]
            made = {**inner, **made}
            made |= {"properties": properties} if properties else {}
            made |= {"required": required} if required else {}
        return made

    def _at(self, reference: str) -> Any:
        """What a reference leads to, within the schema; nothing is fetched."""
        found: Any = self._root
        for word in reference.removeprefix("#").strip("/").split("/") if reference != "#" else ():
            found = found.get(word.replace("~1", "/").replace("~0", "~")) if isinstance(found, Mapping) else None
        return found if reference.startswith("#") else None

    def _is_enough(self, depth: int) -> bool:
        """Whether what refers to itself shall end where it need not go on."""
        return depth > _DEEPEST or self._left < 0

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        required = [one for one in _list(schema, "required") if isinstance(one, str)]
        properties = _mapping(schema, "properties")
        wanted = [one for one in properties if one in required or not self._is_enough(depth)]
        return {one: self.value(properties.get(one), one, depth) for one in dict.fromkeys([*wanted, *required])}

    def _array(self, schema: Mapping[str, Any], name: str, depth: int) -> list[Any]:
        first = _list(schema, "prefixItems")
        least, most = _bound(schema, "minItems") or 0, _bound(schema, "maxItems")
        usual = 0 if self._is_enough(depth) or most == 0 else 1
        wanted = int(min(max(least, usual, len(first)), _MOST_ITEMS))
        made = [self.value(one, name, depth) for one in first]
        for number in range(len(first) + 1, wanted + 1):
            one = self.value(schema.get("items", {}), name, depth)
            is_again = schema.get("uniqueItems") is True and one in made
            made.append(f"{one} {number}" if is_again and isinstance(one, str) else one)
        return made

    def _string(self, schema: Mapping[str, Any], name: str) -> str:
        found = _FORMATS.get(str(schema.get("format")), self._text + name.replace("_", " "))
        least, most = _bound(schema, "minLength") or 0, _bound(schema, "maxLength")
        found = found.ljust(int(min(least, _LONGEST)), ".")
        return found if most is None else found[: int(max(most, 0))]

    def _number(self, schema: Mapping[str, Any]) -> float:
        is_whole = _type(schema) == "integer"
        step = _bound(schema, "multipleOf") or 0
        step = step if step > 0 else 1 if is_whole else 0
        bounds = [_bound(schema, one) for one in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")]
        given = [one for one in bounds if one is not None]
        tried = [1.0, *given, *(one + way * (step or 1) for one in given for way in (1, -1))]
        tried += [(one + other) / 2 for one in given for other in given]
        if step:
            tried = [turn(one / step) * step for one in tried for turn in (math.ceil, math.floor)]
        found = next((one for one in tried if _is_within(one, *bounds)), tried[0])
        return int(found) if is_whole else found


def _is_within(value: float, least: float | None, above: float | None, most: float | None, below: float | None) -> bool:
    is_low = (least is not None and value < least) or (above is not None and value <= above)
    is_high = (most is not None and value > most) or (below is not None and value >= below)
    return not is_low and not is_high


def _type(schema: Mapping[str, Any]) -> str:
    said = schema.get("type")
    if isinstance(said, list):
        said = next((one for one in said if one != "null"), "null")
    if isinstance(said, str):
        return said
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _bound(schema: Mapping[str, Any], name: str) -> float | None:
    """A number in a schema; None where there is none, or none to count with."""
    found = schema.get(name)
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        return None
    return found if found == 0 or 1e-9 <= abs(found) <= 1e15 else None


def _mapping(schema: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = schema.get(name)
    return found if isinstance(found, Mapping) else {}


def _list(schema: Mapping[str, Any], name: str) -> list[Any]:
    found = schema.get(name)
    return found if isinstance(found, list) else []
