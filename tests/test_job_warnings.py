"""What a job has to tell of its video: in the engine's answers, after a restart, in folders of older versions, and in the command."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import clips
import joined
import pytest
from engine_http import SHOTS, completed, connected, segmented, upload
from test_cli import rows, run

from cloudglue import Cloudglue, strategies
from cloudglue.local.engine import Engine
from cloudglue.local.storage import schema
from cloudglue.local.storage.store import Store

TOLD = ["The time stamps start again or jump after 5.6 s: the film was taken to go on there without a gap."]
CONTENT = SHOTS | {"shot_detector_config": {"detector": "content"}}


@pytest.fixture(scope="session")
def film(films: Path) -> Path:
    return joined.twice(films / "joined", "h264.ts")


def test_a_segmentation_tells_it_also_after_a_restart(film: Path, tmp_path: Path) -> None:
    with Engine.start(tmp_path / "data") as engine, connected(engine) as http:
        file_id = upload(http, film).json()["id"]
        found = segmented(http, file_id, CONTENT)
    with Engine.start(tmp_path / "data") as engine, connected(engine) as http:
        again = http.get(f"/segmentations/{found['segmentation_id']}").json()

    assert found["warnings"] == again["warnings"] == TOLD
    assert found["total_segments"] == 8


def test_segments_jobs_and_frame_extractions_tell_it(film: Path, tmp_path: Path) -> None:
    with Engine.start(tmp_path / "data") as engine, connected(engine) as http:
        file_id = upload(http, film).json()["id"]
        request = {"url": f"cloudglue://files/{file_id}", "criteria": "shot", "shot_config": {"detector": "content"}}
        job = completed(http, f"/segments/{http.post('/segments', json=request).json()['job_id']}")
        created = http.post(f"/files/{file_id}/frames", json={"strategy": "uniform"}).json()
        taken = completed(http, f"/frames/{created['frame_extraction_id']}")

    assert job["warnings"] == taken["warnings"] == TOLD
    assert taken["frame_count"] == 12


def test_a_video_without_a_cut_tells_it_too(tmp_path: Path) -> None:
    one = clips._once(tmp_path / "one.mkv", lambda path: clips._write(path, codec="mpeg4", shots=(50,)))
    twice = tmp_path / "twice.mkv"
    twice.write_bytes(one.read_bytes() * 2)
    config = {**CONTENT, "shot_detector_config": {"detector": "content", "threshold": 250}}
    with Engine.start(tmp_path / "data") as engine, connected(engine) as http:
        found = segmented(http, upload(http, twice).json()["id"], config)

    assert found["status"] == "not_applicable"
    assert found["warnings"] == [
        "The time stamps start again or jump after 2 s: the film was taken to go on there without a gap."
    ]


def test_a_sound_film_tells_nothing(tmp_path: Path) -> None:
    with Engine.start(tmp_path / "data") as engine, connected(engine) as http:
        found = segmented(http, upload(http, clips.h264(tmp_path)).json()["id"], CONTENT)

    assert "warnings" not in found


def test_the_client_is_told_with_the_last_progress(film: Path) -> None:
    told: list[tuple[str, ...]] = []
    with Cloudglue.local() as client:
        list(
            client.segment(
                film,
                strategies.shot_detector(detector="content"),
                on_progress=lambda state: told.append(tuple(state.warnings)),
            )
        )

    assert told[0] == ()
    assert told[-1] == tuple(TOLD)


def test_the_command_prints_it_beside_the_segments(film: Path, tmp_path: Path) -> None:
    done = run("segment", "--local", "--detector", "content", film, "--data-dir", tmp_path / "data")

    assert (done.returncode, done.stderr) == (0, f"{film}: {TOLD[0]}\n")
    assert len(rows(done.stdout)) == 8


def test_a_folder_of_an_older_version_goes_on(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "engine.sqlite") as db:
        for step in schema.STEPS[:-1]:
            db.executescript(step)
        db.execute(f"PRAGMA user_version = {len(schema.STEPS) - 1}")
        db.execute("INSERT INTO files VALUES ('f', 'a.mp4', 'f.mp4', 1, 1.0, NULL, '{}', 0, 'h', 'upload')")
        db.execute(
            "INSERT INTO jobs (id, file_id, created_at, status, config, thumbnails) VALUES ('j', 'f', 1.0, 'completed', '{}', 0)"
        )
    db.close()

    store = Store(tmp_path)
    job = store.job("j")
    store.close()

    assert job is not None
    assert job.warnings == []
