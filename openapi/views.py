"""What the templates ask that openapi-python-client's own model does not answer.

Its parsed properties drop the bounds, the descriptions of parameters, and every `x-` key; those are read from the document.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser import properties as kinds
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.parser.properties import ModelProperty, Property, UnionProperty

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

    @property
    def argument(self) -> str:
        """The name as an argument: a word that Python keeps for itself, such as `from`, is called `from_`."""
        return self.name if _is_attribute(self.name) else f"{self.name}_"

    @property
    def is_file(self) -> bool:
        """Whether it is what an upload sends."""
        return self.annotation == GENEROUS["IO[bytes]"]

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


@dataclass(frozen=True)
class Paging:
    """A list that comes in pages: where its items are, what they are, and the method that iterates over them."""

    items: str
    item: str
    method: str
    stable: bool
    largest_page: int
    cursor: str | None
    """The query parameter that names the next page, where lists are not read by offset and total."""
    following: str | None
    """The answer's field that holds the next page's cursor."""

    @property
    def kind(self) -> str:
        """What the method returns: only a list that says its total has a length, indices and slices."""
        return "Iterable" if self.cursor else "Items"


@dataclass(frozen=True)
class Starter:
    """An operation that begins a job, the method that begins it and waits, and how the job's ids are had from its answer."""

    endpoint: Endpoint
    method: str
    ids: list[str]


