"""What the templates ask of models and of types, which openapi-python-client's own model does not answer.

Its parsed properties drop the bounds, the descriptions of parameters, and every `x-` key; those are read from the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser import properties as kinds
from openapi_python_client.parser.properties import ModelProperty, Property, UnionProperty

from tools.contract.foreign.identifiers import argument, is_attribute

BOUNDS = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "pattern",
)
SCALARS: dict[type, str] = {
    kinds.StringProperty: "str",
    kinds.FloatProperty: "float",
    kinds.IntProperty: "int",
    kinds.BooleanProperty: "bool",
    kinds.UuidProperty: "UUID",
    kinds.DateProperty: "date",
    kinds.DateTimeProperty: "DateTime",
    kinds.FileProperty: "IO[bytes]",
    kinds.AnyProperty: "Any",
    kinds.NoneProperty: "None",
}
# What people may pass where the model holds something stricter.
GENEROUS = {
    "IO[bytes]": "Uploadable | Upload",
    "UUID": "UUID | str",
    "date": "date | datetime | str",
    "DateTime": "date | datetime | str",
}


@dataclass(frozen=True)
class Field:
    """A field of a model, or an argument of an operation."""

    name: str
    annotation: str
    required: bool
    nullable: bool
    doc: str
    bounds: dict[str, Any]
    const: str | None = None
    place: str = "body"
    sunset: dict[str, Any] | None = None
    """Of one that will go: until when it stays, where that is known, and what to use instead."""
    argument: str = ""
    """The name as an argument."""
    key: str = ""
    """What its place calls it: in a path not always as the contract does."""

    @property
    def in_path(self) -> str:
        """What stands in a path: an id as it is, so that it can be checked; all else as text."""
        return (
            self.argument if {"str", "UUID"} & set(re.findall(r"\w+", self.annotation)) else f"in_path({self.argument})"
        )

    @property
    def leaving(self) -> str | None:
        """What is said of one that will go to whoever uses it."""
        if self.sunset is None:
            return None
        end = f", and may be gone after {self.sunset['until']}" if "until" in self.sunset else ""
        return f"is deprecated{end}; use {self.sunset['instead']}"

    @property
    def is_file(self) -> bool:
        """Whether it is what an upload sends."""
        return self.annotation == GENEROUS["IO[bytes]"]

    @property
    def is_files(self) -> bool:
        """Whether it is several of these."""
        return self.annotation == f"Sequence[{GENEROUS['IO[bytes]']}]"

    @property
    def optional_annotation(self) -> str:
        """The annotation of an argument that may be left out: None where null has no meaning of its own, else UNSET."""
        return f"{self.annotation} | Unset" if self.nullable else f"{self.annotation} | None"

    @property
    def left_out(self) -> str:
        """The default of an argument that may be left out."""
        return "UNSET" if self.nullable else "None"


@dataclass(frozen=True)
class Union:
    """A named choice between several models, told apart by one field."""

    name: str
    module: str
    doc: str
    tag: str | None
    options: dict[str, str]
    members: list[str]


class ModelViews:
    """Answers about the contract's models, made from the merged document and the generator's model of it."""

    def __init__(self, document: dict[str, Any], data: GeneratorData) -> None:
        self.document = document
        self.schemas: dict[str, Any] = document["components"]["schemas"]
        self.models = {str(m.class_info.name): m for m in data.models}
        self.modules = {str(c.class_info.name): str(c.class_info.module_name) for c in [*data.models, *data.enums]}
        self.unions = list(self._unions())
        self.modules |= {u.name: u.module for u in self.unions}
        self._by_members = {frozenset(u.members): u.name for u in self.unions}
        self._reaches: dict[str, set[str]] = {}

    # -- models

    def generated_models(self) -> list[tuple[str, str]]:
        """(class, module) of everything in `models`, except maps, which are dicts."""
        return sorted((name, module) for name, module in self.modules.items() if not self.is_map(name))

    def is_map(self, name: str) -> bool:
        """A model with free-form keys: as a class it would drop the user's data, so it is a dict."""
        model = self.models.get(name)
        if model is None or not model.additional_properties:
            return False
        known = [*(model.required_properties or []), *(model.optional_properties or [])]
        return not known or bool(self.schema(name).get("additionalProperties"))

    def is_typed_dict(self, model: ModelProperty) -> bool:
        """A model with a field that no attribute can be called, such as `from`, is a dict with known keys."""
        names = [text(p.name) for p in [*(model.required_properties or []), *(model.optional_properties or [])]]
        return not all(map(is_attribute, names))

    def fields(self, model: ModelProperty) -> list[Field]:
        """The model's fields, those that must be given first."""
        raw = self.properties(self.schema(str(model.class_info.name)))
        found = [
            self.field(p, raw[text(p.name)])
            for p in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]
        return sorted(_unshadowed(found), key=lambda f: not f.required or f.const is not None)

    def rules(self, model: ModelProperty) -> list[str]:
        """The rules between the model's fields, as its module writes them."""
        found = []
        for rule in self._rules(self.schema(str(model.class_info.name))):
            given = {name: value for name, value in rule.items() if name not in ("ascending", "by")}
            start = f"Ascending({tuple(rule['ascending'])!r}" if "ascending" in rule else f"ByValue({rule['by']!r}"
            found.append(f"{start}{''.join(f', {name}={value!r}' for name, value in given.items())})")
        return found

    def texts(self, model: ModelProperty) -> dict[str, str]:
        """The properties that put a model's text together, and where it stands."""
        texts: dict[str, str] = self.schema(str(model.class_info.name)).get("x-text", {})
        return texts

    def description(self, name: str) -> str:
        """What the contract says of a schema."""
        return str(self.schema(name).get("description", ""))

    def imports(self, model: ModelProperty) -> list[str]:
        """The import lines that the model's annotations need."""
        name = str(model.class_info.name)
        return [self._import(one) for one in self._needed[name] if name not in self._reached(one)]

    def late_imports(self, model: ModelProperty) -> list[str]:
        """Those of models that need this one in their turn: they are imported when it is there."""
        name = str(model.class_info.name)
        return [self._import(one) for one in self._needed[name] if name in self._reached(one)]

    def in_typed_dict(self, model: ModelProperty, field: Field) -> str:
        """A field's type in a dict with known keys, as text where it is not there yet."""
        name = str(model.class_info.name)
        words = set(re.findall(r"\w+", field.annotation))
        late = {name, *(one for one in self._needed[name] if name in self._reached(one))}
        kind = repr(field.annotation) if words & late else field.annotation
        return kind if field.required else f"NotRequired[{kind}]"

    def _import(self, name: str) -> str:
        return f"from .{self.modules[name]} import {name}"

    @cached_property
    def _needed(self) -> dict[str, list[str]]:
        """The models and enums that the fields of each model name."""
        found = {}
        for name, model in self.models.items():
            words = {word for field in self.fields(model) for word in re.findall(r"\w+", field.annotation)} - {name}
            found[name] = sorted(words & self.modules.keys())
        return found

    def _reached(self, name: str) -> set[str]:
        """What the import of a model imports."""
        if name not in self._reaches:
            reached, todo = set[str](), [name]
            while todo:
                for one in self._needed.get(todo.pop(), []):
                    if one not in reached:
                        reached.add(one)
                        todo.append(one)
            self._reaches[name] = reached
        return self._reaches[name]

    # -- types

    def annotation(self, prop: Any, prefix: str = "") -> str:
        """The type of a value in a model; `prefix` goes before the names of models."""
        match prop:
            case kinds.ConstProperty():
                return type(prop.value.raw_value).__name__
            case kinds.ListProperty():
                return f"list[{self.annotation(prop.inner_property, prefix)}]"
            case kinds.EnumProperty():
                return prefix + str(prop.class_info.name)
            case ModelProperty():
                return self._model_annotation(str(prop.class_info.name), prefix)
            case UnionProperty():
                return self._union_annotation(prop, prefix)
        return SCALARS[type(prop)]

    def argument(self, prop: Any) -> str:
        """The type of an argument: what people have at hand, not only what the model holds."""
        match prop:
            case kinds.ListProperty():
                return f"Sequence[{self.argument(prop.inner_property)}]"
            case kinds.EnumProperty():
                return f"models.{prop.class_info.name} | {prop.value_type.__name__}"
            case ModelProperty():
                exact = self._model_annotation(str(prop.class_info.name), "models.")
                return (
                    exact.replace("dict[", "Mapping[", 1)
                    if exact.startswith("dict[")
                    else f"{exact} | Mapping[str, Any]"
                )
            case UnionProperty():
                inner = [p for p in prop.inner_properties if not isinstance(p, kinds.NoneProperty)]
                models = [p for p in inner if isinstance(p, ModelProperty) and not self.is_map(str(p.class_info.name))]
                exact_parts = [self._model_annotation(str(p.class_info.name), "models.") for p in models]
                name = self._by_members.get(frozenset(one.removeprefix("models.") for one in exact_parts))
                parts = [f"models.{name}"] if name else exact_parts  # its name is shorter than what it stands for
                parts += ["Mapping[str, Any]"] if models else []
                parts += [self.argument(p) for p in inner if p not in models]
                return " | ".join(dict.fromkeys([*parts, "None"] if self._nullable(prop) else parts))
        exact = self.annotation(prop, "models.")
        return GENEROUS.get(exact, exact)

    # -- reading the document

    def _unions(self) -> Iterator[Union]:
        for name, schema in self.schemas.items():
            members = [s["$ref"].rsplit("/", 1)[1] for s in schema.get("oneOf", schema.get("anyOf", [])) if "$ref" in s]
            if len(members) < 2 or any(m not in self.models for m in members):
                continue
            discriminator = schema.get("discriminator", {})
            mapping = {tag: ref.rsplit("/", 1)[1] for tag, ref in discriminator.get("mapping", {}).items()}
            module = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
            yield Union(
                name, module, schema.get("description", ""), discriminator.get("propertyName"), mapping, members
            )

    def schema(self, name: str) -> dict[str, Any]:
        """A named schema, as the document has it."""
        if name not in self.schemas:
            raise ValueError(f"{name}: give this object a name of its own under components.schemas, and refer to it")
        schema: dict[str, Any] = self.schemas[name]
        return schema

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a reference leads to, with what stands beside the reference."""
        while "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = {**target, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def properties(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The fields of a schema as the document has them, those of its parts too."""
        found: dict[str, Any] = {}
        for part in schema.get("allOf", []):
            found |= self.properties(self.resolved(part))
        found |= schema.get("properties", {})
        return found

    def _rules(self, schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for part in schema.get("allOf", []):
            yield from self._rules(self.resolved(part))
        yield from schema.get("x-rules", [])

    def field(self, prop: Property, raw: dict[str, Any], place: str = "") -> Field:
        """A field of a model, or an argument where there is a `place` for it, with what the document says in `raw`."""
        schema = self.resolved(raw)
        bounds = {key: schema[key] for key in BOUNDS if key in schema}
        const = prop.value.python_code.as_unembedded_code() if isinstance(prop, kinds.ConstProperty) else None
        bounds |= {"const": prop.value.raw_value} if isinstance(prop, kinds.ConstProperty) else {}
        annotation = self.argument(prop) if place else self.annotation(prop)
        if place and annotation in self._ids(text(prop.name)):
            annotation = annotation.replace("str", GENEROUS["UUID"])  # answers give one id now as text, now as a UUID
        if schema.get("multipleOf") == 1:  # a count stays an int, also where the contract says that it is a number
            annotation = annotation.replace("float", "int | float")
        doc = " ".join(str(raw.get("description", schema.get("description", ""))).split())
        if "default" in schema:
            doc = f"{doc.rstrip('.')}. " if doc else ""
            doc += f"The service's default: {_plain(schema['default'])}."
        sunset = raw.get("x-sunset")
        if sunset:
            end = f" It may be gone after {sunset['until']}." if "until" in sunset else ""
            doc = f"{doc} Deprecated: use {sunset['instead']}.{end}"
        name, key = text(prop.name), str(prop.python_name) if place == "path" else text(prop.name)
        called = argument(name.lower() if place == "header" else name)
        return Field(
            name, annotation, prop.required, self._nullable(prop), doc, bounds, const, place, sunset, called, key
        )

    def _ids(self, name: str) -> tuple[str, ...]:
        """The types that are ids where an argument is called so: `file_id`, or `files`, as a resource is."""
        if name in {tag["name"] for tag in self.document.get("tags", [])}:
            return ("Sequence[str]",)
        return ("str",) if name.endswith("_id") else ()

    @staticmethod
    def _nullable(prop: Any) -> bool:
        return isinstance(prop, UnionProperty) and any(isinstance(p, kinds.NoneProperty) for p in prop.inner_properties)

    def _model_annotation(self, name: str, prefix: str) -> str:
        if not self.is_map(name):
            return prefix + name
        values = self.models[name].additional_properties
        return f"dict[str, {self.annotation(values, prefix)}]"

    def _union_annotation(self, prop: UnionProperty, prefix: str) -> str:
        inner = [p for p in prop.inner_properties if not isinstance(p, kinds.NoneProperty)]
        members = {
            str(p.class_info.name)
            for p in inner
            if isinstance(p, ModelProperty) and not self.is_map(str(p.class_info.name))
        }
        if len(members) > 1:
            if frozenset(members) not in self._by_members:
                raise ValueError(f"give the union of {sorted(members)} a name of its own under components.schemas")
            parts = [prefix + self._by_members[frozenset(members)]]
        else:
            parts = [self.annotation(p, prefix) for p in inner]
        return " | ".join(dict.fromkeys([*parts, "None"] if self._nullable(prop) else parts))

    def fields_of(self, prop: Any) -> dict[str, Any]:
        """The parsed fields of the model that a value is."""
        model = self.models.get(str(getattr(getattr(prop, "class_info", None), "name", None)))
        fields = [*(model.required_properties or []), *(model.optional_properties or [])] if model else []
        return {text(field.name): field for field in fields}


def _unshadowed(fields: list[Field]) -> list[Field]:
    """The same fields, none of whose types is hidden by a field of the type's name, as in `date: date`."""
    hidden = {f.name for f in fields} & {"date", "list", "dict", "str", "int", "float", "bool"}
    if not hidden:
        return fields
    pattern = re.compile(rf"\b({'|'.join(hidden)})\b")
    return [replace(f, annotation=pattern.sub(_seen, f.annotation)) for f in fields]


def _seen(hidden: re.Match[str]) -> str:
    return "date_type" if hidden[0] == "date" else f"builtins.{hidden[0]}"


def text(value: Any) -> str:
    """What the document says, where the parser holds it as text that cannot be trusted."""
    return str(value.get_untrusted_value()) if hasattr(value, "get_untrusted_value") else str(value)


def _plain(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
