"""Models as plain values and back, and at home in pydantic, FastAPI, pandas, polars and Arrow."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
import warnings
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import fastapi
import fastapi.testclient
import jsonschema
import msgspec
import pandas
import polars
import pyarrow
import pydantic
import pytest

from cloudglue import UNSET, CloudglueError, ConfigError, DecodeError, exports, models
from tools.contract.merge import CONTRACT, merge
from tools.contract.operation_examples import ABSENT, Examples, answer_of
from tools.contract.structure import Document, name_of

ID = UUID("0b8d5c1e-7d5a-4e0c-9a3b-3a4f5f6a7b8c")
FILE = {
    "id": "f1",
    "status": "completed",
    "uri": "cloudglue://files/f1",
    "metadata": {"team": "film", "take": 2},
    "media_type": "video",
    "media_info": {"duration_seconds": 8.0, "width": 320},
}


@pytest.fixture
def file() -> models.File:
    return models.File.from_dict(FILE)


@pytest.fixture
def segments() -> list[models.Segment]:
    return [models.Segment(id=ID, start_time=i * 2.0, end_time=i * 2.0 + 2) for i in range(3)]


def answers() -> list[Any]:
    """What every operation answers in its example, with the model that it is."""
    examples = Examples(Document(merge(CONTRACT)))
    found = []
    for operation in examples.operations:
        media, value = answer_of(operation), examples.answer(operation)
        if value is not ABSENT and media is not None:
            found.append(pytest.param(getattr(models, name_of(media["schema"])), value, id=operation.name))
    return found


# -- plain values


def test_a_model_is_a_dict_of_what_it_has(file: models.File) -> None:
    assert file.to_dict() == dict(file) == {**file} == FILE
    assert json.loads(file.to_json()) == FILE
    assert models.File.from_dict(file.to_dict()) == file


def test_values_are_as_json_has_them() -> None:
    segment = models.Segment(id=ID, start_time=0, end_time=1)
    file = models.File(
        "f1", models.JobStatus("of the future"), "u", metadata={"at": ID, "status": models.JobStatus("x")}
    )

    assert dict(segment)["id"] == segment["id"] == str(ID)
    assert [type(value) for value in dict(file).values()] == [str, str, str, dict]
    assert file.to_dict()["status"] == "of the future"
    assert file.to_dict()["metadata"] == {"at": str(ID), "status": "x"}


def test_what_is_absent_is_in_none_of_them(file: models.File) -> None:
    assert file.filename is UNSET
    assert "filename" not in dict(file)
    assert "filename" not in file
    assert "status" in file
    with pytest.raises(KeyError, match="filename"):
        file["filename"]


def test_null_is_not_absent() -> None:
    file = models.File("f1", models.JobStatus.PENDING, "u", bytes=None)

    assert file["bytes"] is None
    assert dict(file)["bytes"] is None
    assert '"bytes":null' in file.to_json()


def test_a_model_is_no_list(file: models.File) -> None:
    with pytest.raises(TypeError, match="not iterable"):
        list(file)  # type: ignore[call-overload]


def test_a_copy_has_other_values_and_leaves_the_model_as_it_was(file: models.File) -> None:
    changed = file.__replace__(filename="b.mp4")

    assert (changed.filename, changed.id, file.filename) == ("b.mp4", "f1", UNSET)
    assert copy.deepcopy(file) == file == pickle.loads(pickle.dumps(file))
    with pytest.raises(TypeError, match="nosuch"):
        file.__replace__(nosuch=1)


def test_a_mapping_is_read_as_an_answer_is() -> None:
    file = models.File.from_dict({**FILE, "new": 1, "created_at": 1767225600.0, "filename": None})

    assert file.created_at == 1767225600
    assert file.filename is UNSET
    assert isinstance(file.media_info, models.FileMediaInfo)
    assert models.Segment.from_dict({"id": ID, "start_time": 0, "end_time": 1}).id == ID


NESTED: Any = []
for _ in range(100_000):
    NESTED = [NESTED]


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({}, "$.id"),
        ([], "$"),
        (None, "$"),
        ({**FILE, "media_info": {"width": "wide"}}, "$.media_info.width"),
        ({**FILE, "source_metadata": {"source_type": "zoom"}}, "$.source_metadata."),
        (NESTED, "$"),
    ],
    ids=["empty", "list", "null", "nested", "union", "deep"],
)
def test_what_is_no_such_model_is_refused_with_its_path(values: Any, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        models.File.from_dict(values)

    assert isinstance(caught.value, CloudglueError)
    assert caught.value.path.startswith(path)
    assert str(caught.value).startswith(path)
    assert "File.from_dict" in str(caught.value)


def test_models_read_mappings_in_a_process_that_has_done_nothing_else() -> None:
    program = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from cloudglue import models\n"
        f"with ThreadPoolExecutor(32) as pool: print(len(set(map(repr, pool.map(models.File.from_dict, [{FILE}] * 200)))))"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "1"


def test_what_will_go_is_written_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        citation = models.ChatCitation.from_dict({"collection_id": "c", "file_id": "f", "text": "old"})

        assert dict(citation) == citation.to_dict()
        assert citation["text"] == "old"


def test_no_framework_is_imported_unless_it_asks() -> None:
    program = (
        "import sys\n"
        "from cloudglue import Cloudglue, exports, models\n"
        f"exports.columns([models.File.from_dict({FILE})])\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('pydantic', 'pydantic_core', 'pandas', 'polars', 'pyarrow', 'fastapi', 'numpy')])"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_type_checkers_know_that_a_field_may_be_absent(tmp_path: Any) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from cloudglue import UNSET, models\n"
        "def name(file: models.File) -> str:\n"
        "    values: dict[str, object] = dict(file)\n"
        "    return file.filename if file.filename is not UNSET else str(values['id'])\n"
        "def wrong(file: models.File) -> str:\n"
        "    return file.filename\n"
        "file: models.File = models.File.from_dict({})\n"
    )

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", str(script)], capture_output=True, text=True
    )

    assert "script.py:6: error: Incompatible return value" in done.stdout
    assert "Found 1 error" in done.stdout


# -- pydantic


class Clip(pydantic.BaseModel):
    """A team's own model, with ours in it."""

    file: models.File
    segments: list[models.Segment] = []
    status: models.JobStatus | None = None


