"""Models for tests, made out of the contract's examples and checked by its rules."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from cloudglue import UNSET, ConfigError, models
from cloudglue.codec import fields, job_fields, validation
from cloudglue.testing import make, make_job, make_list
from cloudglue_api.types import Model

MADE = [name for name in dir(models) if fields.is_model(getattr(models, name)) and name != "FileUpload"]
JOBS = ["Describe", "Transcribe", "Extract", "Segmentation", "SegmentsJob", "FindMoments", "DeepSearch", "File"]


def is_id(field: str) -> bool:
    return field == "id" or field.endswith("_id")


@pytest.mark.parametrize("name", MADE)
def test_every_model_can_be_made_and_is_what_the_contract_allows(name: str) -> None:
    model = getattr(models, name)

    made = make(model)

    assert isinstance(made, model)
    assert validation.violations(model, made.to_dict()) == []


def test_given_values_stand_in_the_example() -> None:
    file = make(models.File, filename="b.mp4", media_info={"width": 7}, metadata={"a": 1}, thumbnail_url=UNSET)

    assert (file.filename, file.metadata, file.thumbnail_url) == ("b.mp4", {"a": 1}, UNSET)
    assert file.media_info.__replace__(width=1) == make(models.File).media_info.__replace__(width=1)  # type: ignore[union-attr]
    assert isinstance(file.media_info, models.FileMediaInfo)
    assert file.media_info.width == 7


def test_mappings_in_a_list_are_completed() -> None:
    page = make(models.FileList, data=[{"filename": "a.mp4"}, make(models.File, id="f2"), {}])

    assert [file.filename for file in page.data] == ["a.mp4", make(models.File).filename, make(models.File).filename]
    assert page.data[1].id == "f2"
    assert page.total == 3


def test_what_the_given_values_exclude_goes() -> None:
    config = make(models.SegmentationConfig, strategy="shot-detector")

    assert config.uniform_config is UNSET
    assert isinstance(config.shot_detector_config, models.SegmentationShotDetectorConfig)


def test_a_union_takes_the_model_that_its_mapping_names() -> None:
    file = make(models.File, source_metadata={"source_type": "zoom", "topic": "Finish"})

    assert isinstance(file.source_metadata, models.ZoomSourceMetadata)
    assert file.source_metadata.topic == "Finish"


def test_an_item_of_a_union_says_what_it_is_or_is_what_its_fields_tell() -> None:
    run = make(models.ResponseRun, output=[{"content": [{"text": "hi"}]}, {"sql": "SELECT 1"}])
    search = make(
        models.Search,
        results=[{"title": "x"}, {"type": "file"}, {"face_id": "6a436a39-1b9c-5d52-9d3c-33e37b1b2f4b"}, {}],
    )

    assert run.output_text == "hi"
    assert [type(one).__name__ for one in run.output or ()] == ["ResponseOutputMessage", "ResponseQueryCall"]
    assert [type(hit).__name__ for hit in search.results[:3]] == [  # type: ignore[index]
        "SegmentSearchResult",
        "FileSearchResult",
        "FaceSearchResult",
    ]
    assert search.results[3] == make(models.Search).results[0]  # type: ignore[index]


def test_an_item_of_no_kind_there_is_is_refused_in_one_line() -> None:
    with pytest.raises(
        ConfigError, match=r"^1 problem in a Search\n  results\[0\]\.type: unknown 'segmnt'; allowed are"
    ):
        make(models.Search, results=[{"type": "segmnt", "titel": "x", "start_time": "noon"}])


@pytest.mark.parametrize(
    ("made", "numbers"),
    [
        (make(models.Search, results=[]), {"total": 0, "group_count": 0}),
        (make(models.Search, results=[], total=40, group_count=4), {"total": 40, "group_count": 4}),
        (make(models.SegmentationListItem), {"total_segments": 1}),
        (make(models.Segmentation, data={"segments": []}), {"total_segments": 0}),
        (make(models.Segmentation, data={"segments": [{}, {}], "total": 40}), {"total_segments": 40}),
        (make(models.Describe, shots=[]), {"total_shots": 0, "total_chapters": 1}),
        (make(models.Extract, shots=[{}, {}, {}]), {"total": 1, "total_shots": 3}),
        (make(models.QueryResult, rows=[{}, {}]), {"row_count": 2}),
        (make(models.FindMoments, moments=[{}, {}]), {"total_moments": 2}),
        (make(models.FrameExtraction, data={"frames": [{}, {}]}), {"frame_count": 2}),
    ],
)
def test_numbers_of_things_are_those_of_the_lists_that_are_given(made: Model, numbers: dict[str, int]) -> None:
    assert {name: made[name] for name in numbers} == numbers


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"filenme": "a"}, "filenme: is not a field of File; did you mean filename"),
        ({"status": "ready?"}, "status: unknown 'ready\\?'; allowed are 'pending'"),
        ({"bytes": "many"}, "bytes: 'many' is text, a number was expected"),
        ({"media_info": {"widht": 1}}, "media_info.widht: is not a field of FileMediaInfo; did you mean width"),
        ({"filename": None}, "filename: is null, and may not be"),
    ],
)
def test_what_the_contract_does_not_allow_is_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        make(models.File, **values)


def test_a_value_out_of_bounds_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"window_seconds: 900 is more than 120"):
        make(models.SegmentationUniformConfig, window_seconds=900)


@pytest.mark.parametrize("model", ["File", dict, models.JobStatus, None])
def test_what_is_no_model_is_refused(model: Any) -> None:
    with pytest.raises(ConfigError, match=r"is not a model; give a class of cloudglue\.models"):
        make(model)


def test_each_of_a_list_has_an_id_of_its_own_and_values_by_its_place() -> None:
    segments = make_list(models.Segment, 3, start_time=lambda i: i * 2.0, end_time=lambda i: i * 2.0 + 2)

    assert [(one.start_time, one.end_time) for one in segments] == [(0, 2), (2, 4), (4, 6)]
    assert len({one.id for one in segments}) == 3
    assert segments == make_list(models.Segment, 3, start_time=lambda i: i * 2.0, end_time=lambda i: i * 2.0 + 2)
    assert make_list(models.File, 0) == []


@pytest.mark.parametrize("name", [name for name in MADE if any(map(is_id, make(getattr(models, name)).keys()))])
def test_each_of_a_list_of_any_model_with_an_id_has_one_of_its_own(name: str) -> None:
    first, second, third = make_list(getattr(models, name), 3)

    own = [field for field in dict(first) if is_id(field) and len({one[field] for one in (first, second, third)}) == 3]

    assert first == make(getattr(models, name))
    assert len(own) == 1


@pytest.mark.parametrize(
    ("model", "own"),
    [
        (models.File, "id"),
        (models.SegmentSearchResult, "id"),
        (models.Describe, "job_id"),
        (models.SegmentDescribe, "job_id"),
        (models.Segmentation, "segmentation_id"),
        (models.CollectionFile, "file_id"),
        (models.FaceSearchResult, "face_id"),
        (models.ChatCitation, "segment_id"),
        (models.ZoomSourceMetadata, "zoom_meeting_id"),
    ],
)
def test_the_id_of_its_own_is_that_of_the_model_and_not_of_what_holds_it(model: type[Model], own: str) -> None:
    first, second = make_list(model, 2)

    assert [name for name in dict(first) if is_id(name) and first[name] != second[name]] == [own]


def test_an_id_stands_in_the_texts_that_name_the_model_too() -> None:
    first, second = make_list(models.File, 2)
    in_collection = make(models.CollectionFile, file_id="f1", file={"filename": "a.mp4"})

    assert first.uri == f"cloudglue://files/{first.id}"
    assert second.uri == f"cloudglue://files/{second.id}"
    assert make(models.File, id="f1", uri="cloudglue://files/f2").uri == "cloudglue://files/f2"
    assert [in_collection.file.id, in_collection.file.uri] == ["f1", "cloudglue://files/f1"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", JOBS)
def test_a_job_can_be_made_in_each_of_its_states(name: str) -> None:
    model = getattr(models, name)
    states = fields.enum_values(fields.field_types(model)["status"])

    made = {state: make_job(model, state) for state in states}

    assert {state: str(job.status) for state, job in made.items()} == {state: state for state in states}
    assert all(validation.violations(model, job) == [] for job in made.values())
    assert all("error" not in job for state, job in made.items() if state != "failed")


def test_a_job_has_its_result_when_it_has_completed_and_an_error_when_it_has_failed() -> None:
    assert make_job(models.Describe).data == make(models.Describe).data
    assert "data" not in make_job(models.Describe, "processing")
    assert make_job(models.Describe, "failed")["error"]
    assert make_job(models.Describe, "failed", error="no sound")["error"] == "no sound"
    with pytest.raises(ConfigError, match="status: unknown 'asleep'"):
        make_job(models.Describe, "asleep")
    with pytest.raises(ConfigError, match="Segment has no state; use make"):
        make_job(models.Segment)


@pytest.mark.parametrize("state", ["failed", "working"])
@pytest.mark.parametrize(
    ("model", "result"),
    [
        (models.BulkImportRun, {"progress", "completed_at"}),
        (models.DeepSearchListItem, {"total", "usage"}),
        (models.Describe, {"data", "shots", "chapters", "total_shots", "duration_seconds"}),
        (models.FaceDetectionListItem, {"total_faces"}),
        (models.FaceMatch, {"data", "source_face_bounding_box"}),
        (models.File, {"bytes", "media_info", "video_info"}),
        (models.FrameExtraction, {"data", "frame_count", "progress"}),
        (models.QueryResult, {"rows", "columns", "row_count", "download_url", "download_expires_at"}),
        (models.SegmentDescribe, {"data", "completed_at"}),
        (models.Share, {"share_url", "stream_url", "media_download_url", "media_download_expires_at"}),
    ],
)
def test_only_a_completed_job_has_a_result(model: type[Model], result: set[str], state: str) -> None:
    first = fields.enum_values(fields.field_types(model)["status"])[0]

    job = make_job(model, {"failed": "failed", "working": first}[state])

    assert set(make_job(model).keys()) >= result
    assert not set(job.keys()) & result
    assert set(job.keys()) - {"error"} == set(make_job(model).keys()) - set(job_fields.of(model).results)  # type: ignore[union-attr]


def test_a_state_is_a_state_wherever_it_is_given() -> None:
    runs = make(models.BulkImportWithRuns, runs=[{"status": "pending"}, {"status": "completed"}, {}]).runs
    file = make(models.File, status="pending", media_info={"width": 7})

    assert make(models.Describe, status="failed") == make_job(models.Describe, "failed")
    assert ["completed_at" in run for run in runs] == [False, True, True]  # type: ignore[union-attr]
    assert [file.media_info.width, file.video_info] == [7, UNSET]  # type: ignore[union-attr]


def test_the_examples_are_read_when_they_are_asked_for_and_need_no_yaml() -> None:
    program = (
        "import sys, cloudglue\nfrom cloudglue import Cloudglue, models\nmodels.File\n"
        "before = 'cloudglue.testing' in sys.modules\n"
        "from cloudglue.testing import make\nmake(models.File)\nprint(before, 'yaml' in sys.modules, 'httpx' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False False False"


def test_models_of_an_sdk_of_ones_own_are_made_of_its_own_examples() -> None:
    from cutroom_api import models as cutroom

    name = next(name for name in dir(cutroom) if fields.is_model(getattr(cutroom, name)))

    assert type(make(getattr(cutroom, name))).__module__.startswith("cutroom_api.")
