"""Webhooks of a simulation: called for each job that ends, on this machine only."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import clips
import pytest
from fault_server import FaultServer

from cloudglue import BadRequestError, Cloudglue, models, webhooks
from cloudglue.local.http.deliveries import Deliverer
from cloudglue.local.simulation.deliveries import Delivery, Post, is_loopback
from cloudglue.testing import Service

URL = "https://example.org/race.mp4"


class Hook(ThreadingHTTPServer):
    """Takes calls, and answers each with the next status of `statuses`, else 200; before the first it does what is in `meanwhile`."""

    def __init__(self) -> None:
        self.calls: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()
        self.statuses: list[int] = []
        self.meanwhile: list[Callable[[], None]] = []
        super().__init__(("127.0.0.1", 0), _Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"

    def delivery(self, secret: str | None = None) -> webhooks.WebhookDelivery:
        headers, body = self.calls.get(timeout=20)
        return webhooks.decode(body, headers=headers if secret else None, secret=secret)


class _Handler(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        if self.server.meanwhile:
            self.server.meanwhile.pop()()
        self.server.calls.put((dict(self.headers), body))  # before the answer, which lets the next call come
        self.send_response(self.server.statuses.pop(0) if self.server.statuses else 200)
        self.send_header("location", "http://192.0.2.1/elsewhere")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as hook:
        yield hook
        hook.shutdown()


@pytest.fixture
def client() -> Iterator[Cloudglue]:
    with Cloudglue.local(simulate=True) as client:
        yield client


def test_a_webhook_is_called_with_the_job_when_it_begins_and_when_it_ends(client: Cloudglue, hook: Hook) -> None:
    events = ["describe.job.processing", "describe.job.completed"]
    made = client.webhooks.create(endpoint=hook.url, subscribed_events=events)

    job = client.describe.create(url=URL)
    begun, ended = hook.delivery(made.webhook_secret), hook.delivery(made.webhook_secret)

    assert [begun.event_type, ended.event_type] == events
    assert isinstance(ended.payload, models.Describe)
    assert ended.payload.job_id == job.job_id
    assert ended.payload.status == "completed"
    assert begun.event_id != ended.event_id


def test_only_what_is_subscribed_to_and_active_is_called(client: Cloudglue, hook: Hook) -> None:
    silent = client.webhooks.create(endpoint=hook.url, subscribed_events=["describe.job.completed"])
    client.webhooks.update(silent.id, active=False)
    client.webhooks.create(endpoint=hook.url, subscribed_events=["extract.job.completed"])

    client.describe.create(url=URL)
    client.extract.create(url=URL, prompt="all")

    assert hook.delivery().event_type == "extract.job.completed"
    assert hook.calls.empty()


def test_real_files_are_told_of_too(client: Cloudglue, hook: Hook, films: Path) -> None:
    made = client.webhooks.create(endpoint=hook.url, subscribed_events=["file.job.completed", "file.job.deleted"])

    file = client.files.upload(clips.h264(films))
    client.files.delete(file.id)
    found = [hook.delivery(made.webhook_secret) for _ in range(2)]

    assert [one.event_type for one in found] == ["file.job.completed", "file.job.deleted"]
    assert {one.payload.id for one in found if isinstance(one.payload, models.File)} == {file.id}


def heard(hook: Hook, count: int) -> list[tuple[str, str, str]]:
    """Of so many deliveries the event, what it carries, and the state that this is in."""
    found = [hook.delivery() for _ in range(count)]
    return [(one.event_type, type(one.payload).__name__, one.raw["status"]) for one in found]


@pytest.mark.parametrize("job_seconds", [0.0, 0.3])
def test_what_is_told_is_in_the_state_that_the_event_names(hook: Hook, job_seconds: float) -> None:
    events = [
        f"{name}.job.{state}" for name in ("describe", "collection.file") for state in ("processing", "completed")
    ]
    with Cloudglue.local(simulate=True, job_seconds=job_seconds) as client:
        client.webhooks.create(endpoint=hook.url, subscribed_events=events)
        client.describe.create(url=URL)
        described = heard(hook, 2)
        client.collections.add_media(collection(client), url=URL)
        added = heard(hook, 2)

    assert described == [
        ("describe.job.processing", "Describe", "processing"),
        ("describe.job.completed", "Describe", "completed"),
    ]
    assert added == [
        ("collection.file.job.processing", "CollectionFile", "processing"),
        ("collection.file.job.completed", "CollectionFile", "completed"),
    ]


def collection(client: Cloudglue) -> str:
    return client.collections.create(collection_type="media-descriptions", name="Races").id


def test_an_upload_that_fails_is_told_as_processing_and_then_as_failed(hook: Hook, films: Path) -> None:
    events = ["file.job.processing", "file.job.completed", "file.job.failed"]
    with Service.start() as service, service.client() as client:
        client.webhooks.create(endpoint=hook.url, subscribed_events=events)
        service.fail("files.upload")

        client.files.upload(clips.h264(films))

        assert heard(hook, 2) == [("file.job.processing", "File", "processing"), ("file.job.failed", "File", "failed")]


def test_a_change_of_a_real_file_is_not_told_as_work_on_it(client: Cloudglue, hook: Hook, films: Path) -> None:
    file = client.files.upload(clips.h264(films))
    client.webhooks.create(endpoint=hook.url, subscribed_events=["file.job.processing", "describe.job.completed"])

    client.files.update(file.id, filename="other.mp4")
    client.describe.create(url=URL)

    assert hook.delivery().event_type == "describe.job.completed"


SEGMENTS = ["segment.job.processing", "segment.job.completed", "segment.job.failed"]


def test_a_segments_job_that_is_done_for_real_is_told_of_with_what_it_found(
    client: Cloudglue, hook: Hook, films: Path
) -> None:
    client.webhooks.create(endpoint=hook.url, subscribed_events=SEGMENTS)

    job = client.segments.create(url=client.files.upload(clips.h264(films)).uri, criteria="shot")
    begun, ended = hook.delivery(), hook.delivery()

    assert [begun.event_type, begun.raw["status"]] == ["segment.job.processing", "processing"]
    assert [ended.event_type, ended.payload] == ["segment.job.completed", client.segments.get(job.job_id)]
    assert ended.raw["segments"]


def test_a_segments_job_that_is_told_to_fail_is_told_of_as_failed(hook: Hook, films: Path) -> None:
    with Service.start() as service, service.client() as client:
        client.webhooks.create(endpoint=hook.url, subscribed_events=SEGMENTS)
        service.fail("segments.create")

        job = client.segments.create(url=client.files.upload(clips.h264(films)).uri, criteria="shot")
        begun, ended = hook.delivery(), hook.delivery()

        assert begun.event_type == "segment.job.processing"
        assert [ended.event_type, ended.payload] == ["segment.job.failed", client.segments.get(job.job_id)]


DELETED = ["collection.file.job.deleted", "file.job.deleted"]


def test_a_real_file_that_is_deleted_is_told_of_as_it_was_and_so_is_its_place_in_a_collection(
    client: Cloudglue, hook: Hook, films: Path
) -> None:
    file = client.files.upload(clips.h264(films))
    client.collections.add_media(collection(client), file_id=file.id)
    client.webhooks.create(endpoint=hook.url, subscribed_events=DELETED)

    client.files.delete(file.id)
    found = {one.event_type: one.payload for one in (hook.delivery(), hook.delivery())}

    assert found["file.job.deleted"] == file
    assert isinstance(found["collection.file.job.deleted"], models.CollectionFile)


def test_a_made_up_file_that_is_deleted_is_told_of_with_its_places_in_collections(
    client: Cloudglue, hook: Hook
) -> None:
    member = client.collections.add_media(collection(client), url=URL)
    client.webhooks.create(endpoint=hook.url, subscribed_events=DELETED)

    client.files.delete(member.file_id)

    assert sorted(heard(hook, 2)) == [
        ("collection.file.job.deleted", "CollectionFile", "completed"),
        ("file.job.deleted", "File", "completed"),
    ]


def test_the_files_of_a_collection_that_is_deleted_are_told_as_deleted_from_it(client: Cloudglue, hook: Hook) -> None:
    races = collection(client)
    client.collections.add_media(races, url=URL)
    client.webhooks.create(endpoint=hook.url, subscribed_events=DELETED)

    client.collections.delete(races)

    assert heard(hook, 1) == [("collection.file.job.deleted", "CollectionFile", "completed")]


def test_a_member_whose_file_goes_while_it_is_worked_on_is_told_as_deleted(hook: Hook) -> None:
    with Cloudglue.local(simulate=True, job_seconds=60) as client:
        events = ["collection.file.job.processing", "collection.file.job.deleted"]
        client.webhooks.create(endpoint=hook.url, subscribed_events=events)
        member = client.collections.add_media(collection(client), url=URL)

        client.files.delete(member.file_id)

        assert [event for event, _, _ in heard(hook, 2)] == events


def test_a_call_that_is_not_answered_200_is_repeated_with_the_same_event_and_no_redirect_followed(
    client: Cloudglue, hook: Hook
) -> None:
    hook.statuses = [500, 302]
    client.webhooks.create(endpoint=hook.url, subscribed_events=["describe.job.completed"])

    client.describe.create(url=URL)

    assert len({hook.delivery().event_id for _ in range(3)}) == 1


def test_a_job_that_was_cancelled_or_deleted_is_not_told_of_as_completed(hook: Hook) -> None:
    with Cloudglue.local(simulate=True, job_seconds=2) as client:
        client.webhooks.create(endpoint=hook.url, subscribed_events=["describe.job.completed", "extract.job.completed"])
        client.describe.delete(client.describe.create(url=URL).job_id)
        client.extract.create(url=URL, prompt="all")

        assert hook.delivery().event_type == "extract.job.completed"
        assert hook.calls.empty()


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/hook",
        "http://192.168.0.1/",
        "http://127.0.0.1.example.org/",
        "file:///etc",
        "",
        "http://[::",
    ],
)
def test_a_webhook_elsewhere_is_refused(client: Cloudglue, url: str) -> None:
    with pytest.raises(BadRequestError, match="not on this machine"):
        client.webhooks.create(endpoint=url, subscribed_events=["describe.job.completed"])

    made = client.webhooks.create(endpoint="http://localhost:9/", subscribed_events=[])
    with pytest.raises(BadRequestError, match="not on this machine"):
        client.webhooks.update(made.id, endpoint=url)


@pytest.mark.parametrize("url", ["http://127.0.0.1:80/x", "http://localhost/", "https://[::1]:5/"])
def test_a_webhook_here_is_taken(url: str) -> None:
    assert is_loopback(url)


def test_an_answer_that_is_no_http_does_not_end_the_calls(client: Cloudglue, hook: Hook) -> None:
    with FaultServer(lambda connection: connection.sendall(b"Welcome\r\n\r\n")) as broken:
        client.webhooks.create(endpoint=broken.url, subscribed_events=["describe.job.completed"])
        client.webhooks.create(endpoint=hook.url, subscribed_events=["extract.job.completed"])

        client.describe.create(url=URL)
        client.extract.create(url=URL, prompt="all")

        assert hook.delivery().event_type == "extract.job.completed"
        assert broken.requests


def test_a_webhook_that_is_never_answered_holds_up_no_other(hook: Hook) -> None:
    """Four tries, then it is given up."""
    dead = Post("http://127.0.0.1:9/", "secret", {"event_id": "1"})
    alive = Post(hook.url, "secret", {"event_id": "2", "event_type": "x"})
    deliverer = Deliverer(lambda delivery: [dead if delivery.status == "dead" else alive])
    deliverer.start()
    key = ("", "", "")

    deliverer.add([Delivery(0.0, "", key, "dead"), Delivery(0.0, "", key, "alive")])

    assert json.loads(hook.calls.get(timeout=20)[1])["event_id"] == "2"
    deliverer.stop()


def test_what_is_forgotten_during_a_call_is_neither_called_next_nor_again(hook: Hook) -> None:
    posts = {name: Post(hook.url, "secret", {"event_id": name}) for name in ("refused", "next", "after")}
    deliverer = Deliverer(lambda delivery: [posts[name] for name in delivery.status.split()])
    deliverer.start()
    hook.statuses, hook.meanwhile = [500], [deliverer.clear]
    key = ("", "", "")

    deliverer.add([Delivery(0.0, "", key, "refused next")])
    found = [json.loads(hook.calls.get(timeout=20)[1])["event_id"]]
    deliverer.add([Delivery(time.time() + 1, "", key, "after")])  # the second try would be sooner
    found.append(json.loads(hook.calls.get(timeout=20)[1])["event_id"])

    assert found == ["refused", "after"]
    deliverer.stop()
