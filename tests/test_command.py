"""The sub-commands beside `segment` and `export`, as people and other programs use them, on a simulated service."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import clips
import pytest
import sounding
from scripted_server import Asked, Reply, ScriptedServer
from test_cli import clean_environment, run
from typer.main import get_command

from cloudglue import Cloudglue, exports, models
from cloudglue.cli import completion, times
from cloudglue.cli.commands import app
from cloudglue.cli.resources import RESOURCES
from cloudglue.cli.waiting import Kind
from cloudglue.local.endpoints import read
from cloudglue.testing import Service

APP = get_command(app)  # once: typer reads the signatures of all sub-commands each time


class Done(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with Service.start(seed=7) as service:
        yield service


@pytest.fixture
def service(running: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """The service, empty, and named by the environment."""
    running.reset()
    monkeypatch.setenv("CLOUDGLUE_API_KEY", running.key)
    monkeypatch.setenv("CLOUDGLUE_BASE_URL", running.base_url)
    return running


@pytest.fixture
def client(service: Service) -> Iterator[Cloudglue]:
    with service.client() as client:
        yield client


@pytest.fixture
def video(folder: Path) -> Path:
    return clips.h264(folder)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command in this process."""

    def command(*arguments: object) -> Done:
        with pytest.raises(SystemExit) as stopped:
            APP([*map(str, arguments)], prog_name="cloudglue")
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Done(int(stopped.value.code or 0), said.out, said.err)

    return command


def on_a_terminal(*arguments: object, typed: bytes = b"", **environment: str) -> tuple[int, str]:
    """Status and screen of the command in a process of its own, with a terminal."""
    screen, terminal = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "cloudglue.cli", *map(str, arguments)],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env=clean_environment(**environment),
    )
    os.close(terminal)
    os.write(screen, typed)
    shown = b"".join(iter(lambda: _read(screen), b""))
    os.close(screen)
    return process.wait(60), shown.decode()


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 65536)
    except OSError:  # what Linux says when the other end is closed
        return b""


def named(service: Service) -> dict[str, str]:
    return {"CLOUDGLUE_API_KEY": service.key, "CLOUDGLUE_BASE_URL": service.base_url}


def collections(client: Cloudglue, number: int) -> list[models.Collection]:
    return [
        client.collections.create(name=f"{'n' * 200}{uuid4()}", collection_type="media-descriptions")
        for _ in range(number)
    ]


# Files, segmentations, collections


