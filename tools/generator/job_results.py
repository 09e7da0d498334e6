"""Which fields of each job are there only when it has completed: a file beside the generated code, for the simulation and `cloudglue.testing`.

The contract says in which states a job has ended, and what a request for it says. What neither a request can say nor every answer has is the result.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tools.contract.structure import Document, Field, Node, Operation, Shape, name_of

FILE = "job_results.json"
_EARLY = ("id", "object", "status", "file", "filename")
_EARLY_ENDS = ("_id", "_at", "_config")
_LATE = ("error", "data", "usage")
_LATE_ENDS = ("expires_at", "completed_at")


def text(document: Node, models: Iterable[str]) -> str:
    """The file's content, for those of these models that are jobs: their states with a result and with an error, and the fields of a result."""
    jobs = _Jobs(Document(document))
    found = ((name, jobs.facts(name)) for name in sorted(models) if name in document["components"]["schemas"])
    return "{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(facts)}" for name, facts in found if facts) + "\n}\n"


class _Jobs:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._operations = list(document.every_operation())
        self._states = dict(self._final_states())

    def facts(self, name: str) -> dict[str, Any] | None:
        """What there is to say of a model; None where it is no job."""
        shape = self._document.shape(self._document.raw["components"]["schemas"][name])
        job = self._states.get(self._status(shape))
        if job is None:
            return None
        said = set(self._said(name))
        late = [field for field, one in shape.fields.items() if not one.required and self._is_late(field, one, said)]
        return {"completed": job["succeeded"][0], "failed": next(iter(job["failed"]), None), "results": late}

    def _is_late(self, name: str, field: Field, said: set[str]) -> bool:
        if name in _LATE or name.endswith(_LATE_ENDS):
            return True
        is_said = name in said or not said.isdisjoint(self._document.shape(field.node).fields or {})
        return not (is_said or name in _EARLY or name.endswith(_EARLY_ENDS))

    def _final_states(self) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
        """The states of jobs, with those at their end."""
        for operation in self._operations:
            job = operation.raw.get("x-job")
            answer = self._answer(operation)
            if job is None or answer is None:
                continue
            shape = self._document.shape(answer)
            if at := job.get("at"):
                items = self._document.shape((shape.fields or {})[at.partition(".")[0]].node).items
                assert items is not None
                shape = self._document.shape(items)
            if states := self._status(shape):
                yield states, job

    def _status(self, shape: Shape) -> tuple[Any, ...]:
        status = (shape.fields or {}).get("status")
        return () if status is None else self._document.shape(status.node).values or ()

    def _said(self, name: str) -> Iterator[str]:
        """The fields of the bodies of the resources that answer with a model, alone or in a list."""
        tags = {one.tag for one in self._operations if name in self._shown(self._answer(one))}
        for operation in self._operations:
            if operation.tag in tags and operation.body is not None:
                for content in operation.body.node.get("content", {}).values():
                    yield from self._document.shape(content["schema"]).fields or {}

    def _shown(self, answer: Node | None) -> Iterator[str | None]:
        if answer is None:
            return
        yield name_of(answer)
        for field in (self._document.shape(answer).fields or {}).values():
            items = self._document.shape(field.node).items
            yield name_of(items) if items else None

    @staticmethod
    def _answer(operation: Operation) -> Node | None:
        part = operation.responses.get("200") or operation.responses.get("201")
        content = part.node.get("content", {}) if part else {}
        schema: Node | None = content.get("application/json", {}).get("schema")
        return schema