class Views:
    """Answers for the templates, made from the merged document and the generator's model of it."""

    def __init__(self, document: dict[str, Any], data: GeneratorData, *, is_extension: bool = False) -> None:
        self.document = document
        self.is_extension = is_extension
        """Whether it is the API of another service, whose package takes its types from cloudglue_api."""
        self.schemas: dict[str, Any] = document["components"]["schemas"]
        self.models = {str(m.class_info.name): m for m in data.models}
        self.modules = {str(c.class_info.name): str(c.class_info.module_name) for c in [*data.models, *data.enums]}
        self.operations = {op["operationId"]: op for _, op in self._operations()}
        self.unions = list(self._unions())
        self.modules |= {u.name: u.module for u in self.unions}
        self._by_members = {frozenset(u.members): u.name for u in self.unions}
        self.collections = data.endpoint_collections_by_tag

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
        return not known or bool(self._schema(name).get("additionalProperties"))

    def is_typed_dict(self, model: ModelProperty) -> bool:
        """A model with a field that no attribute can be called, such as `from`, is a dict with known keys."""
        names = [_text(p.name) for p in [*(model.required_properties or []), *(model.optional_properties or [])]]
        return not all(map(_is_attribute, names))

    def fields(self, model: ModelProperty) -> list[Field]:
        """The model's fields, those that must be given first."""
        raw = self._properties(self._schema(str(model.class_info.name)))
        found = [
            self._field(p, raw[_text(p.name)])
            for p in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]
        return sorted(found, key=lambda f: not f.required or f.const is not None)

    def description(self, name: str) -> str:
        """What the contract says of a schema."""
        return str(self._schema(name).get("description", ""))

    def imports(self, model: ModelProperty) -> list[str]:
        """The import lines that the model's annotations need."""
        words = {word for field in self.fields(model) for word in re.findall(r"\w+", field.annotation)} - {
            str(model.class_info.name)
        }
        return [f"from .{module} import {name}" for name, module in sorted(self.modules.items()) if name in words]

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
                return f"models.{prop.class_info.name} | str"
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
                parts = [self._model_annotation(str(p.class_info.name), "models.") for p in models]
                parts += ["Mapping[str, Any]"] if models else []
                parts += [self.argument(p) for p in inner if p not in models]
                return " | ".join(dict.fromkeys([*parts, "None"] if self._nullable(prop) else parts))
        exact = self.annotation(prop, "models.")
        return GENEROUS.get(exact, exact)

    # -- operations

    def summary(self, endpoint: Endpoint) -> str:
        """What the operation does, in a sentence."""
        return str(self.operations[endpoint.name]["summary"])

    def long_description(self, endpoint: Endpoint) -> str:
        """What else there is to know of the operation."""
        return str(self.operations[endpoint.name].get("description", ""))

    def arguments(self, endpoint: Endpoint) -> list[Field]:
        """Everything a caller may pass: the path first, then what must be given, then the rest."""
        described = {p["name"]: p for p in map(self._resolve, self.operations[endpoint.name].get("parameters", []))}
        found = []
        for place, group in (("path", endpoint.path_parameters), ("query", endpoint.query_parameters)):
            for prop in group:
                raw = described[_text(prop.name)]
                found.append(
                    self._field(
                        prop, {**self._resolve(raw["schema"]), "description": raw.get("description", "")}, place
                    )
                )
        for body in endpoint.bodies:
            found += self._body_fields(body.prop)
        names = [f.name for f in found]
        if len(set(names)) < len(names):
            raise ValueError(
                f"{endpoint.name}: two arguments share a name: {sorted(n for n in names if names.count(n) > 1)}"
            )
        return sorted(found, key=lambda f: (f.place != "path", not f.is_file, not f.required))

    def rule(self, endpoint: Endpoint, prop: Any) -> str:
        """What the contract says of a query parameter, as the operation's module writes it."""
        argument = next(a for a in self.arguments(endpoint) if a.place == "query" and a.name == _text(prop.name))
        inner = prop.inner_property if isinstance(prop, kinds.ListProperty) else prop
        values = list(inner.values.values()) if isinstance(inner, kinds.EnumProperty) else []
        kind = "str" if values else self.annotation(inner)
        parts = [f"list[{kind}]" if isinstance(prop, kinds.ListProperty) else kind]
        parts += [f"values={tuple(values)!r}"] if values else []
        parts += [f"{name}={value!r}" for name, value in argument.bounds.items()]
        return f"Rule({', '.join(parts)})"

    def body_model(self, endpoint: Endpoint) -> str | None:
        """The model of the request's body."""
        prop = endpoint.bodies[0].prop if endpoint.bodies else None
        return str(prop.class_info.name) if isinstance(prop, ModelProperty) else None

    def answer(self, endpoint: Endpoint) -> Any:
        """The parsed type of a 200 or 201 answer."""
        return next(
            (r.prop for r in endpoint.responses.patterns if r.status_code.range in ((200, 200), (201, 201))), None
        )

    def answer_annotation(self, endpoint: Endpoint) -> str:
        """The type of the operation's answer."""
        prop = self.answer(endpoint)
        return "None" if prop is None else self.annotation(prop, "models.")

    def verb(self, endpoint: Endpoint) -> str:
        """The name of the method: the operation id without its resource."""
        return str(endpoint.name).removeprefix(f"{endpoint.tags[0]}_")

    def is_handwritten(self, endpoint: Endpoint) -> bool:
        """Whether its method is written by hand."""
        return bool(self.operations[endpoint.name].get("x-handwritten"))

    def is_repeatable(self, endpoint: Endpoint) -> bool:
        """Whether the contract says of a POST that doing it twice does no more than doing it once."""
        return bool(self.operations[endpoint.name].get("x-repeatable"))

    def sunset(self, endpoint: Endpoint) -> dict[str, Any] | None:
        """Until when an operation stays that will go, and what to use instead."""
        sunset: dict[str, Any] | None = self.operations[endpoint.name].get("x-sunset")
        return sunset

    def job(self, endpoint: Endpoint) -> dict[str, Any] | None:
        """The states in which the job that this operation reads has ended; `optional` where a job without a state has."""
        job: dict[str, Any] | None = self.operations[endpoint.name].get("x-job")
        return job

    def starters(self, reader: Endpoint, collection: EndpointCollection) -> list[Starter]:
        """The operations of a resource that begin the job which `reader` reads: they give the same model."""
        if not self.job(reader):
            return []
        answer = self.answer_annotation(reader)
        known = self._fields_of(self.answer(reader))
        found = []
        for endpoint in collection.endpoints:
            is_new = endpoint.method == "post" and endpoint.bodies and self.answer_annotation(endpoint) == answer
            if is_new and not self.is_handwritten(endpoint):
                given = {_text(p.name) for p in endpoint.path_parameters}
                ids = [_text(p.name) for p in reader.path_parameters]
                names = [name if name in given else f'known(job, "{name if name in known else "id"}")' for name in ids]
                found.append(Starter(endpoint, f"{self.verb(endpoint)}_and_wait", names))
        return found

    def stream(self, endpoint: Endpoint) -> str | None:
        """The model of the events that the operation can answer with in place of one answer."""
        content = self._resolve(self.operations[endpoint.name]["responses"].get("200", {})).get("content", {})
        events = content.get("text/event-stream", {}).get("schema", {}).get("$ref")
        return str(events).rsplit("/", 1)[1] if events else None

    def paging(self, endpoint: Endpoint) -> Paging | None:
        """How the operation's list pages; None where it does not. A list that pages and cannot be iterated fails the build."""
        parameters = {_text(p.name) for p in endpoint.query_parameters}
        by = next((name for name in ("cursor", "page_token", "offset") if name in parameters), None)
        if "limit" not in parameters or by is None:
            return None
        verb = self.verb(endpoint)
        extra = self.operations[endpoint.name].get("x-pages", {})
        path = extra.get("items", "data")
        holder = prop = self.answer(endpoint)
        for part in path.split("."):
            holder, prop = prop, self._fields_of(prop).get(part)
        if not isinstance(prop, kinds.ListProperty):
            raise ValueError(
                f"{endpoint.name}: pages by limit and {by}, but its answer has no list at '{path}': say where with x-pages"
            )
        method = extra.get("method", "iter" if verb == "list" else f"iter_{verb.removeprefix('list_')}")
        largest = next(a.bounds.get("maximum", 100) for a in self.arguments(endpoint) if a.name == "limit")
        has_total = by == "offset" and "total" in self._fields_of(holder)
        following = None if by == "offset" else f"next_{by}"
        item, cursor = self.annotation(prop.inner_property, "models."), None if has_total else by
        return Paging(path, item, method, bool(extra.get("stable")), largest, cursor, following)

    def _fields_of(self, prop: Any) -> dict[str, Any]:
        model = self.models.get(str(getattr(getattr(prop, "class_info", None), "name", None)))
        fields = [*(model.required_properties or []), *(model.optional_properties or [])] if model else []
        return {_text(field.name): field for field in fields}

    def tag_description(self, tag: str) -> str:
        """What the contract says of a resource."""
        return next(
            (
                str(t.get("description", ""))
                for t in self.document.get("tags", [])
                if t["name"].replace("-", "_") == tag
            ),
            "",
        )

    def imported(self, collection: EndpointCollection, names: list[str]) -> list[str]:
        """Those of `names` that the resource's classes use, so that nothing is imported in vain."""
        used: set[str] = set()
        for endpoint in collection.endpoints:
            for field in [] if self.is_handwritten(endpoint) else self.arguments(endpoint):
                used |= set(re.findall(r"\w+", field.annotation)) | ({"UNSET", "Unset"} if field.nullable else set())
            if paging := self.paging(endpoint):
                used |= {paging.kind, f"Async{paging.kind}"}
            used |= {"Callable"} if self.job(endpoint) else set()
            used |= {"deprecated"} if self.sunset(endpoint) else set()
            used |= {"AsyncStream", "Stream"} if self.stream(endpoint) else set()
            used |= (
                {"known"} if any("known(" in i for s in self.starters(endpoint, collection) for i in s.ids) else set()
            )
            used |= set(re.findall(r"\w+", self.answer_annotation(endpoint)))
        return [name for name in names if name in used]

    # -- reading the document

    def _operations(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for path, item in self.document["paths"].items():
            for method in ("get", "put", "post", "delete", "patch"):
                if method in item:
                    yield path, item[method]

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

    def _schema(self, name: str) -> dict[str, Any]:
        if name not in self.schemas:
            raise ValueError(f"{name}: give this object a name of its own under components.schemas, and refer to it")
        schema: dict[str, Any] = self.schemas[name]
        return schema

    def _resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = {**target, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def _properties(self, schema: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for part in schema.get("allOf", []):
            found |= self._properties(self._resolve(part))
        found |= schema.get("properties", {})
        return found

    def _field(self, prop: Property, raw: dict[str, Any], place: str = "") -> Field:
        name = _text(prop.name)
        if place and not name.isidentifier():
            raise ValueError(f"{name!r} cannot be the name of a Python argument")
        schema = self._resolve(raw)
        bounds = {key: schema[key] for key in BOUNDS if key in schema}
        const = prop.value.python_code.as_unembedded_code() if isinstance(prop, kinds.ConstProperty) else None
        bounds |= {"const": prop.value.raw_value} if isinstance(prop, kinds.ConstProperty) else {}
        annotation = self.argument(prop) if place else self.annotation(prop)
        doc = str(raw.get("description", schema.get("description", "")))
        if "default" in schema:
            doc = f"{doc.rstrip('.')}. The service's default: {_plain(schema['default'])}."
        return Field(name, annotation, prop.required, self._nullable(prop), doc, bounds, const, place)

    def _body_fields(self, prop: Any) -> list[Field]:
        if not isinstance(prop, ModelProperty):
            raise ValueError("a request body must be a named object")
        model = self.models[str(prop.class_info.name)]
        raw = self._properties(self._schema(str(model.class_info.name)))
        return [
            self._field(p, raw[_text(p.name)], "body")
            for p in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]

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


def _is_attribute(name: str) -> bool:
    return name.isidentifier() and not keyword.iskeyword(name)


def _text(value: Any) -> str:
    return str(value.get_untrusted_value()) if hasattr(value, "get_untrusted_value") else str(value)


def _plain(value: Any) -> str:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
