"""Jobs are begun once and waited for; what ends a wait early loses nothing."""

from __future__ import annotations

import asyncio
import json
import pickle
import re
from datetime import timedelta
from typing import Any

import pytest
from scripted_server import Asked, Reply, ScriptedServer

from cloudglue import (
    APIConnectionError,
    AsyncCloudglue,
    Cloudglue,
    CloudglueError,
    ConfigError,
    DecodeError,
    JobFailedError,
    JobTimeoutError,
    ServerError,
    strategies,
)
from cloudglue.calls import waiting

JOB = "3c90c3cc-0d44-4b50-8888-8dd25736052a"


def run_through(server: ScriptedServer, *states: str, **more: Any) -> None:
    """A job that is in one state after the other, each time it is looked at; the first answers its creation."""
    server.script(*(Reply(200, {"job_id": JOB, "status": state, **more}) for state in states))


def created(server: ScriptedServer) -> int:
    return sum(asked.method == "POST" for asked in server.asked)


def test_create_and_wait_begins_a_job_once_and_gives_its_last_state(scripted: Any, server: ScriptedServer) -> None:
    run_through(server, "pending", "processing", "completed")
    seen: list[str] = []

    job = scripted.describe.create_and_wait(url="cloudglue://files/x", on_poll=lambda job: seen.append(str(job.status)))

    assert job.status == "completed"
    assert seen == ["pending", "processing", "completed"]
    assert [(a.method, a.path) for a in server.asked] == [
        ("POST", "/v1/describe"),
        ("GET", f"/v1/describe/{JOB}"),
        ("GET", f"/v1/describe/{JOB}"),
    ]
    assert json.loads(server.asked[0].body) == {"url": "cloudglue://files/x"}


def test_a_job_under_two_ids_is_followed_by_both(scripted: Any, server: ScriptedServer) -> None:
    file = {"collection_id": "c1", "file_id": JOB, "object": "collection_file", "added_at": 1}
    server.script(Reply(200, {**file, "status": "processing"}), Reply(200, {**file, "status": "completed"}))

    done = scripted.collections.add_media_and_wait("c1", file_id=JOB)

    assert done.status == "completed"
    assert server.asked[1].path == f"/v1/collections/c1/videos/{JOB}"


def test_a_failed_job_is_an_error_with_its_own_reason(scripted: Any, server: ScriptedServer) -> None:
    run_through(server, "pending", "failed", error="the video is empty")

    with pytest.raises(JobFailedError, match=f"describe {JOB} is failed: the video is empty") as caught:
        scripted.describe.create_and_wait(url="cloudglue://files/x")

    assert caught.value.job.status == "failed"
    assert caught.value.job_id == JOB


def test_a_reason_inside_an_object_is_shown_too(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"id": JOB, "status": "failed", "error": {"message": "no such collection"}}))

    with pytest.raises(JobFailedError, match="no such collection"):
        scripted.responses.wait(JOB)


def test_a_wait_that_timed_out_goes_on_from_its_error_even_in_another_process(
    scripted: Any, server: ScriptedServer
) -> None:
    run_through(server, "pending", "processing", "completed")
    with pytest.raises(JobTimeoutError) as caught:
        scripted.describe.create_and_wait(url="cloudglue://files/x", timeout=0)

    error = pickle.loads(pickle.dumps(caught.value))
    job = scripted.wait_for(error.operation)

    assert (error.job_id, error.job.status) == (JOB, "processing")
    assert job.status == "completed"
    assert created(server) == 1


def test_whatever_ends_a_wait_says_how_to_go_on(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"job_id": JOB, "status": "pending"}), Reply(500, {"error": "down"}))

    with pytest.raises(ServerError) as caught:
        scripted.with_options(max_retries=0).describe.create_and_wait(url="cloudglue://files/x")

    assert caught.value.__notes__ == [f"The job goes on: client.describe.wait('{JOB}') waits for it again."]


