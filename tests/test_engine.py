"""The local engine over real sockets, asked with plain httpx: what any client of the API would see."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import clips
import httpx
import pytest
from engine_http import SHOTS, WINDOWS, connected, ended, polled, segmented, times, upload

from cloudglue.errors import LocalEngineError
from cloudglue.local.engine import Engine


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine.start() as started:
        yield started


@pytest.fixture
def http(engine: Engine) -> Iterator[httpx.Client]:
    with connected(engine) as client:
        yield client


@pytest.fixture(scope="module")
def file_id(engine: Engine, folder: Path) -> str:
    with connected(engine) as client:
        return str(upload(client, clips.h264(folder)).json()["id"])


# Files


def test_an_upload_is_described(http: httpx.Client, folder: Path) -> None:
    path = clips.with_audio(folder)

    found = upload(http, path, "a film.mp4", metadata='{"a": [1, null]}').json()

    assert found["filename"] == "a film.mp4"
    assert found["uri"] == f"cloudglue://files/{found['id']}"
    assert found["bytes"] == path.stat().st_size
    assert found["metadata"] == {"a": [1, None]}
    assert (found["status"], found["source"], found["media_type"]) == ("completed", "upload", "video")
    assert (found["media_info"]["width"], found["media_info"]["height"]) == (320, 180)
    assert found["media_info"]["has_audio"] is True
    assert found["video_info"]["duration_seconds"] == pytest.approx(5.6, abs=0.1)


def test_an_uploaded_file_can_be_read_changed_and_deleted(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.tiny(folder)).json()["id"]

    changed = http.put(f"/files/{id}", json={"filename": "new", "metadata": {"k": 1}}).json()
    read = http.get(f"/files/{id}").json()
    deleted = http.delete(f"/files/{id}")

    assert (changed["filename"], changed["metadata"]) == ("new", {"k": 1})
    assert read == changed
    assert deleted.json() == {"id": id, "object": "file"}
    assert http.get(f"/files/{id}").status_code == 404
    assert http.delete(f"/files/{id}").status_code == 404


def test_deleting_a_file_deletes_its_segmentations_and_all_that_is_on_the_disk(tmp_path: Path, folder: Path) -> None:
    with Engine.start(tmp_path) as engine, connected(engine) as http:
        id = upload(http, clips.h264(folder)).json()["id"]
        done = segmented(http, id, WINDOWS | {"thumbnails_config": {"enable_segment_thumbnails": True}})

        http.delete(f"/files/{id}")

        assert http.get(f"/segmentations/{done['segmentation_id']}").status_code == 404
        assert [*(tmp_path / "files").iterdir(), *(tmp_path / "thumbnails").iterdir()] == []


def test_files_are_listed_by_the_page_in_the_order_asked_for(tmp_path: Path, folder: Path) -> None:
    with Engine.start(tmp_path) as engine, connected(engine) as http:
        ids = [upload(http, clips.tiny(folder), name).json()["id"] for name in ("b.mp4", "c.mp4", "a.mp4")]

        newest = http.get("/files", params={"limit": 2}).json()
        rest = http.get("/files", params={"limit": 2, "offset": 2, "unknown": 1}).json()
        by_name = http.get("/files", params={"order": "filename", "sort": "asc"}).json()

        assert [f["id"] for f in newest["data"] + rest["data"]] == ids[::-1]
        assert (newest["total"], newest["limit"], newest["offset"], newest["object"]) == (3, 2, 0, "list")
        assert [f["filename"] for f in by_name["data"]] == ["a.mp4", "b.mp4", "c.mp4"]
        assert http.get("/files", params={"created_before": "2020-01-01"}).json()["total"] == 0
        assert http.get("/files", params={"created_after": "2020-01-01"}).json()["total"] == 3
        assert http.get("/files", params={"status": "failed"}).json()["total"] == 0


@pytest.mark.parametrize("clip", [clips.text, clips.without_index])
def test_what_is_no_video_is_refused_with_the_name_the_user_gave(
    http: httpx.Client, folder: Path, clip: Callable[[Path], Path]
) -> None:
    answer = upload(http, clip(folder), "holiday.mp4")

    assert answer.status_code == 415
    assert answer.json()["error"].startswith("holiday.mp4 is ")


def test_an_empty_file_a_missing_file_and_bad_fields_are_refused(http: httpx.Client, folder: Path) -> None:
    answers = [
        upload(http, clips.empty(folder)),
        http.post("/files", data={"metadata": "{}"}),
        http.post("/files", files={"other": ("a.mp4", b"abc")}),
        http.post("/files", json={"file": "abc"}),
        http.post("/files", content=b"--x\r\nnonsense", headers={"content-type": "multipart/form-data; boundary=x"}),
        upload(http, clips.tiny(folder), metadata="{"),
        upload(http, clips.tiny(folder), metadata="[1]"),
        upload(http, clips.tiny(folder), enable_segment_thumbnails="perhaps"),
    ]

    assert [a.status_code for a in answers] == [400] * len(answers)
    assert all(a.json()["error"] for a in answers)


def test_a_name_with_folders_in_it_stays_a_name(http: httpx.Client, folder: Path) -> None:
    assert upload(http, clips.tiny(folder), "../../etc/ünïcode.mp4").json()["filename"] == "ünïcode.mp4"


def test_an_upload_that_is_cut_off_leaves_nothing(tmp_path: Path, folder: Path) -> None:
    def half() -> Iterator[bytes]:
        yield b'--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n' + bytes(2**21)
        raise ConnectionAbortedError

    with Engine.start(tmp_path) as engine, connected(engine) as http:
        with suppress(ConnectionAbortedError):
            http.post("/files", content=half(), headers={"content-type": "multipart/form-data; boundary=x"})
        http.close()

        with connected(engine) as again:
            assert again.get("/files").json()["total"] == 0
    assert list((tmp_path / "files").iterdir()) == []


# Segmentations


def test_shots_are_found(http: httpx.Client, file_id: str) -> None:
    found = segmented(http, file_id, SHOTS)

    assert found["status"] == "completed"
    assert times(found) == [(0.0, 1.2), (1.2, 2.2), (2.2, 3.8), (3.8, pytest.approx(5.6, abs=0.05))]
    assert found["total_segments"] == found["total_shots"] == found["data"]["total"] == 4
    assert [s["index"] for s in found["data"]["shots"]] == [0, 1, 2, 3]
    assert (found["progress"], found["segmentation_config"]) == (1.0, SHOTS)


def test_shots_are_found_between_bounds(http: httpx.Client, file_id: str) -> None:
    found = segmented(http, file_id, SHOTS | {"start_time_seconds": 1.4, "end_time_seconds": 3})

    assert times(found) == [(1.4, 2.2), (2.2, 3.0)]


def test_windows_are_cut(http: httpx.Client, file_id: str) -> None:
    found = segmented(http, file_id, WINDOWS)

    assert times(found) == [(0.0, 2.0), (2.0, 4.0), (4.0, pytest.approx(5.6, abs=0.05))]
    assert "total_shots" not in found
    assert "shots" not in found["data"]


def test_segments_given_by_hand_keep_their_order_and_may_overlap(http: httpx.Client, file_id: str) -> None:
    pairs = [{"start_time": 3, "end_time": 4}, {"start_time": 0.5, "end_time": 3.5}]

    found = segmented(http, file_id, {"strategy": "manual", "manual_config": {"segments": pairs}})

    assert times(found) == [(3.0, 4.0), (0.5, 3.5)]


def test_a_video_without_cuts_is_not_applicable(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.still(folder)).json()["id"]

    found = segmented(http, id, SHOTS)

    assert found["status"] == "not_applicable"
    assert "data" not in found
    assert "total_segments" not in found


def test_a_long_segmentation_is_read_by_the_page(http: httpx.Client, file_id: str) -> None:
    pairs = [{"start_time": i / 100, "end_time": i / 100 + 0.5} for i in range(25)]
    id = segmented(http, file_id, {"strategy": "manual", "manual_config": {"segments": pairs}})["segmentation_id"]

    usual = http.get(f"/segmentations/{id}").json()["data"]
    third = http.get(f"/segmentations/{id}", params={"limit": 7, "offset": 21}).json()["data"]
    beyond = http.get(f"/segmentations/{id}", params={"offset": 100}).json()["data"]

    assert (len(usual["segments"]), usual["total"], usual["limit"], usual["offset"]) == (10, 25, 10, 0)
    assert [s["start_time"] for s in third["segments"]] == [0.21, 0.22, 0.23, 0.24]
    assert (beyond["segments"], beyond["total"]) == ([], 25)


@pytest.mark.parametrize("query", ["limit=0", "limit=101", "limit=ten", "limit=1.0", "offset=-1", "offset=1e3"])
def test_a_page_out_of_range_is_refused(http: httpx.Client, file_id: str, query: str) -> None:
    id = segmented(http, file_id, WINDOWS)["segmentation_id"]

    answer = http.get(f"/segmentations/{id}?{query}")

    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()["error"]


def test_a_files_segmentations_are_listed_the_newest_first_and_deleted(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.tiny(folder)).json()["id"]
    ids = [segmented(http, id, WINDOWS)["segmentation_id"] for _ in range(3)]

    listed = http.get(f"/files/{id}/segmentations", params={"limit": 2}).json()
    deleted = http.delete(f"/segmentations/{ids[0]}").json()

    assert [s["segmentation_id"] for s in listed["data"]] == [ids[2], ids[1]]
    assert (listed["total"], listed["data"][0]["total_segments"]) == (3, 3)
    assert deleted == {"id": ids[0]}
    assert http.get(f"/segmentations/{ids[0]}").status_code == 404
    assert http.get(f"/files/{id}/segmentations").json()["total"] == 2


def manual(start: float, end: float) -> dict[str, Any]:
    return {"strategy": "manual", "manual_config": {"segments": [{"start_time": start, "end_time": end}]}}


@pytest.mark.parametrize(
    ("config", "reason"),
    [
        ({}, "strategy"),
        ({"strategy": "magic"}, "strategy"),
        ({"strategy": "uniform"}, "uniform_config"),
        (SHOTS | WINDOWS, "shot_detector_config"),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": 0.5}}, "less than 1"),
        ({"strategy": "uniform", "uniform_config": {"window_seconds": True}}, "a number was expected"),
        (WINDOWS | {"thumbnails_config": {"enable_segment_thumbnails": "yes"}}, "thumbnails_config"),
        (
            {"strategy": "uniform", "uniform_config": {"window_seconds": 60}},
            "lasts 5.6 s, less than one window of 60 s",
        ),
        (WINDOWS | {"start_time_seconds": 100}, "before 100 s"),
        (manual(6, 7), "segments[0].start_time: 6 s is not before the end of the video"),
        (manual(2, 1), "greater than"),
    ],
)
def test_a_config_that_breaks_a_rule_is_refused(
    http: httpx.Client, file_id: str, config: dict[str, Any], reason: str
) -> None:
    answer = http.post(f"/files/{file_id}/segmentations", json=config)

    assert answer.status_code == 400
    assert reason in answer.json()["error"]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"strategy": NaN}', b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_json_object_is_refused(http: httpx.Client, file_id: str, body: bytes) -> None:
    answer = http.post(f"/files/{file_id}/segmentations", content=body)

    assert answer.status_code == 400
    assert "JSON" in answer.json()["error"]


def test_shots_of_a_sound_are_refused_and_windows_of_it_cut(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.audio_only(folder)).json()["id"]

    refused = http.post(f"/files/{id}/segmentations", json=SHOTS)
    found = segmented(http, id, {"strategy": "uniform", "uniform_config": {"window_seconds": 1}})

    assert refused.status_code == 400
    assert "no picture" in refused.json()["error"]
    assert times(found)[0] == (0.0, 1.0)


@pytest.mark.parametrize("clip", [clips.cut_off, clips.damaged, clips.one_frame, clips.rotated, clips.variable_rate])
def test_difficult_files_end_in_a_result_or_a_reason(
    http: httpx.Client, folder: Path, clip: Callable[[Path], Path]
) -> None:
    id = upload(http, clip(folder)).json()["id"]

    found = segmented(http, id, SHOTS | {"thumbnails_config": {"enable_segment_thumbnails": True}})

    assert found["status"] in ("completed", "not_applicable") or found["error"].startswith(clip.__name__)


# Pictures


def test_each_segment_has_its_picture(http: httpx.Client, folder: Path) -> None:
    id = upload(http, clips.h264(folder), enable_segment_thumbnails="true").json()["id"]
    done = segmented(http, id, SHOTS | {"keyframe_config": {"frames_per_segment": 2, "max_width": 160}})
    first = done["data"]["segments"][0]
    of_segmentation = f"/segmentations/{done['segmentation_id']}/thumbnails"

    listed = http.get(of_segmentation, params={"type": "segment", "segment_ids": first["id"]}).json()
    everything = http.get(f"/files/{id}/thumbnails").json()
    picture = httpx.get(first["thumbnail_url"])

    assert (listed["total"], listed["data"][0]["url"]) == (1, first["thumbnail_url"])
    assert (everything["total"], http.get(of_segmentation).json()["total"]) == (12, 12)
    assert picture.headers["content-type"] == "image/jpeg"
    assert picture.content.startswith(b"\xff\xd8")
    assert http.get(f"/files/{id}/thumbnails", params={"is_default": "true"}).json()["total"] == 0
    assert len(http.get(of_segmentation, params={"limit": 5, "offset": 10}).json()["data"]) == 2


def test_nothing_outside_the_pictures_is_served(engine: Engine, file_id: str) -> None:
    root = engine.url.removesuffix("/v1")

    paths = [f"{uuid4()}/{uuid4()}.jpg", "../engine.sqlite", "..%2f..%2fengine.sqlite", f"..%2ffiles/{file_id}.jpg"]

    assert [httpx.get(f"{root}/thumbnails/{path}").status_code for path in paths] == [404] * 4


# Access control


@pytest.mark.parametrize("path", ["/files", "/files/x", "/segmentations/x/thumbnails", "/anything", ""])
def test_every_request_needs_the_key(engine: Engine, path: str) -> None:
    for headers in ({}, {"authorization": "Bearer wrong"}, {"authorization": f"Basic {engine.api_key}"}):
        answer = httpx.get(engine.url + path, headers=headers)

        assert (answer.status_code, "key" in answer.json()["error"]) == (401, True)
        assert engine.api_key not in answer.text


def test_a_large_upload_without_the_key_gets_its_answer(engine: Engine) -> None:
    answer = httpx.post(f"{engine.url}/files", files={"file": ("a.mp4", bytes(2**25))})

    assert answer.status_code == 401


def test_a_foreign_host_name_is_refused(http: httpx.Client) -> None:
    port = http.base_url.port

    assert http.get("/files", headers={"host": f"evil.example:{port}"}).status_code == 403
    assert http.get("/files", headers={"host": "evil.example"}).status_code == 403
    assert http.get("/files", headers={"host": f"localhost:{port}"}).status_code == 200
    assert http.get("/files", headers={"host": f"[::1]:{port}"}).status_code == 200


@pytest.mark.parametrize("id", ["3c90c3cc-0d44-4b50-8888-8dd25736052a", "no-uuid", "..", "%00", "x" * 3000])
def test_an_unknown_id_is_not_found(http: httpx.Client, id: str) -> None:
    segments = http.get(f"/segmentations/{id}/thumbnails")
    created = http.post(f"/files/{id}/segmentations", json=WINDOWS)

    assert {segments.status_code, created.status_code} <= {404, 501}
    assert http.get(f"/files/{uuid4()}").json()["error"].startswith("there is no file")


def test_what_the_engine_lacks_is_named(http: httpx.Client, file_id: str) -> None:
    narrative = http.post(f"/files/{file_id}/segmentations", json={"strategy": "narrative", "narrative_config": {}})
    describe = http.post("/describe", json={})
    describes = http.get(f"/files/{file_id}/segments/{uuid4()}/describes")
    chapters = http.post("/segments", json={"url": f"cloudglue://files/{file_id}", "criteria": "narrative"})
    unknown = http.get("/nothing")
    outside = http.get(f"{http.base_url.copy_with(path='/else')}")

    answers = (narrative, describe, describes, chapters, unknown, outside)
    assert [a.status_code for a in answers] == [501, 501, 501, 501, 404, 404]
    assert "narrative" in narrative.json()["error"]
    assert "POST /describe" in describe.json()["error"]
    assert all(a.headers["x-request-id"] for a in (narrative, describe, outside))


# The process


def test_an_engine_that_was_killed_takes_its_jobs_up_again(tmp_path: Path, folder: Path) -> None:
    engine = Engine.start(tmp_path, api_key="a key of my own")
    with connected(engine) as http:
        id = upload(http, clips.wide(folder)).json()["id"]
        posts = [http.post(f"/files/{id}/segmentations", json=SHOTS).json() for _ in range(5)]
        polled(http, posts[0]["segmentation_id"], lambda seen: seen["status"] != "pending")

        os.kill(engine.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        engine.stop()

    with Engine.start(tmp_path) as again, connected(again) as http:
        found = [ended(http, post["segmentation_id"]) for post in posts]

    assert [f["status"] for f in found] == ["completed"] * 5
    assert len({json.dumps(times(f)) for f in found}) == 1


def test_a_job_under_way_can_be_deleted_with_its_file(tmp_path: Path, folder: Path) -> None:
    with Engine.start(tmp_path) as engine, connected(engine) as http:
        id = upload(http, clips.wide(folder)).json()["id"]
        posts = [http.post(f"/files/{id}/segmentations", json=SHOTS).json() for _ in range(3)]
        polled(http, posts[0]["segmentation_id"], lambda seen: seen["status"] != "pending")

        assert http.delete(f"/files/{id}").status_code == 200

        other = upload(http, clips.tiny(folder)).json()["id"]
        assert segmented(http, other, WINDOWS)["status"] == "completed"
        assert len(list((tmp_path / "files").iterdir())) == 1


def test_two_engines_do_not_share_a_folder(tmp_path: Path) -> None:
    with Engine.start(tmp_path), pytest.raises(LocalEngineError, match="in use by another engine"):
        Engine.start(tmp_path)


def test_a_port_that_is_taken_is_named(engine: Engine) -> None:
    port = httpx.URL(engine.url).port or 0

    with pytest.raises(LocalEngineError, match=f"cannot listen on 127.0.0.1:{port}"):
        Engine.start(port=port)


def test_a_temporary_folder_is_removed_and_stopping_twice_does_no_harm() -> None:
    engine = Engine.start()

    engine.stop()
    engine.stop()

    assert not engine.data_dir.exists()
    with pytest.raises(httpx.ConnectError):
        httpx.get(engine.url)
