"""What no input may do to what reads it: each check raises where a promise is broken.

tests/test_fuzz.py draws the inputs from hypothesis. The long form follows the branches that an input takes, with atheris, which is no
part of `make setup`:

    .venv/bin/pip install atheris
    .venv/bin/python tests/fuzz.py answer -max_total_time=60        # of: answer, events, retry_after, uri, date, instant, …
"""

# ruff: noqa: PT017 - of two outcomes either is right

from __future__ import annotations

import contextlib
import json
import math
import re
import struct
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cloudglue import ConfigError, DecodeError, dates, exports, filters, strategies, uris, webhooks
from cloudglue.calls.messages import Answer
from cloudglue.calls.retries import retry_after
from cloudglue.calls.streams import Parser
from cloudglue.codec import answers, fields
from cloudglue.exports import page as html_page
from cloudglue.exports import timelines
from cloudglue.exports.timelines import Source
from cloudglue_api import models

SOURCE = Source("video.mp4", 25.0)

MODELS: list[Any] = [kind for name in models.__all__ if fields.is_model(kind := getattr(models, name))]


def check_answer(model: Any, body: bytes) -> None:
    """A body is a model, or a DecodeError that has the body and a path in it."""
    try:
        found = answers.decode(body, model)
    except DecodeError as error:
        assert error.body == body
        assert error.path.startswith("$")
    else:
        assert isinstance(found, model)


def check_every_model(body: bytes) -> None:
    """A body is what `check_answer` says, whatever it is taken for."""
    for model in MODELS:
        check_answer(model, body)


def check_error_text(body: bytes) -> None:
    """Whatever an error answer holds can be said in a line."""
    said = answers.error_text(body)
    assert len(said) <= 300
    assert "\n" not in said


def check_events(body: bytes, cuts: Sequence[int]) -> None:
    """A stream gives the same events, wherever it is cut, and cut everywhere."""
    ends = sorted(cut % (len(body) + 1) for cut in cuts)
    pieces = [body[a:b] for a, b in zip([0, *ends], [*ends, len(body)], strict=True)]
    whole = events_of([body])
    assert events_of(pieces) == whole
    assert events_of([bytes([byte]) for byte in body]) == whole


def check_retry_after(text: str) -> None:
    """A header asks for a number of seconds, or for nothing."""
    seconds = retry_after(Answer(503, {"retry-after": text}))
    assert seconds is None or (isinstance(seconds, float) and seconds >= 0)


def check_uri(text: str) -> None:
    """A text is a URI that is written and read as itself, or a ConfigError."""
    try:
        found = uris.parse(text)
    except ConfigError as error:
        assert error.violations
    else:
        assert uris.parse(str(found)) == found


BUILDERS: dict[str, Callable[[str], uris.Uri]] = {
    "file": uris.file,
    "s3": lambda text: uris.s3("bucket", text),
    "gs": lambda text: uris.gs("bucket", text),
    "google_drive": uris.google_drive,
    "dropbox": uris.dropbox,
    "zoom": uris.zoom,
    "zoom uuid": lambda text: uris.zoom(uuid=text),
    "grain": uris.grain,
    "iconik": uris.iconik,
    "youtube": uris.youtube,
}


def check_built_uri(builder: str, text: str) -> None:
    """What is built is read as itself, whatever its parts hold; or a ConfigError."""
    try:
        built = BUILDERS[builder](text)
    except ConfigError as error:
        assert error.violations
    else:
        assert uris.parse(str(built)) == built


def check_date(text: str) -> None:
    """A text names a date that is read back as itself, or none."""
    found = dates.parse(text)
    assert found is None or date.fromisoformat(dates.iso(text)) == found


def check_instant(value: Any) -> None:
    """A value is an instant with its zone, or a ValueError."""
    try:
        found = dates.when(value)
    except ValueError:
        return
    assert found is None or (isinstance(found, datetime) and found.utcoffset() is not None)


def check_delivery(body: bytes) -> None:
    """A delivery is read, or a DecodeError."""
    try:
        delivery = webhooks.decode(body)
    except DecodeError as error:
        assert error.body == body
    else:
        assert isinstance(str(delivery.event_type), str)


def check_filter(value: Any) -> None:
    """A filter is what is then sent, or a ConfigError that says where it is wrong."""
    _check_writer(filters.validate, value)


def check_config(value: Any) -> None:
    """A segmentation config is what is then sent, or a ConfigError that says where it is wrong."""
    _check_writer(strategies.validate, value)


def check_exports(times: Sequence[tuple[float, float]]) -> None:
    """Whatever times an answer holds can be written in every form."""
    segments = [strategies.TimeRange(start, end) for start, end in times]
    assert len(json.loads(exports.as_json(segments))) == len(times)
    assert exports.as_csv(segments).count("\n") == 1 + len(times)
    assert len(
        re.findall(r"^\d{2,}:\d\d:\d\d\.\d{3} --> \d{2,}:\d\d:\d\d\.\d{3}$", exports.as_vtt(segments), re.M)
    ) == len(times)
    assert html_page.as_html(segments, title="x").count('"start":') == len(times)
    assert timelines.as_otio(segments, SOURCE).count('"Clip.') == len(times)
    with contextlib.suppress(ConfigError):  # they overlap, or last longer than a day
        assert len(re.findall(r"^\d{3,} ", timelines.as_edl(segments, SOURCE), re.M)) == len(times)


