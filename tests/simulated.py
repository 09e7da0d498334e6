"""Every operation of the contract called once on a simulation, in the order of a thing's life, with the examples of the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from test_every_operation import pythonic

from cloudglue import strategies
from tools.contract.merge import merge
from tools.contract.operation_examples import Examples
from tools.contract.structure import Document, Operation

EXAMPLES = Examples(Document(merge(Path(__file__).resolve().parent.parent / "openapi")))
for _operation in EXAMPLES.operations:
    EXAMPLES.answer(_operation)  # what an id in an example is the id of is known when all are made
IDS = {own: id for id, own in EXAMPLES.ids.items()}

# What an example cannot know: where a webhook may be, and how long the film is.
HERE = {"endpoint": "http://127.0.0.1:9/hook", "start_time_seconds": 1, "end_time_seconds": 3}
# What others name in their requests.
FIRST = ("files_upload", "segmentations_create", "data_connectors_list", "collections_create", "collections_add_media")


class Asked(NamedTuple):
    path: dict[str, Any]
    query: dict[str, Any]
    body: Any


def order(operation: Operation) -> tuple[int, int, int]:
    """What is made comes first, the outermost first; then it is looked at, changed, cancelled, and deleted, the innermost first."""
    depth, verb = operation.path.count("{"), operation.verb
    if operation.name in FIRST:
        return 0, FIRST.index(operation.name), 0
    step = {"post": 1, "get": 2, "put": 3, "patch": 3, "delete": 5}[operation.method]
    if verb.startswith("cancel") or verb == "sync_source_metadata":
        step = 4
    if operation.name == "files_delete":  # which takes with it what was made of the file
        step, depth = 6, 0
    return step, -depth if step == 5 else depth, 0


def walk() -> Iterator[Operation]:
    yield from sorted(EXAMPLES.operations, key=order)


class Ids:
    """What the ids of the examples are on the server that is asked."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._of: dict[tuple[str, str], str] = {}

    def call(self, operation: Operation) -> Asked:
        call = EXAMPLES.call(operation)
        path, query, body = (self._with(operation, part) for part in (call.path, call.query, call.body))
        if isinstance(body, dict):
            body |= {name: value for name, value in HERE.items() if name in body}
        return Asked(path, query, body)

    def learn(self, operation: Operation, answer: Any) -> None:
        """What an answer calls its things is what they are called from now on."""
        self._learn(operation, EXAMPLES.answer(operation), answer)

    def set(self, own: str, id: str) -> None:
        self._known[IDS[own]] = id

    def of(self, own: str) -> str:
        """What a thing is called, by what its id is the id of; as in the examples, where none is known."""
        return self._known.get(IDS[own], IDS[own])

    def _learn(self, operation: Operation, example: Any, answer: Any) -> None:
        for name, value in example.items():
            found = answer.get(name)
            if isinstance(value, str) and value in EXAMPLES.ids and isinstance(found, str):
                self._of.setdefault((operation.tag, value), found)
                self._known.setdefault(value, found)
            elif name in ("data", "previews") and isinstance(value, list) and found:
                self._learn(operation, value[0], found[0])

    def _with(self, operation: Operation, part: Any) -> Any:
        text = json.dumps(part)
        for id in EXAMPLES.ids:
            text = text.replace(id, self._of.get((operation.tag, id), self._known.get(id, id)))
        return json.loads(text)


def asked_of(client: Any, operation: Operation, ids: Ids, video: Path) -> Any:
    """The answer of an operation to the contract's example, for the things that there are."""
    call = ids.call(operation)
    method = getattr(getattr(client, operation.tag), operation.verb)
    if operation.name == "files_upload":
        return method(video)
    if operation.name == "segmentations_create":
        made = method(*call.path.values(), strategies.shot_detector(detector="content"), thumbnails=True)
        found = client.segmentations.wait(made.segmentation_id)
        ids.set("segment_id", str(found.data.segments[0].id))
        return found
    if operation.name == "files_sync_source_metadata":  # of an upload there is no source to ask again
        connector = client.data_connectors.list().data[0].id
        return method(client.data_connectors.sync_file(connector, url="s3://bucket/race.mp4").id)
    return method(*call.path.values(), **pythonic({**call.query, **(call.body or {})}))
