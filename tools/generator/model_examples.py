"""An example of each model, for `cloudglue.testing`: a file beside the generated code, which nothing else reads.

A line is a model. What is inside of it and is the very example of another model is `{"$ref": "ThatModel"}`, so that each is written once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from tools.contract.operation_examples import ABSENT, Examples
from tools.contract.structure import Document, Node

FILE = "model_examples.json"


def text(document: Node, models: Iterable[str]) -> str:
    """The file's content: the examples of these models."""
    examples = Examples(Document(document))
    values = {name: examples.schema(name) for name in models if name in document["components"]["schemas"]}
    values = {name: value for name, value in values.items() if value is not ABSENT}
    # Of two models with one example the first by name stands for both; {} is no example to speak of.
    names = {_written(value): name for name, value in sorted(values.items(), reverse=True) if value}
    lines = [f"{json.dumps(name)}: {_written(_shared(value, names, name))}" for name, value in sorted(values.items())]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _shared(value: Any, names: Mapping[str, str], model: str = "") -> Any:
    """The same value, what is the example of a model replaced by its name; `model` is the one that the value itself is the example of."""
    if isinstance(value, list):
        return [_shared(one, names) for one in value]
    if not isinstance(value, dict):
        return value
    name = names.get(_written(value))
    if name is not None and not model:
        return {"$ref": name}
    return {key: _shared(one, names) for key, one in value.items()}


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
