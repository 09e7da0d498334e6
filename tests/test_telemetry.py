"""Calls are seen by what instruments the HTTP library: a span for each try, no key in it, and the trace goes on at the server."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from opentelemetry.instrumentation.httpx import HTTPX2ClientInstrumentor, HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind
from scripted_server import Reply, ScriptedServer

from cloudglue import APIConnectionError, Cloudglue, NotFoundError

KEY = "cg-secret-key"
TAGS = {"object": "list", "data": [], "total": 0, "limit": 50, "offset": 0}


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    """What OpenTelemetry's own instrumentation records, with nothing of ours set up for it."""
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    HTTPX2ClientInstrumentor().instrument(tracer_provider=provider)
    yield exporter
    HTTPX2ClientInstrumentor().uninstrument()
    HTTPXClientInstrumentor().uninstrument()


def test_a_call_is_a_span(spans: InMemorySpanExporter, scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))

    scripted.tags.list()

    (span,) = spans.get_finished_spans()
    said = dict(span.attributes or {})
    assert span.kind is SpanKind.CLIENT
    assert "GET" in said.values()
    assert 200 in said.values()
    assert f"{server.url}/tags" in said.values()


def test_the_trace_reaches_the_server(spans: InMemorySpanExporter, scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))

    scripted.tags.list()

    (span,) = spans.get_finished_spans()
    assert server.asked[0].headers["traceparent"].split("-")[1] == f"{span.context.trace_id:032x}"
    assert server.asked[0].headers["traceparent"].split("-")[2] == f"{span.context.span_id:016x}"


def test_each_try_is_a_span_of_its_own(spans: InMemorySpanExporter, scripted: Any, server: ScriptedServer) -> None:
    server.script(Reply(503, b"", {"retry-after": "0"}), Reply(200, TAGS))

    scripted.tags.list()

    statuses = [value for span in spans.get_finished_spans() for value in dict(span.attributes or {}).values()]
    assert [value for value in statuses if value in (200, 503)] == [503, 200]


@pytest.mark.parametrize("reply", [Reply(404, {"error": KEY}), Reply(200, TAGS, cut_off=True)])
def test_a_span_does_not_show_the_key(
    spans: InMemorySpanExporter, scripted: Any, server: ScriptedServer, reply: Reply
) -> None:
    server.script(reply)

    with pytest.raises((NotFoundError, APIConnectionError)):
        scripted.with_options(max_retries=0).tags.list()

    (span,) = spans.get_finished_spans()
    assert server.asked[0].headers["Authorization"] == f"Bearer {KEY}"
    assert KEY not in span.to_json()


def test_a_connection_that_fails_is_a_span_with_an_error(spans: InMemorySpanExporter, connect: Any) -> None:
    client = connect(KEY, base_url="http://127.0.0.1:9", max_retries=0)

    with pytest.raises(APIConnectionError):
        client.tags.list()

    (span,) = spans.get_finished_spans()
    assert not span.status.is_ok
    assert KEY not in span.to_json()


# -- Sentry, which wraps `httpx.Client.send`

SENTRY = """
import asyncio, json, sys
import sentry_sdk
from sentry_sdk.integrations.httpx import HttpxIntegration
from cloudglue import AsyncCloudglue, Cloudglue

seen = []
sentry_sdk.init(
    "http://public@127.0.0.1:9/1", traces_sample_rate=1.0, default_integrations=False, auto_enabling_integrations=False,
    integrations=[HttpxIntegration()], before_send_transaction=lambda event, _: seen.append(event),
)

async def asynchronously():
    async with AsyncCloudglue("cg-key-that-is-a-secret", base_url=sys.argv[1]) as client:
        await client.tags.list()

with sentry_sdk.start_transaction(name="both"):
    with Cloudglue("cg-key-that-is-a-secret", base_url=sys.argv[1]) as client:
        client.tags.list()
        events = "".join(event.delta for event in client.responses.stream(model="m", input="x") if hasattr(event, "delta"))
    asyncio.run(asynchronously())
print(json.dumps([events, [span["description"] for event in seen for span in event["spans"]], "cg-key" in str(seen)]))
"""


def test_sentry_sees_each_call_and_not_the_key(server: ScriptedServer) -> None:
    words = b'data: {"type": "response.output_text.delta", "delta": "A"}\n\ndata: [DONE]\n\n'
    server.answer = lambda asked: Reply(200, pieces=(words,)) if asked.method == "POST" else Reply(200, TAGS)

    done = subprocess.run([sys.executable, "-c", SENTRY, server.url], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    tags, answers = f"GET {server.url}/tags", f"POST {server.url}/responses"
    assert json.loads(done.stdout) == ["A", [tags, answers, tags], False]
    assert all("sentry-trace" in {name.lower() for name in asked.headers} for asked in server.asked)


def test_without_a_tool_no_call_goes_through_the_clients_own_send(server: ScriptedServer) -> None:
    server.script(Reply(200, TAGS))
    program = (
        "import sys, httpx; from cloudglue import Cloudglue\n"
        "with Cloudglue('cg-key', base_url=sys.argv[1]) as client:\n"
        "    sys.setprofile(lambda frame, event, _: sent.append(1) if frame.f_code is httpx.Client.send.__code__ else None)\n"
        "    sent = []; client.tags.list(); print(len(sent))"
    )

    done = subprocess.run([sys.executable, "-c", program, server.url], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "0"


def test_a_tool_that_comes_late_sees_the_next_call_and_none_after_it_has_gone(
    server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer = lambda asked: Reply(200, TAGS)
    seen: list[str] = []

    def send(client: httpx.Client, request: httpx.Request, **options: Any) -> httpx.Response:
        seen.append(request.url.path)
        return own(client, request, **options)

    own = httpx.Client.send
    with Cloudglue("cg-key", base_url=server.url) as client:
        client.tags.list()
        with monkeypatch.context() as patch:
            patch.setattr(httpx.Client, "send", send)
            client.tags.list()
        client.tags.list()

    assert seen == ["/v1/tags"]
