"""Whatever comes in, what reads it gives a result or an error of ours: inputs of every kind, drawn by hypothesis."""

from __future__ import annotations

import json
from typing import Any

import fuzz
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spec_server import OPERATIONS, answer_of

from cloudglue import DecodeError, exports
from cloudglue_api import models

quickly = settings(max_examples=150)

RICH = ("files.get", "segmentations.get", "describe.get", "collections.list_moments", "responses.get", "search.run")
VALID = [(op.model, json.dumps(answer_of(op, "full"))) for op in OPERATIONS if op.name in RICH]

numbers = st.integers() | st.floats() | st.sampled_from([10**400, -(10**30), 1e308, -0.0, 2**63, 2**64])
words = st.text() | st.sampled_from(["", "\x00", "\ud800", "completed", "uniform", "segment", "2026-03", "9" * 5000])
keys = st.sampled_from(["id", "status", "type", "data", "object", "segments", "total", "error", "config"]) | st.text()
json_values = st.recursive(
    st.none() | st.booleans() | numbers | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5),
    max_leaves=15,
)
json_bodies = json_values.map(lambda value: json.dumps(value).encode())


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Any, bytes]:
    """A valid answer in which something was replaced, cut out or put in; and its model."""
    name, text = draw(st.sampled_from(VALID))
    if draw(st.booleans()):
        value = json.loads(text)
        _replace_one(value, draw)
        return getattr(models, name), json.dumps(value).encode()
    body = text.encode()
    start = draw(st.integers(0, len(body)))
    end = min(len(body), start + draw(st.integers(0, 8)))
    return getattr(models, name), body[:start] + draw(st.binary(max_size=8)) + body[end:]


def _replace_one(value: Any, draw: st.DrawFn) -> None:
    """Go down into a value by chance, and put something else there."""
    places = list(value if isinstance(value, dict) else range(len(value)))
    place = draw(st.sampled_from(places))
    if isinstance(value[place], (dict, list)) and value[place] and draw(st.integers(0, 3)):
        _replace_one(value[place], draw)
    else:
        value[place] = draw(json_values)


@quickly
@given(st.sampled_from(fuzz.MODELS), st.binary() | json_bodies)
def test_any_body_is_a_model_or_a_decode_error(model: Any, body: bytes) -> None:
    fuzz.check_answer(model, body)


@settings(quickly, max_examples=300)
@given(damaged())
def test_a_damaged_answer_is_a_model_or_a_decode_error(case: tuple[Any, bytes]) -> None:
    fuzz.check_answer(*case)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"data":' * 100_000,
        b"[" * 900 + b"]" * 900,
        b'{"id": ' * 900 + b"1" + b"}" * 900,
        b"9" * 100_000,
        b"-1e999999",
        b'"\x00"',
        b'"\xff\xfe"',
        b'{"id": 1, "id": 2, "status": 3, "status": "4"}',
        b"{}",
        b"",
    ],
    ids=lambda body: repr(body[:12]),
)
def test_the_worst_bodies_are_models_or_decode_errors(body: bytes) -> None:
    fuzz.check_every_model(body)


@quickly
@given(st.binary() | json_bodies)
def test_any_error_answer_is_said_in_a_line(body: bytes) -> None:
    fuzz.check_error_text(body)


lines = st.sampled_from(
    [b"data: x", b"data:y", b"data", b"event: e", b": note", b"", b"data: [DONE]", b"\xef\xbb\xbfdata:z"]
)
ends = st.sampled_from([b"\r", b"\n", b"\r\n", b"\r\r\n", b""])
streams = st.lists(st.tuples(lines | st.binary(max_size=5), ends).map(b"".join), max_size=12).map(b"".join)


@settings(quickly, max_examples=400)
@given(streams, st.lists(st.integers(0, 200), max_size=8))
def test_a_stream_gives_the_same_events_wherever_it_is_cut(body: bytes, cuts: list[int]) -> None:
    fuzz.check_events(body, cuts)


def test_an_event_without_an_end_is_given_up() -> None:
    endless = [b"data:" + b"x" * 1_000_000] * 40

    with pytest.raises(DecodeError, match="more than"):
        fuzz.events_of(endless)


dates_like = st.builds(
    "{}, {} {} {} {}:{}:{} {}".format,
    st.sampled_from(["Mon", "Montag", ""]),
    st.integers(-1, 40),
    st.sampled_from(["Jan", "Dec", "13"]),
    st.integers(0, 10**25) | st.just("9" * 5000),
    st.integers(-1, 10**20),
    st.integers(0, 70),
    st.integers(0, 70),
    st.sampled_from(["GMT", "+9999", "-99999999999999", "+99999999999999999999", ""]),
)