def test_an_interrupted_wait_says_how_to_go_on(server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    run_through(server, "pending")
    monkeypatch.setattr("cloudglue.transport.pools.Pool.pause", interrupt)

    with Cloudglue("cg-key", base_url=server.url) as client, pytest.raises(KeyboardInterrupt) as caught:
        client.describe.create_and_wait(url="cloudglue://files/x")

    assert f"client.describe.wait('{JOB}')" in caught.value.__notes__[0]


def test_a_creation_that_broke_is_not_repeated(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"job_id": JOB}, cut_off=True))

    with pytest.raises(APIConnectionError):
        scripted.describe.create_and_wait(url="cloudglue://files/x")

    assert len(server.asked) == 1


def test_a_new_job_without_an_id_is_a_decode_error(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"status": "in_progress"}))

    with pytest.raises(DecodeError) as caught:
        scripted.responses.create_and_wait(model="nimbus-001", input="?", background=True)

    assert caught.value.path == "$.id"
    assert len(server.asked) == 1


def test_a_job_that_names_no_state_does_not_wait_for_ever(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"id": JOB}))

    with pytest.raises(DecodeError) as caught:
        scripted.responses.wait(JOB)

    assert caught.value.path == "$.status"


def test_a_share_without_a_state_has_nothing_to_wait_for(scripted: Any, server: ScriptedServer) -> None:
    share = {"id": JOB, "object": "share", "file_id": JOB, "created_at": 1, "visibility": "public"}
    share |= {"preview_url": "https://x", "media_playback_id": "x", "share_url": "https://x", "title": "x"}
    server.script(Reply(200, share))

    assert scripted.share.wait(JOB).id is not None


def test_an_import_is_waited_for_by_the_state_of_its_latest_run(scripted: Any, server: ScriptedServer) -> None:
    bulk_import = {"id": JOB, "name": "races"}
    states: list[Any] = ["pending", "processing", "completed"]
    server.script(*(Reply(200, {**bulk_import, "runs": [{"status": s}, {"status": "failed"}]}) for s in states))

    imported = scripted.bulk_imports.wait("c", JOB)

    assert imported.runs[0].status == "completed"
    assert len(server.asked) == 3
    server.script(Reply(200, {**bulk_import, "runs": [{"status": "cancelled", "error": "by hand"}]}))
    with pytest.raises(JobFailedError, match=f"bulk import c {JOB} is cancelled: by hand"):
        scripted.bulk_imports.wait("c", JOB)


@pytest.mark.parametrize("runs", [{}, {"runs": []}, {"runs": None}])
def test_an_import_that_never_ran_has_nothing_to_wait_for(scripted: Any, server: ScriptedServer, runs: Any) -> None:
    server.script(Reply(200, {"id": JOB, "name": "races", **runs}))

    assert scripted.bulk_imports.wait("c", JOB).name == "races"


def test_a_state_that_the_contract_does_not_know_is_not_an_end(scripted: Any, server: ScriptedServer) -> None:
    run_through(server, "warming_up", "completed")

    assert scripted.describe.wait(JOB).status == "completed"


def test_a_job_that_can_be_cancelled_is(scripted: Any, server: ScriptedServer) -> None:
    server.answer = lambda asked: Reply(200, {"id": JOB, "status": "cancelled" if is_cancel(asked) else "in_progress"})

    cancelled = [getattr(scripted, resource).cancel(JOB).status for resource in ("responses", "deep_search", "query")]

    assert cancelled == ["cancelled"] * 3
    server.script(Reply(200, {"id": JOB, "status": "cancelled"}))
    with pytest.raises(JobFailedError, match="is cancelled"):
        scripted.query.wait(JOB)


def is_cancel(asked: Asked) -> bool:
    return asked.method == "POST" and asked.path.endswith("/cancel")


# -- the pauses between two looks


