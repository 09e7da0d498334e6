"""A name that the generator gives a method of its own is not given to an operation or a field: one of the two would be lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_copy import changed
from programs import ran

from tools.contract import merge


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("files", "operationId: files_update\n", "operationId: files_wait\n",
         "files.yaml:90: PUT /files/{file_id}: x-job of GET /files/{file_id} makes a method wait; give this operationId another verb"),
        ("files", "operationId: files_update\n", "operationId: files_iter\n",
         "files.yaml:90: PUT /files/{file_id}: operationId of GET /files makes a method iter; give this operationId another verb"),
        ("segments", "operationId: segments_delete\n", "operationId: segments_create_and_wait\n",
         "segments.yaml:61: DELETE /segments/{job_id}: x-job of GET /segments/{job_id} makes a method create_and_wait; "
         "give this operationId another verb"),
        ("responses", "operationId: responses_cancel\n", "operationId: responses_stream\n",
         "responses.yaml:71: POST /responses/{response_id}/cancel: responses of POST /responses makes a method stream; "
         "give this operationId another verb"),
        ("frames", "method: frames,", "method: wait,",
         "frames.yaml:43: GET /frames/{frame_extraction_id}: x-job makes a method wait, and so does x-pages of GET /frames/{frame_extraction_id}; "
         "they cannot both be in one resource"),
        ("files", "        filename: {type: string, description: \"Its", "        to_dict: {type: string, description: None.}\n        filename: {type: string, description: \"Its",
         "files.yaml:155: File.to_dict: every model has a method of this name; no field of ours is called from_dict, keys, to_dict, to_json"),
    ],
)  # fmt: skip
def test_a_name_that_the_generator_gives_itself_is_refused(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    done = ran(merge.main, tmp_path / "openapi.json", changed(tmp_path, (file, old, new)))

    assert done.stderr == f"{said}\n"
    assert not (tmp_path / "openapi.json").exists()