def check_segments_file(form: str, content: bytes) -> None:
    """A file is segments with a start before an end, or a ConfigError that says where it is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.txt")
        file.write_bytes(content)
        try:
            found = exports.read(file, format=form, frame_rate=29.97)
        except ConfigError as error:
            assert error.violations
        else:
            assert [one for one in found if not 0 <= one.start_time <= one.end_time < math.inf] == []


def events_of(pieces: Sequence[bytes]) -> list[tuple[str, str]]:
    """The events in the pieces of a stream."""
    parser = Parser()
    return [one for piece in pieces for one in parser.feed(piece)] + list(parser.end())


def _check_writer(validate: Callable[[Any], Any], value: Any) -> None:
    try:
        made = validate(value)
    except ConfigError as error:
        assert error.violations
    else:
        assert validate(json.loads(answers.encode(made))) == made


def _of_json(check: Callable[[Any], None]) -> Callable[[bytes], None]:
    def checked(data: bytes) -> None:
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            return
        check(value)

    return checked


def _of_text(check: Callable[[str], None]) -> Callable[[bytes], None]:
    return lambda data: check(data.decode("utf-8", "surrogateescape"))


def _pairs(data: bytes) -> list[tuple[float, float]]:
    numbers = [value for (value,) in struct.iter_unpack("<d", data[: len(data) // 8 * 8]) if math.isfinite(value)]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "answer": lambda data: check_answer(MODELS[int.from_bytes(data[:2]) % len(MODELS)], data[2:]),
    "error_text": check_error_text,
    "events": lambda data: check_events(data[4:], data[:4]),
    "retry_after": lambda data: check_retry_after(data.decode("latin-1")),
    "uri": _of_text(check_uri),
    "built_uri": _of_text(lambda text: check_built_uri([*BUILDERS][ord(text[:1] or "a") % len(BUILDERS)], text[1:])),
    "date": _of_text(check_date),
    "instant": _of_text(check_instant),
    "delivery": check_delivery,
    "filter": _of_json(check_filter),
    "config": _of_json(check_config),
    "exports": lambda data: check_exports(_pairs(data)),
    "segments_file": lambda data: check_segments_file(
        exports.READABLE[data[:1][0] % len(exports.READABLE) if data else 0], data[1:]
    ),
}


def main() -> None:
    """Run one target for as long as libFuzzer's own options say."""
    import atheris

    name, *options = sys.argv[1:] or ["none"]
    if name not in TARGETS:
        sys.exit(f"python tests/fuzz.py TARGET [options of libFuzzer]; the targets are {', '.join(TARGETS)}")
    atheris.instrument_all()  # half a minute
    corpus = Path("build/fuzz", name)
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], str(corpus), *options], TARGETS[name])
    atheris.Fuzz()


def _seeds(name: str) -> Iterator[bytes]:
    """What to begin with: a fuzzer does not come upon a valid answer by itself."""
    if name == "answer":
        from spec_server import OPERATIONS, answer_of

        for operation in OPERATIONS:
            index = MODELS.index(getattr(models, operation.model))
            yield index.to_bytes(2) + json.dumps(answer_of(operation, "full")).encode()
    else:
        yield from _SEEDS.get(name, ())


_CHAPTERS = [exports.NamedRange(start, start + 12.5, "a") for start in (0.0, 12.5, 25.0)]

_SEEDS = {
    "error_text": (b'{"error": {"message": "no"}}', b"<html><h1>Bad gateway</h1>", b'{"message": "no"}'),
    "events": (b'0000event: a\r\ndata: {"type": "a"}\r\n\r\n: note\ndata\n\n', b"0000\xef\xbb\xbfdata:x\rdata:y\r\r"),
    "retry_after": (b"120", b"Wed, 21 Oct 2026 07:28:00 GMT", b"Wed, 21 Oct 2026 07:28:00 +0100"),
    "uri": (*(f"{form.prefix}a/b%20c".encode() for form in uris._FORMS), b"https://youtu.be/dQw4w9WgXcQ"),
    "date": (b"2026-03-31", b"2026-03", b"31 March 2026"),
    "instant": (b"2026-01-01T01:00:00.5+01:00", b"20260101T010000Z", b"2026-W01-1", b"1 January 2026 10 pm"),
    "delivery": (
        b'{"event_type": "file.job.completed", "event_id": "e", "payload": {"file_id": "x", "status": "failed"}}',
    ),
    "filter": (b'{"file": [{"path": "bytes", "operator": "LessThan", "valueText": "5"}]}',),
    "config": (
        b'{"strategy": "uniform", "uniform_config": {"window_seconds": 5, "hop_seconds": 2}, "start_time_seconds": 1}',
        b'{"strategy": "manual", "manual_config": {"segments": [{"start_time": 0, "end_time": 5}]}}',
        b'{"strategy": "shot-detector", "shot_detector_config": {"detector": "content", "threshold": 27}}',
        b'{"strategy": "narrative", "narrative_config": {"prompt": "x", "strategy": "balanced"}}',
    ),
    "exports": (struct.pack("<4d", 0.0, 1.5, 1.5, 9e9),),
    "segments_file": tuple(
        bytes([number]) + exports.as_text(_CHAPTERS, form, frame_rate=29.97).encode()
        for number, form in enumerate(exports.READABLE)
    ),
}


if __name__ == "__main__":
    main()
