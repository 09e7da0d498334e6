"""YAML files read as YAML 1.2 says, where `on` and `1_000` are text; a key that is given twice is an error. Mappings know their lines."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import yaml

# The compiled parser reads the contract in a tenth of the time that one in Python takes; every wheel of PyYAML has it.
_Compiled: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Written(dict[Any, Any]):
    """A mapping that knows where it was written."""

    def __init__(self, line: str = "", lines: dict[str, str] | None = None) -> None:
        self.line = line
        """Where it begins, such as `files.yaml:158`."""
        self.lines = lines or {}
        """The same of each key."""


def load(file: Path) -> Any:
    """What a file holds; None where it is empty.

    Raises:
        ValueError: The file is not YAML, or gives a key twice; the message says where.
    """
    try:
        loader = _Loader(file.read_text(encoding="utf-8-sig"))
        loader.file = file.name
        return loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        raise ValueError(_said(file.name, error)) from error
    except yaml.YAMLError as error:  # a character that no file may have
        raise ValueError(f"{file.name}: is not YAML: {error}") from error


ADVICE = {
    "mapping values are not allowed": "put text that has ': ' in it in quotes, and indent keys as those beside them",
    "did not find expected key": "indent it as the keys beside it, and put text that has quotes or ': ' in it in quotes",
    "did not find expected ','": "close each { and [ on its line, and put text that has ': ', ',' or '}' in it in quotes",
    "cannot start any token": "indent by spaces, not by tabs, and put text that begins with @, ` or % in quotes",
    "did not find expected '-'": "indent it as the items beside it",
    "found duplicate key": "keep one of them",
}


def _said(file: str, error: yaml.MarkedYAMLError) -> str:
    """The line where it broke, and what most often is to be done; a bracket left open is told of where it was opened."""
    problem = str(error.problem)
    is_open = "flow" in str(error.context)
    mark = (error.context_mark if is_open else None) or error.problem_mark
    advice = next(
        (text for words, text in ADVICE.items() if words in problem), "see how the lines beside it are written"
    )
    return f"{file}:{mark.line + 1 if mark else 1}: is not YAML that can be read: {problem}; {advice}"


class _Loader(_Compiled):  # type: ignore[misc]
    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # not those of YAML 1.1
    file = ""

    def construct_yaml_map(self, node: yaml.MappingNode) -> Iterator[Written]:
        made = Written(self._line(node), {str(key.value): self._line(key) for key, _ in node.value})
        yield made  # before it is filled: an alias in it may lead to itself
        made.update(self.construct_mapping(node))

    def _line(self, node: yaml.Node) -> str:
        return f"{self.file}:{node.start_mark.line + 1}"

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: dict[Any, int] = {}
        for key, _ in node.value:
            if key.value in seen:
                text = f"found duplicate key {key.value!r}, which is on line {seen[key.value]} too"
                raise yaml.constructor.ConstructorError(None, None, text, key.start_mark)
            seen[key.value] = key.start_mark.line + 1
        made: dict[Hashable, Any] = super().construct_mapping(node, deep)
        # As in JSON, whose keys are text.
        return {str(key).lower() if isinstance(key, bool) else key: value for key, value in made.items()}

    def construct_yaml_int(self, node: yaml.ScalarNode) -> int:
        return int(node.value, 0) if node.value[:2] in ("0o", "0x") else int(node.value)


for _tag, _pattern, _first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", list("-+.0123456789")),
):  # fmt: skip
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)
_Loader.add_constructor("tag:yaml.org,2002:int", _Loader.construct_yaml_int)
_Loader.add_constructor("tag:yaml.org,2002:map", _Loader.construct_yaml_map)
