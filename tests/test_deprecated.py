"""What the service has deprecated warns, at the line that uses it, and says what to use."""

from __future__ import annotations

import asyncio
import copy
import pickle
import warnings
from pathlib import Path
from typing import Any

import msgspec
import pytest
from scripted_server import Reply, ScriptedServer

from cloudglue import AsyncCloudglue, Cloudglue, models
from cloudglue_api.types import deprecated

INSTEAD = r"is deprecated; use client\.collections\.add_media"
FILE = {"collection_id": "c", "file_id": "f", "object": "collection_file", "status": "pending", "added_at": 1}


def citation() -> Any:
    return models.ChatCitation(text="Anna Berg wins.", context="A race.")


@pytest.mark.parametrize("method", ["add_video", "add_youtube_video"])
def test_a_deprecated_method_warns_at_the_line_that_calls_it(server: ScriptedServer, method: str) -> None:
    server.script(Reply(200, FILE))

    with Cloudglue("cg-key", base_url=server.url) as client, pytest.warns(DeprecationWarning, match=INSTEAD) as caught:
        getattr(client.collections, method)("c", url="https://www.youtube.com/watch?v=x")

    assert [Path(one.filename) for one in caught] == [Path(__file__)]
    assert len(server.asked) == 1


@pytest.mark.parametrize("method", ["add_video", "add_youtube_video"])
def test_so_does_an_asynchronous_one(server: ScriptedServer, method: str) -> None:
    server.script(Reply(200, FILE))

    async def main() -> None:
        async with AsyncCloudglue("cg-key", base_url=server.url) as client:
            await getattr(client.collections, method)("c", url="https://www.youtube.com/watch?v=x")

    with pytest.warns(DeprecationWarning, match=INSTEAD) as caught:
        asyncio.run(main())

    assert [Path(one.filename) for one in caught] == [Path(__file__)]


def test_a_day_that_is_known_is_said() -> None:
    @deprecated(until="2027-06-30", instead="this")
    def that() -> None: ...

    with pytest.warns(DeprecationWarning, match="that is deprecated, and may be gone after 2027-06-30; use this"):
        that()


def test_a_deprecated_field_warns_at_the_line_that_reads_it() -> None:
    with pytest.warns(
        DeprecationWarning, match=r"ChatCitation\.text is deprecated; use context and relevant"
    ) as caught:
        text = citation().text

    assert text == "Anna Berg wins."
    assert [Path(one.filename) for one in caught] == [Path(__file__)]


@pytest.mark.parametrize(
    "use",
    [
        repr,
        copy.copy,
        copy.deepcopy,
        pickle.dumps,
        msgspec.json.encode,
        msgspec.to_builtins,
        msgspec.structs.asdict,
        lambda one: msgspec.structs.replace(one, context="x"),
        lambda one: one == citation(),
        lambda one: one.context,
    ],
)
def test_nothing_else_warns_of_it(use: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        use(citation())
