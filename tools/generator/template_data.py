"""What the templates ask of operations: arguments, pages, jobs, streams. What they ask of models is in model_data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser import properties as kinds
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.parser.properties import ModelProperty

from tools.generator.model_data import Field, ModelViews, text


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

    def summary(self, endpoint: Endpoint) -> str:
        """What the operation does, in a sentence."""
        return str(self.operations[endpoint.name]["summary"])

    def long_description(self, endpoint: Endpoint) -> str:
        """What else there is to know of the operation."""
        return str(self.operations[endpoint.name].get("description", ""))

    def arguments(self, endpoint: Endpoint) -> list[Field]:
        """Everything a caller may pass: the path first, then what must be given, then the rest."""
        described = {p["name"]: p for p in map(self.resolved, self.operations[endpoint.name].get("parameters", []))}
        found = []
        for place, group in (("path", endpoint.path_parameters), ("query", endpoint.query_parameters)):
            for prop in group:
                raw = described[text(prop.name)]
                found.append(
                    self.field(prop, {**self.resolved(raw["schema"]), "description": raw.get("description", "")}, place)
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
        argument = next(a for a in self.arguments(endpoint) if a.place == "query" and a.name == text(prop.name))
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
        return str(events).rsplit("/", 1)[1] if events else None

    def paging(self, endpoint: Endpoint) -> Paging | None:
        """How the operation's list pages; None where it does not. A list that pages and cannot be iterated fails the build."""
        parameters = {text(p.name) for p in endpoint.query_parameters}
        by = next((name for name in ("cursor", "page_token", "offset") if name in parameters), None)
        if "limit" not in parameters or by is None:
            return None
        verb = self.verb(endpoint)
        extra = self.operations[endpoint.name].get("x-pages", {})
        path = extra.get("items", "data")
        holder = prop = self.answer(endpoint)
        for part in path.split("."):
            holder, prop = prop, self.fields_of(prop).get(part)
        if not isinstance(prop, kinds.ListProperty):
            raise ValueError(
                f"{endpoint.name}: pages by limit and {by}, but its answer has no list at '{path}': say where with x-pages"
            )
        method = extra.get("method", "iter" if verb == "list" else f"iter_{verb.removeprefix('list_')}")
        largest = next(a.bounds.get("maximum", 100) for a in self.arguments(endpoint) if a.name == "limit")
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
            for method in ("get", "put", "post", "delete", "patch"):
                if method in item:
                    yield item[method]
