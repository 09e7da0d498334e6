"""What an operation answers when all goes well: one type."""

from __future__ import annotations

import re
from typing import Any

from tools.contract.structure import Node, Operation, name_of

from . import media
from .directions import Direction
from .schemas import Schemas


def written(schemas: Schemas, operation: Operation, place: str, notes: list[str]) -> Node:
    """The good answer as the generator reads it: as 200 where it has a content, as 204 where none has; `x-answer` where it is not JSON."""
    good = {status: part.node for status, part in operation.responses.items() if re.fullmatch(r"2(\d\d|XX)", status)}
    if not good:
        good = {status: part.node for status, part in operation.responses.items() if status == "DEFAULT"}
    contents = [content for _, node in sorted(good.items()) if (content := node.get("content") or {})]
    description = next((str(node.get("description", "")) for node in good.values()), "")
    if not contents:
        return {"responses": {"204": {"description": description}}}
    kinds = [kind for content in contents for kind in content]
    json = [content[kind].get("schema") or {} for content in contents for kind in content if media.is_json(kind)]
    streams = [content[kind].get("schema") for content in contents for kind in content if _is_stream(kind)]
    if not json:
        kind = next((one for one in kinds if not media.is_text(one)), kinds[0])
        if len(set(kinds)) > 1:
            notes.append(f"{operation.title}: answers {', '.join(kinds)}; {kind} is asked for")
        answer = {"accept": media.plain(kind), "text": media.is_text(kind)}
        return {"responses": {"204": {"description": description}}, "x-answer": answer}
    others = [kind for kind in kinds if not media.is_json(kind) and not _is_stream(kind)]
    if others:
        notes.append(f"{operation.title}: answers {', '.join(others)} too; JSON is asked for")
    schema: Any = json[0] if all(one == json[0] for one in json) else {"anyOf": json}
    made = schemas.written(schema, Direction.ANSWER, f"{place} Answer")
    made = {key: value for key, value in made.items() if key != "default"}
    if len(contents) < len(good) and made:
        made = {"anyOf": [{k: v for k, v in made.items() if k != "description"}, {"type": "null"}]}
    found: Node = {media.JSON: {"schema": made}}
    if streams and isinstance(streams[0], dict) and name_of(streams[0]):
        event = schemas.written(streams[0], Direction.ANSWER, f"{place} Event")
        found |= {media.EVENTS: {"schema": event}} if "$ref" in event else {}
    return {"responses": {"200": {"description": description, "content": found}}}


def _is_stream(kind: str) -> bool:
    return media.plain(kind) == media.EVENTS