@pytest.mark.parametrize(("model", "value"), answers())
def test_every_answer_goes_through_pydantic_and_back(model: Any, value: Any) -> None:
    made, adapter = model.from_dict(value), pydantic.TypeAdapter(model)

    written = adapter.dump_json(made)

    assert adapter.validate_python(made) is made
    assert adapter.validate_json(written) == made
    assert adapter.validate_python(adapter.dump_python(made)) == made
    assert json.loads(written) == made.to_dict()
    for mode in ("validation", "serialization"):
        jsonschema.validate(made.to_dict(), adapter.json_schema(mode=mode))


def test_a_model_is_a_field_of_a_pydantic_model(file: models.File, segments: list[models.Segment]) -> None:
    clip = Clip(file=file, segments=segments, status=models.JobStatus("of the future"))

    assert clip.file is file
    assert clip.model_dump()["file"] == FILE
    assert json.loads(clip.model_dump_json())["segments"][0] == dict(segments[0])
    assert Clip.model_validate_json(clip.model_dump_json()) == clip
    assert Clip.model_validate(clip.model_dump()) == clip


def test_pydantic_names_every_field_that_is_wrong() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Clip.model_validate({"file": {"id": 1, "media_info": {"width": "wide"}}, "segments": [{"start_time": 0}]})

    assert {".".join(map(str, one["loc"])) for one in caught.value.errors()} == {
        "file.id",
        "file.status",
        "file.uri",
        "file.media_info.width",
        "segments.0.id",
        "segments.0.end_time",
    }


def test_the_json_schema_says_what_the_contract_says() -> None:
    schema = Clip.model_json_schema()
    named = schema["$defs"]
    config = pydantic.TypeAdapter(models.SegmentationUniformConfig).json_schema()

    assert schema["properties"]["file"] == {"$ref": "#/$defs/File"}
    assert named["File"]["required"] == ["id", "status", "uri"]
    assert named["File"]["description"] == "A media file and what is known about it."
    assert named["File"]["properties"]["id"]["description"] == "The file's id."
    assert named["Segment"]["properties"]["id"]["format"] == "uuid"
    assert "completed" in named["JobStatus"]["enum"]
    assert config["properties"]["window_seconds"].items() >= {"minimum": 1, "maximum": 120}.items()


@pytest.mark.parametrize("name", [name for name in dir(models) if name != "BulkImportFilter"])
def test_every_model_has_a_json_schema(name: str) -> None:
    schema = pydantic.TypeAdapter(getattr(models, name)).json_schema()

    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_kind_that_is_not_known_yet_stays_a_mapping() -> None:
    values = {**FILE, "source_metadata": {"source_type": "of the future", "x": 1}}

    read = pydantic.TypeAdapter(models.File).validate_python(values)

    assert read.source_metadata == {"source_type": "of the future", "x": 1}
    assert read == models.File.from_dict(values)


NOON = datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "said", ["2026-01-31T12:00:00Z", 1769860800, 1769860800000, "31 Jan 2026 12:00 UTC", NOON], ids=str
)
def test_a_time_stamp_is_read_however_it_is_written(said: Any) -> None:
    values = {"id": "p", "route": "/a", "previewShareId": "s", "createdAt": said, "updatedAt": NOON}

    read = pydantic.TypeAdapter(models.SiteRoutePreview).validate_python(values)

    assert read == models.SiteRoutePreview.from_dict(values)
    assert dict(read)["createdAt"] == "2026-01-31T12:00:00Z"


# -- FastAPI

app = fastapi.FastAPI()


@app.get("/annotated")
def annotated() -> models.File:
    return models.File.from_dict(FILE)


