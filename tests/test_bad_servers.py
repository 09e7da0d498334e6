"""Whatever a server does: the right result or an error of ours, by the deadline, and the key in no text."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from bad_servers import KEY, Misbehaviour, kinds
from fault_server import FaultServer

from cloudglue import CloudglueError

ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
DEADLINE = 0.3
FAR_TOO_LATE = 10.0
"""Seconds: a call without a deadline would last 30. Less would measure the machine."""

CALLS = {
    "reading": lambda client: client.files.get(ID),
    "uploading": lambda client: client.files.upload(b"abc", filename="a.mp4"),
    "streaming": lambda client: list(client.responses.stream(model="m", input="x")),
}


def everything(error: BaseException | None) -> Iterator[BaseException]:
    """The error, and all that it came of."""
    while error is not None:
        yield error
        if error.__cause__ is not None:
            yield from everything(error.__cause__)
        error = error.__context__


def outcome(call: Any) -> tuple[Any, CloudglueError | None]:
    try:
        return call(), None
    except CloudglueError as error:
        return None, error


def texts(model: Any, error: CloudglueError | None) -> list[str]:
    """All that a program may come to print of what came."""
    if error is None:
        return [repr(model)]
    said = traceback.TracebackException.from_exception(error, capture_locals=True)
    return ["".join(said.format()), repr(error), str(vars(error))]


@pytest.mark.parametrize(("name", "misbehave"), [pytest.param(*kind, id=kind[0]) for kind in kinds()])
def test_a_bad_server_is_survived(connect: Any, name: str, misbehave: Misbehaviour) -> None:
    with FaultServer(misbehave) as server:
        client = connect(KEY, base_url=server.url, deadline=DEADLINE, max_retries=1, max_answer_bytes=8 << 20)
        for what, call in CALLS.items():
            began = time.monotonic()
            model, error = outcome(lambda call=call: call(client))
            took = time.monotonic() - began

            assert took < FAR_TOO_LATE, what
            assert not any(KEY in text for text in texts(model, error)), what
            chain = [e for e in everything(error) if e is not error and e.__traceback__ is not None]
            assert [e for e in chain if type(e).__module__.startswith(("http", "h11", "ssl"))] == [], what
