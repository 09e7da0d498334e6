"""JSON that other parsers read, and what becomes of it in a model."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import DecodeError, models, webhooks
from cloudglue.calls.streams import Reading
from cloudglue.codec import answers

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
SEGMENTS = '{"object": "list", "segments": [%s], "total": 1, "limit": 10, "offset": 0}'


def shares(**changed: Any) -> str:
    segment = {"id": ID, "start_time": 0.0, "end_time": 1.5, **changed}
    return json.dumps(segment)


def read(body: str | bytes) -> Any:
    return answers.decode(body.encode() if isinstance(body, str) else body, models.SegmentPage)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_an_answer_in_any_encoding_of_unicode_is_read(encoding: str) -> None:
    page = read((SEGMENTS % shares()).encode(encoding))

    assert page.segments[0].end_time == 1.5


@pytest.mark.parametrize(
    ("written", "value"), [("NaN", math.nan), ("Infinity", math.inf), ("-Infinity", -math.inf), ("1e999", math.inf)]
)
def test_a_number_that_json_does_not_know_is_read_beside_the_rest(written: str, value: float) -> None:
    page = read(SEGMENTS % shares(end_time=-7.5).replace("-7.5", written))

    assert page.total == 1
    assert str(page.segments[0].end_time) == str(value)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("\\ud83d", "\ufffd"),
        ("a\\ude00b", "a\ufffdb"),
        ("\\ud83d\\ude00", "\U0001f600"),
        ("two\nlines\tand\x00more", "two\nlines\tand\x00more"),
    ],
)
def test_text_that_was_cut_or_not_escaped_is_read(written: str, said: str) -> None:
    file = answers.decode(f'{{"error": "{written}"}}'.encode(), models.Error)

    assert file.error == said
    file.error.encode()


@pytest.mark.parametrize(
    ("written", "said"),
    [(b"caf\xe9", "caf\ufffd"), (b"\xf0\x9f\x98", "\ufffd"), (b"\xed\xa0\xbd\xed\xb8\x80", "\U0001f600")],
)
def test_bytes_that_are_no_character_cost_no_more_than_themselves(written: bytes, said: str) -> None:
    assert answers.decode(b'{"error": "' + written + b'"}', models.Error).error == said


def test_of_a_key_that_stands_twice_the_last_counts() -> None:
    assert read('{"object": "list", "segments": [], "total": 1, "total": 2, "limit": 10, "offset": 0}').total == 2


@pytest.mark.parametrize("digits", [400, 5000])
def test_a_number_of_many_digits_is_infinite_where_a_number_fits(digits: int) -> None:
    page = read(SEGMENTS % shares(end_time=-7.5).replace("-7.5", "9" * digits))

    assert page.segments[0].end_time == math.inf


@pytest.mark.parametrize("written", ["NaN", "1e999", "9" * 5000])
def test_what_fits_no_field_is_named_by_its_path_and_the_body_is_kept(written: str) -> None:
    body = (SEGMENTS % shares()).replace('"limit": 10', f'"limit": {written}').encode()

    with pytest.raises(DecodeError) as caught:
        answers.decode(body, models.SegmentPage)

    assert caught.value.path == "$.limit"
    assert caught.value.body == body


@pytest.mark.parametrize(
    "body", [b"{'a': 1}", b'{"a": 1,}', b'{"a": 01}', b"undefined", b"\xff\xfe\x00", b"[" * 100_000]
)
def test_what_no_parser_reads_is_a_decode_error(body: bytes) -> None:
    with pytest.raises(DecodeError, match="JSON"):
        answers.decode(body, models.Error)


def test_the_strict_reader_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(answers.lenient_json, "read")

    assert read(SEGMENTS % shares()).total == 1


def test_an_error_answer_that_only_other_parsers_read_says_its_words() -> None:
    assert answers.error_text(b'\xef\xbb\xbf{"error": "no \\ud83d credits", "left": NaN}') == "no \ufffd credits"


def test_an_event_of_a_stream_is_read_as_leniently(stream_operation: Any) -> None:
    reading: Reading[Any] = Reading(stream_operation, models.ResponseEvent)

    events = list(
        reading.feed(b'data: {"type": "response.output_text.delta", "delta": "cut \\ud83d", "score": NaN}\n\n')
    )

    assert len(events) == 1
    assert reading.text == "cut \ufffd"


@pytest.fixture
def stream_operation() -> Any:
    from cloudglue_api.api.responses import responses_get

    return responses_get(ID)


def test_a_webhook_is_read_as_leniently() -> None:
    delivery = webhooks.decode(b'{"event_type": "a.job.completed", "payload": {"score": NaN, "text": "\\ud83d"}}')

    assert delivery.payload["text"] == "\ufffd"  # type: ignore[index]


@pytest.mark.parametrize("total", ["NaN", "1e999"])
def test_a_list_whose_total_is_no_number_names_it(scripted: Any, server: ScriptedServer, total: str) -> None:
    data = json.dumps({"segmentation_id": ID, "status": "completed", "created_at": 1, "file_id": ID})
    config = '"segmentation_config": {"strategy": "uniform", "uniform_config": {"window_seconds": 4}}'
    page = (SEGMENTS % shares()).replace('"total": 1', f'"total": {total}')
    body = f'{data[:-1]}, {config}, "data": {page}}}'.encode()
    server.script(Reply(200, body, {"x-request-id": "req-7"}))

    with pytest.raises(DecodeError) as caught:
        len(scripted.segmentations.segments(ID))

    assert caught.value.path == "$.data.total"
    assert (caught.value.status_code, caught.value.request_id) == (200, "req-7")


def test_a_decode_error_says_which_request_it_was(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, b'{"object": "list", "data": 7}', {"x-request-id": "req-7"}))

    with pytest.raises(DecodeError, match=r"GET /files, request req-7") as caught:
        scripted.files.list()

    assert (caught.value.status_code, caught.value.request_id, caught.value.path) == (200, "req-7", "$.data")


def test_a_job_without_a_state_says_which_request_it_was(scripted: Any, server: ScriptedServer) -> None:
    body = {"segmentation_id": ID, "created_at": 1, "file_id": ID, "segmentation_config": {"strategy": "uniform"}}
    server.script(Reply(200, body, {"x-request-id": "req-7"}))

    with pytest.raises(DecodeError) as caught:
        scripted.segmentations.wait(ID)

    assert (caught.value.status_code, caught.value.request_id, caught.value.path) == (200, "req-7", "$.status")


def test_an_event_that_is_no_json_says_which_request_it_was(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, headers={"x-request-id": "req-7"}, pieces=(b"data: {no json\n\n",)))

    with pytest.raises(DecodeError, match="an event of the stream, request req-7") as caught:
        list(scripted.responses.stream(model="nimbus-001", input="Who?", knowledge_base={"source": "default"}))

    assert (caught.value.status_code, caught.value.request_id) == (200, "req-7")