@pytest.mark.parametrize(
    ("waited", "waits", "longest"),
    [
        (0.0, 1, 0.1),
        (2.0, 1, 0.5),
        (60.0, 1, 5.0),
        (0.0, 25, 0.1),
        (0.0, 100, 0.4),
        (0.2, 75, 0.1),
        (0.0, 700, 1.0),
        (0.2, 750, 1.0),
        (0.0, 3000, 4.0),
        (60.0, 7500, 10.0),
    ],
)
def test_a_pause_grows_with_the_time_waited_and_with_the_number_of_waits(
    waited: float, waits: int, longest: float
) -> None:
    pauses = [waiting.pause(waited, waits) for _ in range(200)]

    assert max(pauses) <= longest
    assert min(pauses) >= longest * 0.75
    assert len(set(pauses)) > 100


def test_a_client_counts_its_waits_while_they_last(scripted: Any, server: ScriptedServer) -> None:
    run_through(server, "pending", "completed")
    counted: list[int] = []

    scripted.with_options(max_retries=0).describe.create_and_wait(
        url="cloudglue://files/x", on_poll=lambda job: counted.append(len(waits_of(scripted)))
    )

    assert counted == [0, 1]
    assert len(waits_of(scripted)) == 0


@pytest.mark.parametrize("state", ["pending", "failed"])
def test_a_wait_that_ends_without_a_result_is_not_counted_on(scripted: Any, server: ScriptedServer, state: str) -> None:
    run_through(server, "pending", state, error="why")

    with pytest.raises(CloudglueError):
        scripted.describe.create_and_wait(url="cloudglue://files/x", timeout=0)

    assert len(waits_of(scripted)) == 0


def test_a_wait_that_is_cancelled_is_not_counted_on(server: ScriptedServer) -> None:
    server.answer = lambda _: Reply(200, {"job_id": JOB, "status": "pending"})

    async def cancelled() -> int:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await client.describe.wait(JOB)
            return len(waits_of(client))

    assert asyncio.run(cancelled()) == 0


def test_the_waits_of_one_process_are_none_of_another(server: ScriptedServer) -> None:
    with Cloudglue("cg-key", base_url=server.url) as client:
        waits_of(client).add(object())
        copy = pickle.loads(pickle.dumps(client))
        copy.close()

        assert len(waits_of(copy)) == 0


def waits_of(client: Any) -> Any:
    return client._caller.waits


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"timeout": "60"}, "timeout: '60' is not a time in seconds above 0"),
        ({"timeout": timedelta(minutes=5)}, "timeout: datetime.timedelta(seconds=300) is not a time"),
        ({"timeout": -1}, "timeout: -1 is not a time"),
        ({"timeout": float("nan")}, "timeout: nan is not a time"),
        ({"timeout": 1e12}, "timeout: 1000000000000.0 is more than 1000000000 (seconds)"),
        ({"on_poll": "print"}, "on_poll: 'print' is not a function"),
        ({"on_poll": asyncio.sleep}, "is a coroutine function, and nobody awaits it"),
    ],
)
def test_a_wait_that_cannot_be_begins_no_job(
    scripted: Any, server: ScriptedServer, arguments: dict[str, Any], said: str
) -> None:
    with pytest.raises(ConfigError, match=re.escape(said)):
        scripted.describe.create_and_wait(url="cloudglue://files/x", **arguments)

    assert server.asked == []


def test_a_wait_of_no_time_looks_once(scripted: Any, server: ScriptedServer) -> None:
    run_through(server, "pending")

    with pytest.raises(JobTimeoutError):
        scripted.describe.wait(JOB, timeout=0)

    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "arguments",
    [{"timeout": "60"}, {"on_progress": 3}, {"on_progress": asyncio.sleep}],
    ids=["time", "number", "coroutine"],
)
def test_what_segment_cannot_use_is_refused_before_the_upload(
    scripted: Any, server: ScriptedServer, arguments: dict[str, Any]
) -> None:
    with pytest.raises(ConfigError, match="the arguments of"):
        scripted.segment(b"video", strategies.uniform(4), **arguments)
    with pytest.raises(ConfigError, match="the arguments of"):
        scripted.segment_many([b"video"], strategies.uniform(4), **arguments)

    assert server.asked == []
