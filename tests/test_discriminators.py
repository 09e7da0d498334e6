"""A discriminator that does not tell the options of a union apart is told with its line, before code is made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_copy import changed, lint_with
from programs import ran

from tools.contract import merge

FILE = 'file: "#/components/schemas/FileSearchResult"'
SEGMENT = 'segment: "#/components/schemas/SegmentSearchResult"'
OPTION = '        - $ref: "#/components/schemas/FileSearchResult"\n'
BY = "        propertyName: type\n        mapping:\n          file:"

WRONG = {
    "a misspelt value": (
        FILE,
        FILE.replace("file:", "flie:"),
        ["150: SearchResult: mapping gives flie to FileSearchResult, whose type it is not; did you mean file?"],
    ),
    "an option without an entry": (
        f"          {FILE}\n",
        "",
        ['149: SearchResult: mapping has no entry for FileSearchResult; add file: "#/components/schemas/FileSearchResult"'],
    ),
    "an option of another value": (
        FILE,
        FILE.replace("FileSearch", "SegmentSearch"),
        ["150: SearchResult: mapping gives file to SegmentSearchResult, whose type it is not; it is one of FileSearchResult"],
    ),
    "an entry of no option": (
        OPTION,
        "",
        ["149: SearchResult: mapping gives file to FileSearchResult, which is not an option of it"],
    ),
    "a field that no option has": (
        BY,
        BY.replace("type", "kind"),
        [
            f"148: SearchResult: tells options apart by kind, and {name} has no field kind"
            for name in ("FileSearchResult", "SegmentSearchResult", "FaceSearchResult", "MomentSearchResult", "SegmentGroupResult", "FaceGroupResult")
        ],
    ),
    "no field at all": (
        "        propertyName: type\n        mapping:\n          file:",
        "        mapping:\n          file:",
        ["147: SearchResult: discriminator has no propertyName"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_discriminator_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: list[str]) -> None:
    assert lint_with(tmp_path, ("search", old, new)) == [f"search.yaml:{one}" for one in said]


def test_nothing_is_made_of_a_wrong_discriminator(tmp_path: Path) -> None:
    contract = changed(tmp_path, ("search", FILE, FILE.replace("file:", "flie:")))

    done = ran(merge.main, tmp_path / "openapi.json", contract)

    assert done.returncode == 1
    assert done.stderr.startswith("search.yaml:150: SearchResult: mapping gives flie to FileSearchResult")
    assert not (tmp_path / "openapi.json").exists()