@app.get("/bare")
def bare():  # type: ignore[no-untyped-def]
    return models.File.from_dict(FILE)


@app.get("/list", response_model=list[models.File])
async def listed() -> Any:
    return [models.File.from_dict(FILE), FILE]


@app.get("/nested")
def nested() -> Clip:
    return Clip(file=models.File.from_dict(FILE))


@app.post("/config")
def config(config: Annotated[models.SegmentationConfig, fastapi.Body()]) -> models.SegmentationConfig:
    assert isinstance(config, models.SegmentationConfig)
    return config


@pytest.fixture
def web() -> fastapi.testclient.TestClient:
    return fastapi.testclient.TestClient(app)


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/annotated", FILE),
        ("/bare", FILE),
        ("/list", [FILE, FILE]),
        ("/nested", {"file": FILE, "segments": [], "status": None}),
    ],
)
def test_an_endpoint_returns_models(web: fastapi.testclient.TestClient, path: str, answer: Any) -> None:
    response = web.get(path)

    assert response.status_code == 200
    assert response.json() == answer


def test_an_endpoint_takes_models(web: fastapi.testclient.TestClient) -> None:
    good = {"strategy": "uniform", "uniform_config": {"window_seconds": 5}}

    taken = web.post("/config", json=good)
    refused = web.post("/config", json={"strategy": "uniform", "uniform_config": {"window_seconds": "long"}})

    assert (taken.status_code, taken.json()) == (200, good)
    assert refused.status_code == 422
    assert refused.json()["detail"][0]["loc"] == ["body", "uniform_config", "window_seconds"]


def test_the_service_documents_them(web: fastapi.testclient.TestClient) -> None:
    document = web.get("/openapi.json").json()

    answer = document["paths"]["/annotated"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer == {"$ref": "#/components/schemas/File"}
    assert {"File", "FileMediaInfo", "JobStatus", "SegmentationConfig"} <= set(document["components"]["schemas"])


# -- tables


def test_segments_are_rows_of_pandas_and_polars_in_one_line(segments: list[models.Segment]) -> None:
    of_pandas, of_polars = pandas.DataFrame(map(dict, segments)), polars.DataFrame(map(dict, segments))

    assert list(of_pandas.columns) == of_polars.columns == ["id", "start_time", "end_time"]
    assert of_pandas["end_time"].sum() == of_polars["end_time"].sum() == 12
    assert of_polars.schema["id"] == polars.String


def files(count: int) -> list[models.File]:
    """Files of which only the last has all that is asked for."""
    plain = {"id": "f", "status": "completed", "uri": "u", "metadata": {"take": 1}}
    return [models.File.from_dict({**plain, "id": str(i)}) for i in range(count - 1)] + [
        models.File.from_dict({**FILE, "metadata": {"take": 2.5, "team": "film"}})
    ]


def test_columns_are_there_also_where_only_the_last_of_many_has_them() -> None:
    columns = exports.columns(files(5000))

    of_pandas, of_polars, arrow = pandas.DataFrame(columns), polars.DataFrame(columns), pyarrow.table(columns)

    assert list(of_pandas.columns) == of_polars.columns == arrow.column_names == list(columns)
    assert list(columns)[:5] == ["id", "status", "uri", "metadata.take", "metadata.team"]
    assert of_pandas["media_info.width"].sum() == 320
    assert of_polars["media_info.width"].drop_nulls().to_list() == [320]
    assert of_polars.schema["metadata.take"] == polars.Float64
    assert arrow.column("media_info.duration_seconds").null_count == 4999


def test_a_late_column_stands_where_its_model_has_it() -> None:
    first = models.File("f1", models.JobStatus.COMPLETED, "u", media_type=models.MediaType.VIDEO)
    second = first.__replace__(bytes=7, filename="a.mp4")

    assert list(exports.columns([first, second])) == ["id", "status", "uri", "bytes", "filename", "media_type"]


def test_columns_that_are_asked_for_are_there_without_a_row() -> None:
    assert exports.columns([], ["start_time", "end_time"]) == {"start_time": [], "end_time": []}
    assert exports.columns(files(1), ["media_info.width", "filename"]) == {
        "media_info.width": [320],
        "filename": [None],
    }


def test_a_column_that_is_no_field_is_refused(file: models.File) -> None:
    with pytest.raises(ConfigError, match="'file_name' is not a field; did you mean filename") as caught:
        exports.columns([file], ["file_name", "media_info.width"])

    assert len(caught.value.violations) == 1


def test_rows_of_a_table_are_models_again(segments: list[models.Segment]) -> None:
    table = polars.DataFrame(exports.columns(segments))

    assert [models.Segment.from_dict(row) for row in table.to_dicts()] == segments
    assert [
        models.Segment.from_dict(row) for row in pandas.DataFrame(exports.columns(segments)).to_dict("records")
    ] == segments
    assert msgspec.to_builtins(segments) == table.to_dicts()