@settings(quickly, max_examples=400)
@given(st.text() | numbers.map(str) | dates_like | st.text("0123456789٣²Ⅷ- +.:", max_size=9))
def test_any_retry_after_asks_for_seconds_or_for_nothing(text: str) -> None:
    fuzz.check_retry_after(text)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "Mon, 01 Jan 99999 00:00:00 GMT",
        "Mon, 01 Jan 9999999999999999999999 00:00:00 GMT",
        "Mon, 01 Jan 2026 00:00:00 +99999999999999",
        "Mon, 01 Jan 0001 00:00:00 +2359",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "\u0663",
        "-5",
    ],
)
def test_a_retry_after_beyond_all_bounds_is_read_too(text: str) -> None:
    fuzz.check_retry_after(text)


prefixes = st.sampled_from([form.prefix for form in fuzz.uris._FORMS] + ["https://", "https://youtu.be/", "s3:/"])


@settings(quickly, max_examples=400)
@given(st.text() | st.builds(str.__add__, prefixes, st.text("ab/%20FFé\ud800\n?#= ", max_size=20) | st.text()))
def test_any_text_is_a_uri_that_reads_back_or_a_config_error(text: str) -> None:
    fuzz.check_uri(text)


@settings(quickly, max_examples=400)
@given(st.sampled_from([*fuzz.BUILDERS]), st.text("ab/%25é\ud800\n?#= ", max_size=12) | st.text())
def test_any_part_is_built_into_a_uri_that_reads_back_or_a_config_error(builder: str, text: str) -> None:
    fuzz.check_built_uri(builder, text)


@settings(quickly, max_examples=400)
@given(st.text() | dates_like | st.text("0123456789-:T.ZW +", max_size=25) | st.integers().map(str))
def test_any_text_names_a_date_or_none(text: str) -> None:
    fuzz.check_date(text)


@settings(quickly, max_examples=400)
@given(numbers | st.booleans() | st.text() | dates_like | st.text("0123456789-:T.ZW +", max_size=25) | st.datetimes())
def test_any_value_is_an_instant_or_a_value_error(value: Any) -> None:
    fuzz.check_instant(value)


events = st.fixed_dictionaries(
    {"event_type": st.sampled_from(["file.job.completed", "describe.job.failed", "x", ""]), "payload": json_values},
    optional={"event_id": json_values},
)


@quickly
@given(st.binary() | json_bodies | events.map(lambda value: json.dumps(value).encode()))
def test_any_delivery_of_a_webhook_is_read_or_a_decode_error(body: bytes) -> None:
    fuzz.check_delivery(body)


criteria = st.fixed_dictionaries(
    {},
    optional={
        "path": st.sampled_from(["bytes", "duration_seconds", "id"]) | json_values,
        "operator": st.sampled_from(["Equal", "In", "Like"]) | json_values,
        "valueText": words | json_values,
        "valueTextArray": st.lists(words) | json_values,
        "scope": st.sampled_from(["file", "segment"]) | json_values,
    },
)
filters_like = st.dictionaries(
    st.sampled_from(["metadata", "video_info", "file", "source_metadata"]), st.lists(criteria, max_size=3) | json_values
)


@quickly
@given(json_values | filters_like)
def test_any_filter_is_sent_as_it_is_or_refused_by_name(value: Any) -> None:
    fuzz.check_filter(value)


configs_like = st.fixed_dictionaries(
    {"strategy": st.sampled_from(["uniform", "shot-detector", "manual", "narrative"]) | json_values},
    optional={
        "uniform_config": st.fixed_dictionaries({"window_seconds": numbers}, optional={"hop_seconds": json_values})
        | json_values,
        "manual_config": st.fixed_dictionaries({"segments": st.lists(json_values, max_size=3)}) | json_values,
        "start_time_seconds": numbers | json_values,
    },
)


@quickly
@given(json_values | configs_like)
def test_any_config_is_sent_as_it_is_or_refused_by_name(value: Any) -> None:
    fuzz.check_config(value)


times = st.floats(allow_nan=False, allow_infinity=False) | st.integers(0, 10**6)


@settings(quickly, max_examples=60)
@given(st.lists(st.tuples(times, times), max_size=6))
def test_any_times_can_be_written_in_every_form(found: list[tuple[float, float]]) -> None:
    fuzz.check_exports(found)


FILES = {number: seed[1:] for number, seed in enumerate(fuzz._SEEDS["segments_file"])}
scraps = st.sampled_from(
    [b"", b"\0", b"\xff", b"-->", b"\n", b'"', b"NaN", b"1e999", b"-", b"[[", b"null", b"9" * 40, b"00:00:61:99"]
)


@quickly
@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_damaged_file_of_segments_is_segments_or_refused_with_its_place(number: int, data: st.DataObject) -> None:
    content = FILES[number]
    start = data.draw(st.integers(0, len(content)))
    end = start + data.draw(st.integers(0, 40))

    fuzz.check_segments_file(exports.READABLE[number], content[:start] + data.draw(scraps) + content[end:])
