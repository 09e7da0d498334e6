"""The pages of docs/resources/: an example of each call and of what comes back, from the contract."""

from __future__ import annotations

import inspect
import json
import keyword
from collections.abc import Iterator, Sequence
from typing import Any

from cloudglue import Cloudglue
from tools.contract.merge import CONTRACT, merge
from tools.contract.operation_examples import Call, Examples
from tools.contract.structure import Document, Operation

WIDTH = 120


def pages() -> dict[str, str]:
    """The text of each page, by its place in docs."""
    examples = Examples(Document(merge(CONTRACT)))
    made = {}
    with Cloudglue("cg-key", base_url="http://127.0.0.1") as client:
        for tag in examples.document.raw["tags"]:
            own = [operation for operation in examples.operations if operation.tag == tag["name"]]
            lines = [f"# client.{tag['name']}", "", tag["description"], ""]
            lines += [
                f"Made by `make generate` from the examples of the contract; do not edit. {_further(client, own)}".strip(),
                "",
            ]
            for operation in own:
                lines += _operation(client, examples, operation)
            made[f"resources/{tag['name']}.md"] = "\n".join(lines)
    return made


def _further(client: Cloudglue, operations: Sequence[Operation]) -> str:
    """What the resource has besides the operations."""
    tag = operations[0].tag
    known = {operation.verb for operation in operations}
    methods = inspect.getmembers(type(getattr(client, tag)), inspect.isfunction)
    names = [f"`{name}`" for name, _ in methods if name[0] != "_" and name not in known]
    return f"Built on them: {', '.join(names)} ([reference](../reference.md#client{tag}))." if names else ""


def _operation(client: Cloudglue, examples: Examples, operation: Operation) -> Iterator[str]:
    raw, name = operation.raw, operation.verb
    method = getattr(getattr(client, operation.tag), name)
    yield f"## {name}"
    yield ""
    yield f"{raw['summary']} {raw.get('description', '')}".strip()
    yield ""
    if sunset := raw.get("x-sunset"):
        until = f" It may be gone after {sunset['until']}." if "until" in sunset else ""
        yield f"**Deprecated:** use `{sunset['instead']}`.{until}"
        yield ""
    yield f"`{operation.title}`"
    yield ""
    yield "```python"
    yield _call(f"client.{operation.tag}.{name}", method, examples.call(operation))
    yield "```"
    yield ""
    yield "```json"
    yield _json(examples.answer(operation), WIDTH)
    yield "```"
    yield ""


def _call(name: str, method: Any, call: Call) -> str:
    """The call as Python; what is said by no argument of its own goes into `config`, or is the file to upload."""
    known = inspect.signature(method).parameters
    said = {
        f"{key}_" if keyword.iskeyword(key) else key: value
        for key, value in {**call.query, **(call.body or {})}.items()
    }
    arguments = [_literal(value) for value in call.path.values()]
    if "config" in known:
        pictures = said.pop("thumbnails_config", {})
        arguments += [_literal(said)]
        said = {"thumbnails": pictures["enable_segment_thumbnails"]} if pictures else {}
    if said.get("file") == "video":
        del said["file"]
        arguments += [_literal("race.mp4")]
    arguments += [f"{key}={_literal(value)}" for key, value in said.items()]
    line = f"{name}({', '.join(arguments)})"
    return line if len(line) <= WIDTH else "\n".join([f"{name}(", *(f"    {a}," for a in arguments), ")"])


def _literal(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(key)}: {_literal(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _json(value: Any, width: int) -> str:
    """JSON in which what fits into a line stands in one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) <= width or not isinstance(value, dict | list):
        return line
    keys = [f"{json.dumps(key)}: " for key in value] if isinstance(value, dict) else [""] * len(value)
    inner = value.values() if isinstance(value, dict) else value
    rows = [f"{key}{_json(one, width - 2 - len(key))}" for key, one in zip(keys, inner, strict=True)]
    text = ",\n".join(rows).replace("\n", "\n  ")
    return f"{{\n  {text}\n}}" if isinstance(value, dict) else f"[\n  {text}\n]"
