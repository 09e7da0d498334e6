"""What the contract's own keys, those with `x-`, say wrongly is told with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from contract_copy import lint_with

JOB = "x-job: {succeeded: [completed], failed: [failed]}"
FRAMES = "x-pages: {items: data.frames, method: frames, stable: true}"
RUNS = "x-job: {at: runs.0, succeeded: [completed], failed: [failed, cancelled], optional: true}"

WRONG = {
    "a state that is none": (
        ("segments", JOB, JOB.replace("completed", "complete")),
        "segments.yaml:51: GET /segments/{job_id}: x-job names complete, which is not a value of SegmentsJob.status; did you mean completed?",
    ),
    "a state that ends well and badly": (
        ("segments", JOB, JOB.replace("[failed]", "[completed]")),
        "segments.yaml:51: GET /segments/{job_id}: x-job has completed both in succeeded and in failed; keep it in one",
    ),
    "a key of a job that is none": (
        ("bulk_imports", RUNS, RUNS.replace("optional", "optionel")),
        "bulk_imports.yaml:46: GET /collections/{collection_id}/imports/{import_id}: x-job has optionel; its keys are succeeded, failed, at, optional; did you mean optional?",
    ),
    "a job without its failures": (
        ("segments", JOB, "x-job: {succeeded: [completed]}"),
        "segments.yaml:51: GET /segments/{job_id}: x-job has no failed",
    ),
    "a state in place of a list": (
        ("segments", JOB, "x-job: {succeeded: completed, failed: [failed]}"),
        "segments.yaml:51: GET /segments/{job_id}: x-job succeeded is completed, and must be a list of texts",
    ),
    "a job that is elsewhere": (
        ("bulk_imports", RUNS, RUNS.replace("runs.0", "run.0")),
        "bulk_imports.yaml:46: GET /collections/{collection_id}/imports/{import_id}: x-job is for an operation that reads a job, and at run.0, "
        "where at leads, there is none that has a status",
    ),
    "a list that is elsewhere": (
        ("frames", FRAMES, FRAMES.replace("data.frames", "data.pictures")),
        "frames.yaml:44: GET /frames/{frame_extraction_id}: pages by limit and offset, but its answer has no list at 'data.pictures'; "
        "say where it is with x-pages: {items: …}, or x-pages: false",
    ),
    "a key of pages that is none": (
        ("frames", FRAMES, FRAMES.replace("stable", "stabel")),
        "frames.yaml:44: GET /frames/{frame_extraction_id}: x-pages has stabel; its keys are items, method, stable; did you mean stable?",
    ),
    "a method that can be called by no name": (
        ("frames", FRAMES, FRAMES.replace("method: frames", "method: all-frames")),
        "frames.yaml:44: GET /frames/{frame_extraction_id}: x-pages has the method 'all-frames'; no method can be called so",
    ),
    "pages of what has none": (
        ("files", "operationId: files_get\n", "operationId: files_get\n      x-pages: {items: data}\n"),
        "files.yaml:77: GET /files/{file_id}: x-pages is for a list that takes limit, and cursor, page_token or offset; remove it",
    ),
    "what is repeatable of itself": (
        ("files", "operationId: files_get\n", "operationId: files_get\n      x-repeatable: true\n"),
        "files.yaml:77: GET /files/{file_id}: x-repeatable is for a POST; a GET does the same twice anyway, remove it",
    ),
    "a word in place of true": (
        ("query", "x-repeatable: true", "x-repeatable: yes"),
        "query.yaml:62: POST /query/{query_id}/cancel: x-repeatable is yes, and must be true or false",
    ),
}


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_an_own_key_says_wrongly_is_told_with_its_line(
    tmp_path: Path, change: tuple[str, str, str], said: str
) -> None:
    assert lint_with(tmp_path, change) == [said]
