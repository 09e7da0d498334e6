"""Broken files, each of which ends in a result or a reason, and an engine that outlives them all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import clips
import corruption
import pytest

from cloudglue import Cloudglue
from cloudglue.local.engine import Engine

A_RESULT_OR_A_REASON = re.compile(
    r"completed|not_applicable|(failed|refused): .*\bit\b[^.]*\."
    r"|failed: To read this video takes more memory than a job may have\.$"
)


@pytest.fixture(scope="module")
def client(engine: Engine) -> Iterator[Cloudglue]:
    with Cloudglue(engine.api_key, base_url=engine.url) as client:
        yield client


def odd_ones(client: Cloudglue, files: Iterator[Path]) -> list[str]:
    """The outcomes that are neither a result nor a reason, with the files' names."""
    found = [(path.name, corruption.outcome(client, path)) for path in files]
    return [f"{name}: {outcome}" for name, outcome in found if not A_RESULT_OR_A_REASON.match(outcome)]


@pytest.mark.parametrize(
    "kind", [clips.tiny, pytest.param(clips.transport_stream, marks=pytest.mark.long)], ids=lambda kind: kind.__name__
)
def test_a_film_cut_off_at_any_tenth_ends_in_a_result_or_a_reason(kind, client, folder, tmp_path):
    assert odd_ones(client, corruption.cut(kind(folder), tmp_path)) == []
    assert corruption.outcome(client, clips.tiny(folder)) == "completed"


@pytest.mark.parametrize(
    "kind", [clips.tiny, pytest.param(clips.transport_stream, marks=pytest.mark.long)], ids=lambda kind: kind.__name__
)
def test_a_film_with_bytes_flipped_ends_in_a_result_or_a_reason(kind, client, folder, tmp_path):
    assert odd_ones(client, corruption.flipped(kind(folder), tmp_path, 8)) == []
    assert corruption.outcome(client, clips.tiny(folder)) == "completed"


@pytest.mark.parametrize(
    ("broken", "outcome"),
    [
        (lambda folder, path: corruption.giant_header(path), "refused: .*"),
        (lambda folder, path: corruption.giant(clips.tiny(folder), path), "refused: .*|completed"),
        (lambda folder, path: clips.audio_only(folder), "refused: .*no picture, only sound"),
        (lambda folder, path: clips.one_frame(folder), "not_applicable"),
        (lambda folder, path: clips.text(folder), "refused: .*it is not a video"),
    ],
    ids=["100,000 pixels", "100,000 pixels in an mp4", "audio only", "one frame", "text"],
)
def test_a_strange_file_ends_in_a_result_or_a_reason(broken, outcome, client, folder, tmp_path):
    path = broken(folder, tmp_path)

    assert re.match(outcome, corruption.outcome(client, path))
    assert corruption.outcome(client, clips.tiny(folder)) == "completed"