def test_a_list_that_is_piped_is_tab_separated_lines_and_nothing_else(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    file = client.files.upload(video)

    done = command("files", "list")

    assert (done.status, done.err) == (0, "")
    assert re.fullmatch(rf"{file.id}\tcompleted\t\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ\t[\d.]+\th264.mp4\n", done.out)


def test_a_list_on_a_terminal_is_a_table_with_headings(service: Service, client: Cloudglue) -> None:
    made = client.collections.create(name="races", collection_type="media-descriptions")

    status, shown = on_a_terminal("collections", "list", **named(service))

    heading, line = shown.splitlines()
    assert heading.split() == ["id", "type", "created", "files", "name"]
    assert (line[: len(str(made.id))], line.split()[-1]) == (made.id, "races")
    assert heading.index("name") == line.index("races")
    assert status == 0


def test_a_list_in_json_is_an_object_a_line(client: Cloudglue, command: Callable[..., Done]) -> None:
    made = collections(client, 3)

    done = command("collections", "list", "--json")

    assert sorted(one["id"] for one in done.objects) == sorted(one.id for one in made)
    assert done.err == ""


def pages(number: int) -> Callable[[Asked], Reply]:
    """A service with so many collections, each of some size."""
    one = {"name": "n" * 500, "collection_type": "entities", "created_at": 1767225600, "file_count": 1}

    def answer(asked: Asked) -> Reply:
        offset, limit = int(asked.query.get("offset", 0)), int(asked.query["limit"])
        page = [{"id": f"c{index}", **one} for index in range(offset, min(offset + limit, number))]
        return Reply(200, {"object": "list", "data": page, "total": number, "limit": limit, "offset": offset})

    return answer


def test_a_list_goes_on_over_its_pages_and_ends_at_the_limit(
    service: Service, server: ScriptedServer, command: Callable[..., Done]
) -> None:
    server.answer = pages(103)

    assert len(command("collections", "list", "--base-url", server.url).out.splitlines()) == 103
    assert len(command("collections", "list", "--base-url", server.url, "--limit", "101").out.splitlines()) == 101


def test_a_list_that_changes_on_the_way_is_told_as_a_message(
    service: Service, server: ScriptedServer, command: Callable[..., Done]
) -> None:
    server.answer = lambda asked: pages(103)(asked._replace(query={**asked.query, "offset": "0"}))

    done = command("collections", "list", "--base-url", server.url)

    assert re.fullmatch(r"the list of collections.list gives at offset \d+ again .+\n", done.err)
    assert done.status == 0


def test_segmentations_are_listed_of_the_files_that_are_named(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    first, second = client.files.upload(video), client.files.upload(video)
    made = [
        client.segmentations.create_and_wait(file.id, {"strategy": "uniform", "uniform_config": {"window_seconds": 2}})
        for file in (first, second)
    ]

    done = command("segmentations", "list", first.id, "nope", second.id)

    assert (done.status, len(done.err.splitlines())) == (1, 1)
    assert [line.split("\t")[0] for line in done.out.splitlines()] == [str(one.segmentation_id) for one in made]
    assert {line.split("\t")[-1] for line in done.out.splitlines()} == {"uniform"}


def test_one_id_that_fails_does_not_stop_the_others(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    file = client.files.upload(video)

    done = command("files", "show", "nope", "", "../x", file.id, "--json")

    assert done.status == 1
    assert [one["id"] for one in done.objects] == [file.id]
    assert [word for word in ("'nope'", "'../x'", "'' is not an id") if word not in done.err] == []


def test_what_is_shown_of_one_thing_is_a_line_a_field(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    file = client.files.upload(video, metadata={"camera": "left\x1b[31m\nid: forged"})

    done = command("files", "show", file.id)

    lines = done.out.splitlines()
    assert f"id: {file.id}" in lines
    assert "  camera: left\\x1b[31m\\x0aid: forged" in lines


def test_several_are_deleted_at_once_and_each_is_told(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    files = [client.files.upload(video).id for _ in range(2)]

    done = command("files", "delete", "--yes", files[0], "nope", files[1], files[1])

    assert (done.status, done.out) == (1, "")
    assert done.err.count("Deleted file") == 2
    assert list(client.files.iter()) == []


def test_nothing_is_deleted_where_nobody_can_be_asked(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    file = client.files.upload(video)

    done = command("files", "delete", file.id)

    assert done.status == 2
    assert "--yes" in done.err
    assert client.files.get(file.id) == file


def test_on_a_terminal_it_is_asked_before_anything_is_deleted(service: Service, client: Cloudglue, video: Path) -> None:
    file = client.files.upload(video)

    status, shown = on_a_terminal("files", "delete", file.id, typed=b"y\n", **named(service))

    assert f"Delete file {file.id}? [y/N]:" in shown
    assert (status, len(client.files.iter())) == (0, 0)


def test_a_refused_key_is_told_once_and_not_shown(
    service: Service, command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOUDGLUE_API_KEY", "wrong-key-7781")

    done = command("files", "show", "a", "b", "c")

    assert (done.status, len(done.err.splitlines())) == (1, 1)
    assert "wrong-key-7781" not in done.err


def test_without_a_key_the_engine_of_this_machine_is_asked_and_that_is_said(
    service: Service, command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CLOUDGLUE_API_KEY")
    monkeypatch.delenv("CLOUDGLUE_BASE_URL")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)

    done = command("files", "list")

    assert done.err == f"CLOUDGLUE_API_KEY is not set: asking the engine of this machine, data in {tmp_path}/engine\n"
    assert (tmp_path / "engine").is_dir()
    assert (done.status, done.out) == (0, "")


def test_a_reader_that_has_enough_ends_the_list_quietly(server: ScriptedServer) -> None:
    server.answer = pages(500)  # more than a pipe holds

    process = subprocess.Popen(
        [sys.executable, "-m", "cloudglue.cli", "collections", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(CLOUDGLUE_API_KEY="cg-secret-key", CLOUDGLUE_BASE_URL=server.url),
    )
    process.stdout.readline()
    process.stdout.close()

    assert process.stderr.read() == b""
    assert process.wait(60) == 1
    process.stderr.close()


def test_a_closed_output_is_no_crash(
    client: Cloudglue, command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    collections(client, 1)
    monkeypatch.setattr(sys, "stdout", None)

    done = command("collections", "list")

    assert (done.status, done.err) == (0, "")


def test_a_terminal_without_unicode_gets_escapes(service: Service, client: Cloudglue) -> None:
    client.collections.create(name="Aufnahme früh", collection_type="media-descriptions")

    done = run("collections", "list", PYTHONIOENCODING="ascii", **named(service))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\tAufnahme fr\\xfch\n")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.name)
def test_each_resource_has_its_three_sub_commands(resource: Any, command: Callable[..., Done]) -> None:
    done = command(resource.name, "--help")

    assert re.findall(r"^  (list|show|delete) ", done.out, re.MULTILINE) == ["list", "show", "delete"]


# Wait


def test_the_kind_of_an_id_is_found_and_said(client: Cloudglue, video: Path, command: Callable[..., Done]) -> None:
    file = client.files.upload(video)
    job = client.describe.create(url=file.uri)

    done = command("wait", job.job_id)

    assert (done.status, done.out) == (0, f"{job.job_id}\tcompleted\n")
    assert done.err == f"{job.job_id} was found by client.describe.get\n"


def test_a_kind_that_is_named_is_not_looked_for(
    service: Service, client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    job = client.describe.create(url=client.files.upload(video).uri)

    done = command("wait", job.job_id, "--kind", "describe", "--json")

    assert [one["job_id"] for one in done.objects] == [job.job_id]
    assert done.err == ""
    assert {asked.operation for asked in service.requests if asked.method == "GET"} == {"describe.get"}


def test_a_job_that_failed_has_exit_status_1_and_its_reason(
    service: Service, client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    service.fail("describe.create", "the film is too dark")
    job = client.describe.create(url=client.files.upload(video).uri)

    done = command("wait", job.job_id)

    assert (done.status, done.out) == (1, f"{job.job_id}\tfailed\n")
    assert "too dark" in done.err


def test_a_job_that_does_not_end_in_time_has_the_status_of_timeout(
    service: Service, client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    job = client.describe.create(url=client.files.upload(video).uri)
    service.answer("describe.get", {"job_id": job.job_id, "status": "processing"}, times=9)

    done = command("wait", job.job_id, "--kind", "describe", "--timeout", "0:00.05")

    assert (done.status, done.out) == (124, f"{job.job_id}\tprocessing\n")
    assert "can be waited for again" in done.err


def test_a_file_in_a_collection_is_waited_for(client: Cloudglue, video: Path, command: Callable[..., Done]) -> None:
    file = client.files.upload(video)
    made = client.collections.create(name="races", collection_type="media-descriptions")
    client.collections.add_media(made.id, file_id=file.id)

    done = command("wait", file.id, "--collection", made.id)

    assert (done.status, done.out, done.err) == (0, f"{file.id}\tcompleted\n", "")


def test_an_id_of_nothing_is_told_with_where_it_was_looked_for(service: Service, command: Callable[..., Done]) -> None:
    done = command("wait", "nope")

    assert (done.status, done.out) == (1, "")
    assert [kind for kind in Kind if kind not in done.err] == []


def test_the_kinds_are_those_of_the_contract() -> None:
    one_id = {endpoint.resource for endpoint in read() if endpoint.job is not None and endpoint.path.count("{") == 1}

    assert sorted(one_id - set(Kind)) == [], "give each a line of Kind in cloudglue/cli/waiting.py"
    assert sorted(set(Kind) - one_id) == [], "no job of it is found by its id alone: take its line of Kind out"


# Ask


def test_an_answer_is_printed_with_the_places_it_rests_on(
    client: Cloudglue, video: Path, command: Callable[..., Done]
) -> None:
    file = client.files.upload(video)
    made = client.collections.create(name="races", collection_type="media-descriptions")
    client.collections.add_media(made.id, file_id=file.id)

    done = command("ask", "Who wins?", "--collection", made.id)

    answer, *places = done.out.splitlines()
    assert answer == "Simulated: Anna Berg wins, alone."
    assert re.fullmatch(rf"\[1\]\t{file.id}\t\d+\.\d{{3}}-\d+\.\d{{3}}", places[0])
    assert (done.status, done.err) == (0, "")


def test_an_answer_in_json_is_one_object(client: Cloudglue, command: Callable[..., Done]) -> None:
    done = command("ask", "Who wins?", "--json")

    (answer,) = done.objects
    assert (answer["question"], answer["answer"]) == ("Who wins?", "Simulated: Anna Berg wins, alone.")


def delta(words: str) -> bytes:
    return f"data: {json.dumps({'type': 'response.output_text.delta', 'delta': words})}\n\n".encode()


def test_words_are_printed_as_they_come_and_ctrl_c_ends_cleanly(server: ScriptedServer) -> None:
    ended = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield delta("A goal,")
        ended.wait(30)

    server.answer = lambda _: Reply(pieces=pieces())  # type: ignore[arg-type]
    process = subprocess.Popen(
        [sys.executable, "-m", "cloudglue.cli", "ask", "What happens?"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(CLOUDGLUE_API_KEY="cg-secret-key", CLOUDGLUE_BASE_URL=server.url),
    )
    begun = os.read(process.stdout.fileno(), 100)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    ended.set()

    assert (begun, out, err) == (b"A goal,", b"\n", b"interrupted\n")
    assert process.returncode == 130


def test_an_answer_that_is_cut_off_keeps_what_came_and_fails(
    server: ScriptedServer, command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOUDGLUE_API_KEY", "cg-secret-key")
    server.answer = lambda _: Reply(pieces=(delta("A goal\x1b]0;t\x07 \u202e"), delta("by 7")), cut_off=True)

    done = command("ask", "What happens?", "--base-url", server.url)

    assert (done.status, done.out) == (1, "A goal]0;t by 7\n")
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.parametrize("question", ["", "  \n"])
def test_no_question_is_an_error_of_use(question: str, service: Service, command: Callable[..., Done]) -> None:
    assert command("ask", question).status == 2


def test_asking_without_a_key_says_what_to_set(command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CLOUDGLUE_API_KEY", raising=False)

    done = command("ask", "Who wins?")

    assert done.status == 1
    assert "CLOUDGLUE_API_KEY" in done.err


# Doctor


def test_all_is_well_where_the_service_takes_the_key(service: Service, command: Callable[..., Done]) -> None:
    done = command("doctor", "--json")

    found = {one["what"]: one["state"] for one in done.objects}
    assert (done.status, done.err) == (0, "")
    assert (found["key"], found["network"], found["codecs"], found["PyAV"]) == ("ok", "ok", "ok", "ok")
    assert service.key not in done.out
    assert [(asked.operation, asked.query) for asked in service.requests] == [("files.list", {"limit": "1"})]


@pytest.mark.parametrize(
    ("variables", "what", "words"),
    [
        ({"CLOUDGLUE_API_KEY": "wrong-key-7781"}, "key", "401"),
        ({"CLOUDGLUE_API_KEY": "two words of a key"}, "key", "copied whole"),
        ({"CLOUDGLUE_BASE_URL": "http://127.0.0.1:9"}, "network", "127.0.0.1:9"),
        ({"CLOUDGLUE_BASE_URL": "http://example.org"}, "base URL", "not encrypted"),
        (
            {"CLOUDGLUE_BASE_URL": "https://wrong-key-7781@example.org/", "CLOUDGLUE_API_KEY": "wrong-key-7781"},
            "base URL",
            "leave that out",
        ),
        ({"HTTPS_PROXY": "http://u:wrong-key-7781@:1"}, "HTTPS_PROXY", "not an address"),
        ({"SSL_CERT_FILE": "/missing.pem"}, "SSL_CERT_FILE", "cannot be read"),
        ({"TMPDIR": "/dev/null"}, "temporary folder", "cannot be written"),
    ],
)
def test_a_problem_is_named_with_what_to_do(
    service: Service,
    command: Callable[..., Done],
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    what: str,
    words: str,
) -> None:
    monkeypatch.setenv("SSL_CERT_DIR", "")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("tempfile.tempdir", variables.get("TMPDIR"))

    done = command("doctor", "--json")

    problems = {one["what"]: one["found"] for one in done.objects if one["state"] == "problem"}
    assert (done.status, list(problems)) == (1, [what])
    assert words in problems[what]
    assert "wrong-key-7781" not in done.out + done.err


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(404, b"<html>"), "is the base URL that of the service"),
        (Reply(200, b"<html>"), "is the base URL that of the service"),
        (Reply(503, {"error": "maintenance"}), "try again later"),
        (Reply(200, b"{", cut_off=True), "look at the network"),
    ],
)
def test_a_service_that_answers_strangely_is_a_problem_and_is_asked_once(
    server: ScriptedServer,
    command: Callable[..., Done],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    reply: Reply,
    words: str,
) -> None:
    monkeypatch.setenv("CLOUDGLUE_API_KEY", "cg-secret-key")
    server.answer = lambda _: reply

    done = command("doctor", "--base-url", server.url)

    assert (done.status, len(server.asked)) == (1, 1)
    assert words in done.out.splitlines()[-1]
    assert caplog.records == []  # which would be a second line of the same on a terminal


def test_without_a_key_there_is_nothing_wrong(
    service: Service, command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLOUDGLUE_API_KEY")

    done = command("doctor")

    assert done.status == 0
    assert re.search(r"^note     key +CLOUDGLUE_API_KEY is not set\n +-> for the service, set", done.out, re.MULTILINE)
    assert re.search(r"^ok       network +127\.0\.0\.1 answered$", done.out, re.MULTILINE)


@pytest.mark.long
def test_serve_says_in_json_where_it_listens(tmp_path: Path) -> None:
    served = ["serve", "--json", "--port", "0", "--data-dir", str(tmp_path)]
    with subprocess.Popen(
        [sys.executable, "-m", "cloudglue.cli", *served], stdout=subprocess.PIPE, env=clean_environment()
    ) as process:
        said = json.loads(process.stdout.readline())
        with Cloudglue(said["key"], base_url=said["url"]) as client:
            found = list(client.files.iter())
        process.send_signal(signal.SIGINT)

    assert (found, said["data_dir"]) == ([], str(tmp_path))


# Times, addresses


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("90", times.Time(90)),
        ("0.5", times.Time(0.5)),
        (".5", times.Time(0.5)),
        ("1:02:03.4", times.Time(3723.4)),
        ("0:01.5", times.Time(1.5)),
        ("90:00", times.Time(5400)),
        ("f1500", times.Time(0, 1500)),
        ("F0", times.Time(0, 0)),
    ],
)
def test_a_time_is_seconds_a_clock_time_or_a_frame(text: str, time: times.Time) -> None:
    assert times.point(text) == time


@pytest.mark.parametrize(
    "text", ["", "f", "f1.5", "1:60", "1:60:00", "1:2:3:4", "-1", "nan", "inf", "1e3", "٣", "9" * 400]
)
def test_what_is_no_time_is_an_error_of_use(text: str, video: Path, command: Callable[..., Done]) -> None:
    done = command("segment", "--local", video, f"--start={text}")

    assert done.status == 2
    assert "a frame (f1500)" in done.err


def test_frames_are_counted_at_the_rate_of_the_video(
    service: Service, bikes: Path, command: Callable[..., Done]
) -> None:
    done = command("segment", bikes, "--strategy", "manual", "--segment", "f30-f76", "--json")

    assert [(one["start_time"], one["end_time"]) for one in done.objects] == [(1.2, 3.04)]
    assert done.objects[0]["video"] == str(bikes)


def test_frames_of_a_film_whose_rate_varies_are_told_to_be_an_average(
    service: Service, tmp_path: Path, command: Callable[..., Done]
) -> None:
    phone = sounding.film(tmp_path / "phone.mp4", times=[20 * n + n * n for n in range(60)], sound=None)

    done = command("segment", phone, "--strategy", "manual", "--segment", "f8-f31", "--json")

    assert done.status == 0
    assert "phone.mp4: its frame rate varies, so frames are counted at" in done.err


def test_a_length_may_be_so_many_frames(service: Service, bikes: Path, command: Callable[..., Done]) -> None:
    done = command("segment", bikes, "--strategy", "uniform", "--window", "f100", "--json")

    assert [one["end_time"] for one in done.objects] == [4.0, 8.0, 10.0]


def test_frames_are_of_one_video(bikes: Path, video: Path, command: Callable[..., Done]) -> None:
    done = command("segment", "--local", bikes, video, "--start", "f30")

    assert done.status == 2
    assert "give one video, or times in seconds" in done.err


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://example.org/race.mp4", "files.sync_from_url"),
        ("s3://bucket/race.mp4", "data_connectors.sync_file"),
        ("cloudglue://files/0b8d", "segmentations.create"),
    ],
)
def test_an_address_where_a_file_belongs_says_what_takes_it(
    address: str, words: str, command: Callable[..., Done]
) -> None:
    done = command("segment", "--local", address)

    assert done.status == 1
    assert [word for word in (address, words) if word not in done.err] == []


# Completion, start


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("cloudglue export cuts.json --format f", ["fcpxml", "ffmetadata", "frames"]),
        ("cloudglue segment a.mp4 --strategy ", ["uniform", "shot-detector", "manual", "narrative"]),
        ("cloudglue collections ", ["list", "show", "delete"]),
    ],
)
def test_a_shell_completes_values(
    line: str, values: list[str], command: Callable[..., Done], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CLOUDGLUE_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))

    done = command()

    assert (done.status, done.out.split(), done.err) == (0, values, "")


def test_bash_completes_with_what_is_installed(tmp_path: Path) -> None:
    binaries = tmp_path / "bin"
    binaries.mkdir()
    (binaries / "cloudglue").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cloudglue.cli "$@"\n')
    (binaries / "cloudglue").chmod(0o755)
    script = (
        "cloudglue --install-completion >/dev/null; source ~/.bash_completions/cloudglue.sh; "
        "COMP_WORDS=(cloudglue doc); COMP_CWORD=1; _cloudglue_completion cloudglue; echo ${COMPREPLY[@]}; exit"
    )
    path = os.pathsep.join([str(binaries), os.environ["PATH"]])

    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        timeout=60,
        env=clean_environment(HOME=str(tmp_path), PATH=path),
    )

    assert (done.stdout, done.stderr) == ("doctor\n", "")


def test_the_formats_that_a_shell_completes_are_those_that_there_are() -> None:
    assert tuple(exports.FORMATS) == completion.FORMATS
    assert tuple(exports.READABLE) == completion.READABLE


def test_help_and_completion_import_neither_client_nor_engine() -> None:
    completion = {"_CLOUDGLUE_COMPLETE": "complete_bash", "COMP_WORDS": "cloudglue export --format ", "COMP_CWORD": "3"}

    done = run("--help", PYTHONPROFILEIMPORTTIME="1", **completion)

    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    heavy = {"cloudglue.client", "cloudglue.service", "cloudglue.local", "cloudglue.exports", "httpx", "av", "asyncio"}
    assert "cloudglue.cli.commands" in loaded
    assert loaded & heavy == set()
