"""Servers that misbehave: each answer becomes a model or a typed error, and nothing is done twice."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import (
    APIConnectionError,
    APIStatusError,
    DecodeError,
    JobFailedError,
    JobPendingError,
    ListChangedError,
    ListChangedWarning,
    RateLimitError,
    ServerError,
    strategies,
)
from cloudglue.calls.messages import Answer, Request
from cloudglue.calls.retries import Policy
from cloudglue_api.types import UNSET, Endpoint, Operation, Pages, Rule

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
CONFIG = {"strategy": "uniform", "uniform_config": {"window_seconds": 5}}
FILE = {"id": ID, "status": "completed", "uri": f"cloudglue://files/{ID}"}
QUICK = {"retry-after": "0"}


def segmentation(status: str = "completed", starts: Any = None, total: int = 0, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "segmentation_id": ID,
        "status": status,
        "created_at": 1,
        "file_id": ID,
        "segmentation_config": CONFIG,
    }
    if starts is not None:
        segments = [{"id": ID, "start_time": s, "end_time": s + 1} for s in starts]
        found["data"] = {"object": "list", "segments": segments, "total": total, "limit": 100, "offset": 0}
    return found | more


def file_list(count: int, total: int) -> dict[str, Any]:
    return {"object": "list", "data": [FILE] * count, "total": total, "limit": 100, "offset": 0}


def pages(server: ScriptedServer, total: int, most: int = 100) -> None:
    """A list of segments that starts at 0, 1, 2 … and gives at most `most` at once."""

    def answer(asked: Any) -> Reply:
        offset, limit = int(asked.query["offset"]), min(most, int(asked.query["limit"]))
        return Reply(200, segmentation(starts=range(offset, min(total, offset + limit)), total=total))

    server.answer = answer


def test_an_html_error_page_is_read_as_text(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(502, b"<html><h1>Bad gateway</h1></html>", QUICK))

    with pytest.raises(ServerError, match=r"502.*Bad gateway") as caught:
        scripted.files.list()

    assert caught.value.status_code == 502
    assert len(server.asked) == 3


def test_an_error_answer_gives_its_words_and_its_request_id(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(400, {"error": "window too long"}, {"x-request-id": "req-7"}))

    with pytest.raises(APIStatusError, match=r"400 from GET .*: window too long \(request req-7\)") as caught:
        scripted.files.get(ID)

    assert caught.value.request_id == "req-7"
    assert caught.value.body == b'{"error": "window too long"}'


def test_a_key_that_the_server_echoes_is_not_shown(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(401, {"error": "bad key cg-secret-key"}))

    with pytest.raises(APIStatusError) as caught:
        scripted.files.get(ID)

    assert "cg-secret-key" not in f"{caught.value} {caught.value.body!r} {scripted!r}"


@pytest.mark.parametrize(
    "body", [b"<html>hello</html>", b'{"id": "x", "sta', b"", b"null", b"[" * 100_000, b"\xff\xfe"]
)
def test_a_body_that_is_not_the_model_is_a_decode_error_that_keeps_it(
    scripted: Any, server: ScriptedServer, body: bytes
) -> None:
    server.script(Reply(200, body))

    with pytest.raises(DecodeError) as caught:
        scripted.files.get(ID)

    assert caught.value.body == body


def test_a_wrong_type_is_named_with_its_path(scripted: Any, server: ScriptedServer) -> None:
    server.script(
        Reply(200, segmentation(starts=[0, 1], total=2) | {"data": {"segments": [{"id": ID, "start_time": "soon"}]}})
    )

    with pytest.raises(
        DecodeError, match=r"\$\.data\.segments\[0\]\.start_time is text, a number was expected"
    ) as caught:
        scripted.segmentations.get(ID)

    assert caught.value.path == "$.data.segments[0].start_time"


def test_null_is_absent_where_the_contract_knows_no_null(scripted: Any, server: ScriptedServer) -> None:
    part = {"text": None, "start_time": 0.0, "end_time": None}
    data = {"title": None, "speech": [part, {**part, "text": "hello"}, {**part, "words": None}], "summary": "x"}
    server.script(Reply(200, {"job_id": "j", "status": "completed", "url": None, "data": data}))

    job = scripted.describe.get("j")

    assert (job.url, job.data.title, job.data.summary) == (UNSET, UNSET, "x")
    assert [p.text for p in job.data.speech] == [UNSET, "hello", UNSET]


def test_keys_of_your_own_come_as_they_are_however_lenient_the_reader(scripted: Any, server: ScriptedServer) -> None:
    metadata = {" camera ": 1.0, "camera": None, "": "x"}
    file = {
        "id": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
        "status": "completed",
        "object": "file",
        "uri": "cloudglue://x",
    }
    server.script(Reply(200, {**file, "bytes": 12.0, "created_at": 1.0, "filename": "a.mp4", "metadata": metadata}))

    assert scripted.files.get("x").metadata == metadata


def test_null_is_not_what_must_be_there(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"job_id": None, "status": "completed", "url": None}))

    with pytest.raises(DecodeError, match=r"\$\.job_id is null, text was expected"):
        scripted.describe.get("j")


def test_an_answer_that_is_cut_off_is_a_connection_error(connect: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, b'{"id"', cut_off=True))

    with pytest.raises(APIConnectionError):
        connect("cg-key", base_url=server.url, max_retries=0).files.get(ID)


def test_a_redirect_is_not_followed(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(307, b"", {"location": "http://elsewhere.example/v1/files"}))

    with pytest.raises(APIStatusError, match=r"redirects to 'http://elsewhere\.example"):
        scripted.files.list()

    assert len(server.asked) == 1


def test_a_get_is_tried_again_and_succeeds(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(503, b"", QUICK), Reply(429, b"", QUICK), Reply(200, FILE))

    assert scripted.files.get(ID).id == ID
    assert len(server.asked) == 3


def test_a_post_that_failed_is_not_sent_twice(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(503, b"", QUICK))

    with pytest.raises(ServerError):
        scripted.segmentations.create(ID, strategies.uniform(5))

    assert len(server.asked) == 1


def test_a_post_whose_connection_broke_is_not_sent_twice(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, b"{", cut_off=True))

    with pytest.raises(APIConnectionError):
        scripted.segmentations.create(ID, strategies.uniform(5))

    assert len(server.asked) == 1


def test_an_upload_quotes_its_file_name_as_browsers_do(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE))

    scripted.files.upload(b"video", filename='Fahrr\u00e4der "1"\r\nX-Evil: 1.mp4')

    quoted = 'name="file"; filename="Fahrr\u00e4der %221%22%0D%0AX-Evil: 1.mp4"\r\n'
    assert quoted.encode() in server.asked[0].body


def test_a_post_that_was_throttled_is_sent_again(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, b"", QUICK), Reply(200, segmentation("pending")))

    assert scripted.segmentations.create(ID, strategies.uniform(5)).status == "pending"
    assert server.asked[0].body == server.asked[1].body


def test_a_server_cannot_park_its_client(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, b"", {"retry-after": "86400"}))

    with pytest.raises(RateLimitError) as caught:
        scripted.files.list()

    assert caught.value.retry_after == 86400
    assert len(server.asked) == 1


def test_a_config_against_the_rules_is_not_sent(scripted: Any, server: ScriptedServer) -> None:
    with pytest.raises(ValueError, match="takes uniform_config only"):
        scripted.segmentations.create(ID, CONFIG | {"shot_detector_config": {"detector": "content"}})

    assert server.asked == []


def test_unknown_states_and_fields_decode(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, FILE | {"status": "hibernating", "colour": "blue", "bytes": 7.0}))

    file = scripted.files.get(ID)

    assert (file.status, file.bytes) == ("hibernating", 7)


def test_a_failed_job_raises_with_the_job(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, segmentation("processing")), Reply(200, segmentation("failed", error="no picture in it")))

    with pytest.raises(JobFailedError, match="no picture in it") as caught:
        scripted.segmentations.wait(ID)

    assert caught.value.job.status == "failed"


def test_segments_of_a_running_job_are_not_an_empty_list(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, segmentation("processing")))

    with pytest.raises(JobPendingError, match="wait"):
        list(scripted.segmentations.segments(ID))


def test_a_video_without_scenes_has_no_segments(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, segmentation("not_applicable")))

    assert list(scripted.segmentations.segments(ID)) == []


def test_only_the_pages_that_a_slice_needs_are_fetched(scripted: Any, server: ScriptedServer) -> None:
    pages(server, total=1000)
    segments = scripted.segmentations.segments(ID, page_size=100)

    starts = [s.start_time for s in segments[250:320]]

    assert starts == list(range(250, 320))
    assert [a.query["offset"] for a in server.asked] == ["0", "200", "300"]


def test_taking_the_first_segment_fetches_one_page(scripted: Any, server: ScriptedServer) -> None:
    pages(server, total=1000)

    first = next(iter(scripted.segmentations.segments(ID)))

    assert first.start_time == 0
    assert len(server.asked) == 1


@pytest.mark.parametrize("most", [1, 7, 100])
def test_pages_shorter_than_asked_for_lose_nothing(scripted: Any, server: ScriptedServer, most: int) -> None:
    pages(server, total=25, most=most)
    segments = scripted.segmentations.segments(ID, page_size=10)

    assert [s.start_time for s in segments] == list(range(25))
    assert [s.start_time for s in segments[3:22:4]] == [3, 7, 11, 15, 19]


def test_segments_that_change_while_they_are_read_are_an_error(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, segmentation(starts=[0, 1], total=4)), Reply(200, segmentation(starts=[2], total=3)))

    with pytest.raises(ListChangedError, match="had 4 items and has 3"):
        list(scripted.segmentations.segments(ID, page_size=2))


def test_a_list_that_grows_while_it_is_read_warns_and_goes_on(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, file_list(2, 3)), Reply(200, file_list(2, 4)))

    with pytest.warns(ListChangedWarning, match="had 3 items and has 4"):
        assert len(list(scripted.files.iter(page_size=2))) == 4


def test_a_list_that_ends_early_does_not_go_on_for_ever(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, file_list(2, 5)), Reply(200, file_list(0, 5)))

    with pytest.warns(ListChangedWarning, match="ends at 2"):
        assert len(list(scripted.files.iter(page_size=2))) == 2


@attrs.define
class Runs:
    """A list that is read by cursor, as the API has them for other resources."""

    runs: list[int]
    next_cursor: str | None = None


def test_a_list_in_a_query_is_sent_value_by_value(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"runs": []}))
    endpoint = Endpoint("runs", "list", "GET", "/runs", {"kinds": Rule(list[str], values=("a", "b"))})

    scripted.execute(Operation(endpoint, Runs, query={"kinds": ["a", "b"]}))

    assert server.asked[0].target == "/v1/runs?kinds=a&kinds=b"


def runs(following: str | None) -> Operation[Runs]:
    pages = Pages("runs", cursor="cursor" if following else "offset", following=following)
    rules = {"limit": Rule(int), "cursor": Rule(str), "offset": Rule(int), "kind": Rule(str)}
    return Operation(
        Endpoint("runs", "list", "GET", "/runs", rules, pages=pages), Runs, query={"limit": 2, "kind": "a"}
    )


def test_a_list_is_read_from_cursor_to_cursor(scripted: Any, server: ScriptedServer) -> None:
    server.script(
        Reply(200, {"runs": [1], "next_cursor": "b"}),
        Reply(200, {"runs": [], "next_cursor": "c"}),
        Reply(200, {"runs": [2, 3]}),
    )
    items = scripted.cursor_items(runs("next_cursor"))

    assert list(items) == [1, 2, 3]
    assert [a.query for a in server.asked] == [
        {"limit": "2", "kind": "a", **more} for more in ({}, {"cursor": "b"}, {"cursor": "c"})
    ]


def test_a_cursor_that_leads_nowhere_does_not_go_on_for_ever(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"runs": [1], "next_cursor": "b"}))

    with pytest.raises(ListChangedError, match="does not get past 'b'"):
        list(scripted.cursor_items(runs("next_cursor")))


def test_a_list_without_a_total_ends_with_an_empty_page(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, {"runs": [1]}), Reply(200, {"runs": [2, 3]}), Reply(200, {"runs": []}))

    assert list(scripted.cursor_items(runs(None))) == [1, 2, 3]
    assert [a.query.get("offset") for a in server.asked] == [None, "1", "3"]


def test_none_means_left_out(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, file_list(0, 0)))

    scripted.files.list(status=None, limit=5, created_after="2026-03")

    assert server.asked[0].query == {"limit": "5", "created_after": "2026-03-01"}


def test_a_limit_that_names_no_date_is_still_a_rate_limit(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(429, b"", {"retry-after": "Mon, 01 Jan 2026 00:00:00 +99999999999999"}))

    with pytest.raises(RateLimitError) as caught:
        scripted.with_options(max_retries=0).files.list()

    assert caught.value.retry_after is None


def test_the_thousandth_try_is_still_followed_by_a_pause_in_bounds() -> None:
    policy = Policy(max_retries=10_000)

    delay = policy.next_delay(2000, Request("GET", "http://127.0.0.1", {}), Answer(503, {}), now=0)

    assert delay is not None
    assert 0 <= delay <= policy.longest_delay
