"""Ordinary mistakes in the YAML are told as lines with file and line, all at once, and by each program alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from contract_copy import changed
from programs import ran

from tools.contract import lint, merge
from tools.generator import generate

ID = "        id: {type: string, description: The file's id.}\n"
HOW = "see how the lines beside it are written"
WRONG = {
    "an indent": (ID, f" {ID}", "did not find expected key; indent it as the keys beside it"),
    "a tab": (ID, ID.replace("        id", "\tid"), "by spaces, not by tabs"),
    "a brace": (ID, ID.replace("}", ""), "close each { and [ on its line"),
    "a colon": (ID, "        id:\n          description: The id: a text.\n", "put text that has ': ' in it in quotes"),
    "a key that is there": (ID, ID + ID, "found duplicate key 'id', which is on line 151 too; keep one of them"),
}


@pytest.mark.parametrize(("old", "new", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_no_yaml_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    contract = changed(
        tmp_path,
        ("files", f"[id, status, uri]\n      properties:\n{old}", f"[id, status, uri]\n      properties:\n{new}"),
    )

    done = ran(lint.main, contract)

    (line,) = done.stderr.splitlines()
    where, _, rest = line.partition(": ")
    assert (done.returncode, where.rpartition(":")[0]) == (1, "files.yaml")
    assert 150 <= int(where.rpartition(":")[2]) <= 153
    assert rest.startswith("is not YAML that can be read: ")
    assert said in rest


def _merge(contract: Path) -> str:
    return ran(merge.main, contract.parent / "openapi.json", contract).stderr


def _lint(contract: Path) -> str:
    return ran(lint.main, contract).stderr


def _generate(contract: Path) -> str:
    return ran(generate.main, contract, contract.parent / "made_api").stderr


@pytest.mark.parametrize("program", [_lint, _merge, _generate])
def test_each_program_tells_of_every_file_that_cannot_be_joined(tmp_path: Path, program: Callable[[Path], str]) -> None:
    contract = changed(
        tmp_path,
        ("tags", "components:\n  schemas:\n", "components:\n  schemas:\n    File: {type: object}\n"),
        ("share", "components:\n", "component:\n"),
        ("webhooks", "      summary: Create a webhook.\n", "      summary: Create: a webhook.\n"),
    )

    assert program(contract).splitlines() == [
        "share.yaml:83: component: only openapi.yaml has it; a file of a resource holds paths and components; did you mean components?",
        "tags.yaml:108: components schemas File: is in files.yaml:146 too; keep one of them",
        "webhooks.yaml:8: is not YAML that can be read: mapping values are not allowed in this context; put text that has ': ' in it in "
        "quotes, and indent keys as those beside them",
    ]


def test_an_operation_that_is_called_otherwise_is_told_before_code_is_made(tmp_path: Path) -> None:
    contract = changed(tmp_path, ("files", "operationId: files_update\n", "operationId: updateFile\n"))

    assert (
        _merge(contract)
        == "files.yaml:90: PUT /files/{file_id}: has the operationId 'updateFile'; call it files_<verb>\n"
    )
