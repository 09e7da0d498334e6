"""Answers that come as events: typed, in order, and never mistaken for whole when they are not."""

from __future__ import annotations

import json
import threading
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted_server import Reply, ScriptedServer

from cloudglue import APIConnectionError, BadRequestError, Cloudglue, ConfigError, DecodeError, JobFailedError, models
from cloudglue.calls.streams import Parser

QUESTION = {"model": "nimbus-001", "input": "What happens?"}


def event(**fields: Any) -> bytes:
    return f"event: {fields['type']}\ndata: {json.dumps(fields, ensure_ascii=False)}\n\n".encode()


WORDS = [
    event(type="response.created", response={"id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "status": "in_progress"}),
    event(type="response.output_item.added", output_index=0, item={"type": "message", "role": "assistant"}),
    event(type="response.output_text.delta", output_index=0, content_index=0, delta="Zwei Räder, "),
    event(type="response.output_text.delta", output_index=0, content_index=0, delta="ein Ziel: 🚲"),
]
END = [event(type="response.completed", response={"status": "completed"}), b"data: [DONE]\n\n"]


def streamed(server: ScriptedServer, *pieces: bytes, cut_off: bool = False) -> None:
    server.script(Reply(pieces=pieces, cut_off=cut_off))


def test_a_stream_gives_typed_events_and_their_text(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, *WORDS, *END)

    stream = scripted.responses.stream(**QUESTION)
    found = list(stream)

    assert [type(e) for e in found] == [
        models.ResponseStateEvent,
        models.ResponseItemEvent,
        models.ResponseTextDeltaEvent,
        models.ResponseTextDeltaEvent,
        models.ResponseStateEvent,
    ]
    assert found[0].response.status == "in_progress"
    assert isinstance(found[1].item, models.ResponseOutputMessage)
    assert stream.text == "Zwei Räder, ein Ziel: 🚲"
    assert json.loads(server.asked[0].body) == {**QUESTION, "stream": True}
    assert server.asked[0].headers["Accept"] == "text/event-stream"


def test_characters_cut_across_chunks_survive(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, *(bytes([byte]) for byte in b"".join([*WORDS, *END])))

    stream = scripted.responses.stream(**QUESTION)
    list(stream)

    assert stream.text == "Zwei Räder, ein Ziel: 🚲"


def test_a_deep_search_streams_too(scripted: Any, server: ScriptedServer) -> None:
    result = {"type": "segment", "file_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a"}
    streamed(
        server,
        event(type="deep_search.result.added", result=result),
        event(type="deep_search.text.delta", delta="A"),
        event(type="deep_search.text.done", text="All of it"),
        b"data: [DONE]\n\n",
    )

    stream = scripted.deep_search.stream(query="bikes", knowledge_base={"source": "default"})
    kinds = [type(e).__name__ for e in stream]

    assert kinds == ["DeepSearchResultEvent", "DeepSearchTextDeltaEvent", "DeepSearchTextDoneEvent"]
    assert stream.text == "All of it"


@pytest.mark.parametrize("cut_off", [True, False])
def test_a_stream_without_its_end_is_not_taken_for_whole(scripted: Any, server: ScriptedServer, cut_off: bool) -> None:
    streamed(server, *WORDS, cut_off=cut_off)
    stream = scripted.responses.stream(**QUESTION)

    with pytest.raises(APIConnectionError):
        list(stream)

    assert stream.text == "Zwei Räder, ein Ziel: 🚲"
    assert len(server.asked) == 1


@pytest.mark.parametrize("end", END)
def test_either_end_is_enough(scripted: Any, server: ScriptedServer, end: bytes) -> None:
    streamed(server, *WORDS, end, cut_off=True)

    assert len(list(scripted.responses.stream(**QUESTION))) >= len(WORDS)


def test_the_last_event_needs_no_empty_line_after_it(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, *WORDS, b"data: [DONE]")

    assert len(list(scripted.responses.stream(**QUESTION))) == len(WORDS)


def test_an_error_in_the_stream_is_raised_with_its_reason(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, *WORDS, event(type="error", error={"message": "no credits"}))

    with pytest.raises(JobFailedError, match="no credits"):
        list(scripted.responses.stream(**QUESTION))


def test_an_event_that_is_no_json_is_named(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, b"data: <html>\n\n")

    with pytest.raises(DecodeError, match="an event of the stream"):
        list(scripted.responses.stream(**QUESTION))


def test_an_event_of_an_unknown_type_stays_a_mapping(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, event(type="response.tool.invented", tool="x"), *END)

    assert next(iter(scripted.responses.stream(**QUESTION))) == {"type": "response.tool.invented", "tool": "x"}


def test_a_type_that_only_the_event_line_names_is_used(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, b'event: response.output_text.delta\r\ndata: {"delta": "a"}\r\n\r\n', *END)

    assert isinstance(next(iter(scripted.responses.stream(**QUESTION))), models.ResponseTextDeltaEvent)


def test_a_refused_stream_raises_the_error_of_its_status(scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(400, {"error": "no such model"}))

    with pytest.raises(BadRequestError, match="no such model"):
        list(scripted.responses.stream(**QUESTION))


def test_a_stream_is_checked_before_it_is_sent(scripted: Any, server: ScriptedServer) -> None:
    with pytest.raises(ConfigError, match="temperature: 3 is more than 2"):
        list(scripted.responses.stream(**QUESTION, temperature=3))

    assert server.asked == []


@pytest.mark.parametrize("piece", [b"x" * 65536, b"data: " + b"x" * 65536 + b"\n"])
def test_an_event_that_never_ends_is_not_listened_to_for_ever(piece: bytes) -> None:
    parser = Parser()

    with pytest.raises(DecodeError, match="more than 16777216 bytes"):
        list(chain.from_iterable(map(parser.feed, [piece] * 300)))


def test_leaving_the_loop_closes_the_connection_and_gives_its_place_back(server: ScriptedServer) -> None:
    with Cloudglue("cg-key", base_url=server.url, max_connections=1, timeout=5, max_retries=0) as client:
        for _ in range(2):
            streamed(server, *WORDS, *END)
            for _ in client.responses.stream(**QUESTION):  # type: ignore[arg-type]
                break

        assert client._pool.sender()._connections.take_all() == set()


def test_a_stream_is_read_once(scripted: Any, server: ScriptedServer) -> None:
    streamed(server, *WORDS, *END)
    stream = scripted.responses.stream(**QUESTION)
    list(stream)

    with pytest.raises(RuntimeError, match="read once"):
        list(stream)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "a.b"]), st.text(st.characters(exclude_characters="\r", codec="utf-8"))),
        max_size=5,
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.data(),
)
def test_events_survive_any_cut(events: list[tuple[str, str]], line_end: str, data: st.DataObject) -> None:
    lines = [
        [*([f"event: {name}"] if name else []), *(f"data: {line}" for line in text.split("\n")), ""]
        for name, text in events
    ]
    body = "".join(line + line_end for block in lines for line in block).encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=6)))
    parser = Parser()

    pieces = [body[a:b] for a, b in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    found = [one for piece in pieces for one in parser.feed(piece)] + list(parser.end())

    assert found == events


@given(st.lists(st.binary(max_size=60), max_size=8))
def test_no_bytes_break_the_parser(pieces: list[bytes]) -> None:
    parser = Parser()

    found = [one for piece in pieces for one in parser.feed(piece)] + list(parser.end())

    assert all(isinstance(name, str) and isinstance(data, str) for name, data in found)


def test_a_stream_that_another_thread_closes_says_so(server: ScriptedServer) -> None:
    streamed(server, *WORDS, *WORDS * 500)
    server.pause_between_pieces = 0.05

    with Cloudglue("cg-key", base_url=server.url) as client:
        stream = client.responses.stream(**QUESTION)  # type: ignore[arg-type]
        events = iter(stream)
        next(events)
        threading.Thread(target=stream.close).start()

        with pytest.raises(APIConnectionError, match="the stream of responses was closed while it was read"):
            list(events)
