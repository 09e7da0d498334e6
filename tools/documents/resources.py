"""The pages of docs/reference/resources/: each method of a resource, with an example of the call and of what comes back, from the contract."""

from __future__ import annotations

import inspect
import keyword
import re
from collections.abc import Iterator
from typing import Any

from cloudglue import Cloudglue
from tools.contract.operation_examples import Call, Examples
from tools.contract.python_calls import literal
from tools.contract.structure import Operation

from . import literals, sections, signatures
from .markdown import fenced
from .members import methods

_BLOCK = re.compile(r"^```python\n.*?^```\n\n", re.MULTILINE | re.DOTALL)


def pages(examples: Examples) -> dict[str, str]:
    """The text of each page, by its place in docs."""
    with Cloudglue("cg-key", base_url="http://127.0.0.1") as client:
        tags = [tag["name"] for tag in examples.document.raw["tags"]]
        return {page(tag): "\n".join(_page(client, examples, tag)) for tag in tags}


def page(tag: str) -> str:
    """The place of a resource's page in docs."""
    return f"reference/resources/{tag}.md"


def _page(client: Cloudglue, examples: Examples, tag: str) -> Iterator[str]:
    operations = {operation.verb: operation for operation in examples.operations if operation.tag == tag}
    description = next(one["description"] for one in examples.document.raw["tags"] if one["name"] == tag)
    yield f"# client.{tag}"
    yield ""
    yield description
    yield ""
    yield "Each method as `Cloudglue` has it; `AsyncCloudglue` has the same, to be awaited, with `async for` over what is iterated. What any of them may"
    yield "raise is on the page of [errors](../errors.md)."
    yield ""
    for name, method in methods(type(getattr(client, tag))).items():
        operation = operations.get(name)
        yield f"## {name}"
        yield ""
        if operation is not None:
            yield from _operation(operation)
        yield from fenced("python", signatures.block(f"client.{tag}.{name}", method))
        described = "\n".join(sections.described(method, page(tag)))
        if operation is None:
            yield described
        else:
            yield _BLOCK.sub("", described)  # the whole call stands below
            yield from fenced("python", _call(f"client.{tag}.{name}", method, examples.call(operation)))
            yield from fenced("json", literals.as_json(examples.answer(operation)))


def _operation(operation: Operation) -> Iterator[str]:
    address = operation.raw.get("externalDocs", {}).get("url")
    yield f"`{operation.title}`" + (f", [Cloudglue's own page]({address})" if address else "")
    yield ""
    if sunset := operation.raw.get("x-sunset"):
        until = f" It may be gone after {sunset['until']}." if "until" in sunset else ""
        yield f"**Deprecated:** use `{sunset['instead']}`.{until}"
        yield ""


def _call(name: str, method: Any, call: Call) -> str:
    """The call as Python; what is said by no argument of its own goes into `config`, or is the file to upload."""
    known = inspect.signature(method).parameters
    said = {
        f"{key}_" if keyword.iskeyword(key) else key: value
        for key, value in {**call.query, **(call.body or {})}.items()
    }
    arguments = [literal(value) for value in call.path.values()]
    if "config" in known:
        pictures = said.pop("thumbnails_config", {})
        arguments += [literal(said)]
        said = {"thumbnails": pictures["enable_segment_thumbnails"]} if pictures else {}
    if said.get("file") == "video":
        del said["file"]
        arguments += [literal("race.mp4")]
    arguments += [f"{key}={literal(value)}" for key, value in said.items()]
    line = f"{name}({', '.join(arguments)})"
    return line if len(line) <= literals.WIDTH else "\n".join([f"{name}(", *(f"    {a}," for a in arguments), ")"])
