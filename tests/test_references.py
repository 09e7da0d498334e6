"""A reference that leads nowhere is told before all else, with its line and with what is meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_copy import changed, lint_with
from programs import ran

from tools.contract import merge

MEDIA = 'media_type: {$ref: "#/components/schemas/MediaType"}'
WRONG = {
    "#/components/schemas/MediaTyp": "which is not there; did you mean #/components/schemas/MediaType?",
    "files.yaml#/components/schemas/MediaType": "and all files are one document; write #/components/schemas/MediaType",
    "#/components/shemas/MediaType": "and components have no shemas; did you mean schemas?",
    "MediaType": "which is not of the form #/components/schemas/<name>",
}


@pytest.mark.parametrize(("reference", "said"), WRONG.items(), ids=WRONG.keys())
def test_a_field_that_refers_to_nothing_is_all_that_is_told(tmp_path: Path, reference: str, said: str) -> None:
    found = lint_with(tmp_path, ("files", MEDIA, MEDIA.replace("#/components/schemas/MediaType", reference)))

    assert found == [f"files.yaml:160: File.media_type: refers to {reference}, {said}"]


def test_every_reference_is_checked_before_anything_is_made(tmp_path: Path) -> None:
    wrong = MEDIA.replace("MediaType", "MediaTyp")
    contract = changed(
        tmp_path,
        ("files", MEDIA, wrong),
        ("files", "parameters/FileId", "parameters/FileID"),
        ("thumbnails", "responses/InternalServerError", "responses/ServerError"),
    )

    done = ran(merge.main, tmp_path / "openapi.json", contract)

    assert [line.partition(", ")[0] for line in done.stderr.splitlines()] == [
        "files.yaml:126: POST /files/{file_id}/sync: refers to #/components/parameters/FileID",
        "thumbnails.yaml:22: GET /files/{file_id}/thumbnails 500: refers to #/components/responses/ServerError",
        "files.yaml:160: File.media_type: refers to #/components/schemas/MediaTyp",
    ]
    assert not (tmp_path / "openapi.json").exists()
