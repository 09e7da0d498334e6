"""What the templates ask of operations: arguments, pages, jobs, streams. What they ask of models is in model_data."""

from __future__ import annotations

import json
import keyword
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser import properties as kinds
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.parser.properties import ModelProperty, Property

from tools.contract.foreign import identifiers
from tools.contract.foreign.paging import method as method_of
from tools.generator.docstring_examples import DocstringExamples
from tools.generator.model_data import BOUNDS, Field, ModelViews, text


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


class TemplateData(ModelViews):
    """Answers for the templates about the whole contract."""

    def __init__(self, document: dict[str, Any], data: GeneratorData, *, is_extension: bool = False) -> None:
        super().__init__(document, data)
        self.is_extension = is_extension
        """Whether it is the API of another service, whose package takes its types from cloudglue_api."""
        self.operations = {op["operationId"]: op for op in self._operations()}
        self.collections = data.endpoint_collections_by_tag
        self._examples = DocstringExamples(document)

    def summary(self, endpoint: Endpoint) -> str:
        """What the operation does, in a sentence."""
        return str(self.operations[endpoint.name]["summary"])

    def long_description(self, endpoint: Endpoint) -> str:
        """What else there is to know of the operation."""
        return str(self.operations[endpoint.name].get("description", ""))

    def example(self, endpoint: Endpoint, method: str, arguments: list[Field], form: str, awaited: bool) -> str:
        """An example of one of the operation's methods; none of an operation that will go."""
        if self.sunset(endpoint):
            return ""
        return self._examples.text(endpoint.name, f"{endpoint.tags[0]}.{method}", arguments, form, awaited=awaited)

    def arguments(self, endpoint: Endpoint) -> list[Field]:
        """Everything a caller may pass: the path first, then what must be given, then the rest."""
        found = []
        for place, group in self.parameters(endpoint).items():
            for prop in group:
                raw = self._parameter(endpoint, place, prop)
                said = {key: raw[key] for key in ("x-sunset",) if key in raw}
                schema = {**self.resolved(raw["schema"]), "description": raw.get("description", ""), **said}
                one = self.field(prop, schema, place)
                if place == "path" and self._may_be_absent(endpoint, one.key):
                    one = replace(one, annotation=f"{one.annotation} | Unset")
                found.append(one)
        whole = self.whole_body(endpoint)
        if whole is not None:
            found.append(whole)
        elif endpoint.bodies:
            found += self._body_fields(endpoint.bodies[0].prop)
        found.sort(key=lambda f: (f.place != "path", not (f.is_file and f.required), not f.required))
        return list(_told_apart(found))

    def _may_be_absent(self, endpoint: Endpoint, name: str) -> bool:
        """Whether the contract lets what is read at a path leave out the id that the path names.

        Then type checkers let it be UNSET, which no call is sent with: else none could be called with the id of an answer.
        """
        path = text(endpoint.path).partition(f"{{{name}}}")[0] + f"{{{name}}}"
        known_operations = (one for collection in self.collections.values() for one in collection.endpoints)
        reader = next((one for one in known_operations if (one.method, text(one.path)) == ("get", path)), endpoint)
        fields = self.fields_of(self.answer(reader))
        own = fields.get(name, fields.get("id"))
        return own is not None and not own.required

    @staticmethod
    def parameters(endpoint: Endpoint) -> dict[str, list[Property]]:
        """What a request says outside of its body, by the place."""
        return {
            "path": endpoint.path_parameters,
            "query": endpoint.query_parameters,
            "header": endpoint.header_parameters,
            "cookie": endpoint.cookie_parameters,
        }

    def rule(self, endpoint: Endpoint, place: str, prop: Any) -> str:
        """What the contract says of a parameter, as the operation's module writes it."""
        argument = next(a for a in self.arguments(endpoint) if a.place == place and a.name == text(prop.name))
        inner = prop.inner_property if isinstance(prop, kinds.ListProperty) else prop
        values = [_unescaped(one) for one in inner.values.values()] if isinstance(inner, kinds.EnumProperty) else []
        kind = inner.value_type.__name__ if isinstance(inner, kinds.EnumProperty) else self.annotation(inner)
        parts = [f"list[{kind}]" if isinstance(prop, kinds.ListProperty) else kind]
        parts += [f"values={tuple(values)!r}"] if values else []
        separator = self._parameter(endpoint, place, prop).get("x-separator")
        parts += [f"separator={separator!r}"] if separator else []
        parts += [f"{name}={value!r}" for name, value in argument.bounds.items()]
        return f"Rule({', '.join(parts)})"

    def _parameter(self, endpoint: Endpoint, place: str, prop: Property) -> dict[str, Any]:
        said = map(self.resolved, self.operations[endpoint.name].get("parameters", []))
        return next(one for one in said if (one["in"], one["name"]) == (place, text(prop.name)))

    def whole_body(self, endpoint: Endpoint) -> Field | None:
        """The argument that is the body, where that is not given field by field."""
        said = self.operations[endpoint.name].get("x-body")
        if said is None:
            return None
        kind = self.argument(endpoint.bodies[0].prop) if endpoint.bodies else _raw(said)
        doc = f"What is sent, as {said['content']}."
        return Field("body", kind, said["required"], False, doc, {}, place="whole", argument="body", key="body")

    def content_type(self, endpoint: Endpoint) -> str | None:
        """What kind of content the body is."""
        said = self.operations[endpoint.name]
        usual = text(endpoint.bodies[0].content_type) if endpoint.bodies else None
        return (said.get("x-body") or {}).get("content") or said.get("x-content-type") or usual

    def accept(self, endpoint: Endpoint) -> str | None:
        """What kind of content the answer is, where it is not JSON."""
        return (self.operations[endpoint.name].get("x-answer") or {}).get("accept")

    def body_model(self, endpoint: Endpoint) -> str | None:
        """The model of the request's body; where that is not a model, what the contract says of it."""
        said = self.operations[endpoint.name].get("x-body")
        kind = self.annotation(endpoint.bodies[0].prop, "models.") if endpoint.bodies else None
        if said is None:
            return kind
        content = self.operations[endpoint.name].get("requestBody", {}).get("content", {})
        schema = self.resolved(content["application/json"]["schema"]) if content else {}
        parts = [kind or _raw(said), *(f"{name}={schema[name]!r}" for name in BOUNDS if name in schema)]
        return f"Rule({', '.join(parts)})"

    def answer(self, endpoint: Endpoint) -> Any:
        """The parsed type of a 200 or 201 answer."""
        return next(
            (r.prop for r in endpoint.responses.patterns if r.status_code.range in ((200, 200), (201, 201))), None
        )

    def answer_annotation(self, endpoint: Endpoint) -> str:
        """The type of the operation's answer."""
        said = self.operations[endpoint.name].get("x-answer")
        if said is not None:
            return _raw(said)
        prop = self.answer(endpoint)
        return "None" if prop is None else self.annotation(prop, "models.")

    def method_annotation(self, endpoint: Endpoint, collection: EndpointCollection) -> str:
        """The same beside the methods of the resource, of which one called `list` hides the type."""
        verbs = {self.verb(one) for one in collection.endpoints}
        annotation = self.answer_annotation(endpoint)
        return re.sub(
            r"(?<![.\w])(list|dict|str|bytes|int|float|bool)\b",
            lambda word: f"builtins.{word[0]}" if word[0] in verbs else word[0],
            annotation,
        )

    def verb(self, endpoint: Endpoint) -> str:
        """The name of the method: the operation id without its resource."""
        found = str(endpoint.name).removeprefix(f"{endpoint.tags[0]}_")
        return f"{found}_" if keyword.iskeyword(found) else found

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
        known = self.fields_of(self.answer(reader))
        found = []
        for endpoint in collection.endpoints:
            is_new = endpoint.method == "post" and endpoint.bodies and self.answer_annotation(endpoint) == answer
            if is_new and not self.is_handwritten(endpoint):
                given = {text(p.name) for p in endpoint.path_parameters}
                ids = [text(p.name) for p in reader.path_parameters]
                names = [name if name in given else f'known(job, "{name if name in known else "id"}")' for name in ids]
                found.append(Starter(endpoint, f"{self.verb(endpoint)}_and_wait", names))
        return found

    def stream(self, endpoint: Endpoint) -> str | None:
        """The model of the events that the operation can answer with in place of one answer."""
        content = self.resolved(self.operations[endpoint.name]["responses"].get("200", {})).get("content", {})
        events = content.get("text/event-stream", {}).get("schema", {}).get("$ref")
        is_chosen = any(argument.name == "stream" for argument in self.arguments(endpoint))
        return str(events).rsplit("/", 1)[1] if events and is_chosen else None

    def paging(self, endpoint: Endpoint) -> Paging | None:
        """How the operation's list pages; None where it does not. A list that pages and cannot be iterated fails the build."""
        parameters = {text(p.name) for p in endpoint.query_parameters}
        by = next((name for name in ("cursor", "page_token", "offset") if name in parameters), None)
        extra = self.operations[endpoint.name].get("x-pages", {})
        if "limit" not in parameters or by is None or extra is False:
            return None
        verb = self.verb(endpoint)
        path = extra.get("items", "data")
        holder = prop = self.answer(endpoint)
        for part in path.split("."):
            holder, prop = prop, self.fields_of(prop).get(part)
        if not isinstance(prop, kinds.ListProperty):
            raise ValueError(
                f"{endpoint.name}: pages by limit and {by}, but its answer has no list at '{path}': say where with x-pages"
            )
        method = extra.get("method", method_of(verb))
        largest = next(
            min(100, int(a.bounds.get("maximum", 100)))
            for a in self.arguments(endpoint)
            if a.name == "limit" and a.place == "query"
        )
        has_total = by == "offset" and "total" in self.fields_of(holder)
        following = None if by == "offset" else f"next_{by}"
        item, cursor = self.annotation(prop.inner_property, "models."), None if has_total else by
        return Paging(path, item, method, bool(extra.get("stable")), largest, cursor, following)

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

    def used(self, code: str, names: list[str]) -> list[str]:
        """Those of `names` that the code uses, so that nothing is imported in vain."""
        words = set(re.findall(r"\w+", re.sub(r'""".*?"""', "", code, flags=re.S)))
        return [name for name in names if name in words]

    def _body_fields(self, prop: Any) -> list[Field]:
        if not isinstance(prop, ModelProperty):
            raise ValueError("a request body must be a named object")
        model = self.models[str(prop.class_info.name)]
        raw = self.properties(self.schema(str(model.class_info.name)))
        return [
            self.field(p, raw[text(p.name)], "body")
            for p in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]

    def _operations(self) -> Iterator[dict[str, Any]]:
        for item in self.document["paths"].values():
            for method in ("get", "put", "post", "delete", "patch", "head", "options"):
                if method in item:
                    yield item[method]


def _unescaped(value: str | int) -> str | int:
    """The value of an enum, which the parser holds as the inside of a literal in quotes."""
    return str(json.loads(f'"{value}"')) if isinstance(value, str) else value


def _raw(said: dict[str, Any]) -> str:
    """The type of what is not JSON."""
    return "str" if said["text"] else "bytes"


def _told_apart(arguments: Sequence[Field]) -> Iterator[Field]:
    """The same arguments, none called as another: the first keeps its name, the rest say where they go."""
    # An upload has two arguments that no contract names.
    taken = Counter[str](["filename", "on_progress"] if any(one.is_file for one in arguments) else [])
    for one in arguments:
        name = one.argument
        if taken[name]:
            name = identifiers.argument(one.argument.rstrip("_"), "body" if one.place == "whole" else one.place)
        while taken[name]:
            name += "_"
        taken[name] += 1
        yield one if name == one.argument else replace(one, argument=name)
