"""The example in the docstring of each generated method: the contract's own, as a call of a client that is sync or async."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tools.contract import python_calls
from tools.contract.operation_examples import Examples
from tools.contract.structure import Document
from tools.generator.model_data import Field

WIDTH = 100  # of a line of 120: the docstring's indent and the prompt take the rest
FORMS = {
    "call": "{call}",
    "items": "for item in {call}:\n    print(item)",
    "stream": "with {call} as events:\n    for event in events:\n        print(event)",
}


class DocstringExamples:
    """Examples of a contract's operations as docstrings show them, after the prompt of Python."""

    def __init__(self, document: dict[str, Any]) -> None:
        read = Document(document)
        self._examples = Examples(read)
        self._operations = {str(one.raw["operationId"]): one for one in read.every_operation()}

    def text(self, operation_id: str, method: str, arguments: Sequence[Field], form: str, *, awaited: bool) -> str:
        """The lines of the example.

        Args:
            operation_id: Which operation's example it is.
            method: As people write it, without `client`: `files.get`.
            arguments: What the method takes of the operation's; no other is shown.
            form: A name of `FORMS`: a call, a loop over items, or a stream of events.
            awaited: Whether it is a call of an asynchronous client.
        """
        shown = python_calls.call(f"client.{method}", list(self._said(operation_id, arguments)), WIDTH)
        prefix = "" if not awaited else "await " if form == "call" else "async "
        code = prefix + FORMS[form].format(call=shown)
        if awaited and form == "stream":
            code = code.replace("    for event in", "    async for event in")
        return "\n".join(f"{'...' if number else '>>>'} {line}" for number, line in enumerate(code.splitlines()))

    def _said(self, operation_id: str, arguments: Sequence[Field]) -> list[str]:
        example = self._examples.call(self._operations[operation_id])
        body = example.body if isinstance(example.body, dict) else {}
        places = {"path": example.path, "query": example.query, "header": example.headers, "cookie": example.cookies}
        said = []
        for one in arguments:
            if one.place == "whole":
                value = example.body
            else:
                values = places.get(one.place, body)
                if one.name not in values:
                    continue
                value = values[one.name]
            if one.is_file or one.is_files:
                value = python_calls.VIDEO if one.is_file else [python_calls.VIDEO]
            text = f"b{python_calls.literal(str(value))}" if one.annotation == "bytes" else python_calls.literal(value)
            is_positional = one.place == "path" or (one.is_file and one.required)
            said.append(text if is_positional else f"{one.argument}={text}")
        return said
