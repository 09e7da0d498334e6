"""Both clients of Cutroom, against the engine of cloudglue-client, over a real socket."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from cloudglue import errors
from cloudglue.local import Engine
from cutroom import AsyncCutroom, Cutroom


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three shots of a second each: black, white, black."""
    path = tmp_path_factory.mktemp("video") / "video.mp4"
    with av.open(path, "w") as container:
        stream = container.add_stream("mpeg4", rate=25, width=64, height=48)
        for number in range(75):
            picture = np.full((48, 64, 3), 255 * (number // 25 % 2), np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return path


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = Engine.start()
    yield engine
    engine.stop()


@pytest.fixture
def client(engine: Engine) -> Iterator[Cutroom]:
    with Cutroom(engine.api_key, base_url=engine.url) as client:
        yield client


def test_the_shots_of_a_video_are_found(client: Cutroom, video: Path) -> None:
    shots = client.shots(video)

    assert len(shots) == 3
    assert [(shot.start_time, shot.end_time) for shot in shots] == [(0, 1), (1, 2), (2, 3)]


def test_both_clients_find_the_same_shots(engine: Engine, client: Cutroom, video: Path) -> None:
    async def found() -> list[float]:
        async with AsyncCutroom(engine.api_key, base_url=engine.url) as client:
            return [shot.end_time async for shot in await client.shots(video)]

    assert asyncio.run(found()) == [shot.end_time for shot in client.shots(video)]


def test_a_list_is_read_page_after_page(client: Cutroom, video: Path) -> None:
    clip = client.clips.upload(video)
    written = [client.notes.write(label="sound", value=str(i), file_id=clip.id).id for i in range(5)]

    notes = client.notes.iter(page_size=2)

    assert len(notes) == 5
    assert {note.id for note in notes} == set(written)


def test_what_the_contract_forbids_is_not_sent(client: Cutroom, video: Path) -> None:
    with pytest.raises(errors.ConfigError) as caught:
        client.shots(video, detector="eyes")

    assert caught.value.violations[0].field == "shot_detector_config.detector"


def test_the_contracts_rules_between_fields_are_kept_too(client: Cutroom) -> None:
    with pytest.raises(errors.ConfigError) as caught:
        client.cuts.find(
            "0b8d4c66-7a55-4c3e-9d5b-0d3a8a8f9b11",
            strategy="shot-detector",
            shot_detector_config={"detector": "content", "min_seconds": 5, "max_seconds": 2},
        )

    assert list(caught.value.violations) == [("shot_detector_config.min_seconds", "5 is greater than max_seconds, 2")]


def test_what_is_not_there_is_an_error_of_the_family(client: Cutroom) -> None:
    with pytest.raises(errors.NotFoundError) as caught:
        client.clips.get("0b8d4c66-7a55-4c3e-9d5b-0d3a8a8f9b11")

    assert isinstance(caught.value, errors.CloudglueError)


def test_a_refused_key_names_the_variable_of_this_service(engine: Engine) -> None:
    with Cutroom("not-the-key", base_url=engine.url) as client, pytest.raises(errors.AuthenticationError) as caught:
        client.notes.list()

    assert "CUTROOM_API_KEY" in str(caught.value)


def test_without_a_key_the_message_says_where_keys_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUTROOM_API_KEY", raising=False)

    with pytest.raises(errors.CredentialsError) as caught:
        Cutroom()

    assert (
        str(caught.value) == "no API key: give api_key, or set CUTROOM_API_KEY; keys are made on the page of your team"
    )


def test_the_key_and_the_address_come_from_the_environment(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUTROOM_API_KEY", engine.api_key)
    monkeypatch.setenv("CUTROOM_BASE_URL", engine.url)

    with Cutroom() as client:
        assert client.notes.list(limit=1).total >= 0


def test_a_call_gives_its_raw_answer_too(client: Cutroom) -> None:
    answer = client.raw(client.with_options(max_retries=0).notes.list, limit=1)

    assert answer.status_code == 200
    assert b'"total"' in answer.body


def test_a_pickled_client_calls(client: Cutroom) -> None:
    client.notes.list(limit=1)  # a resource that was used stays behind

    with pickle.loads(pickle.dumps(client)) as copy:
        assert copy.notes.list(limit=1).total == client.notes.list(limit=1).total


SUNSET = r"list_of_clip is deprecated, and may be gone after 2027-06-30; use notes\.iter"


def test_what_will_go_says_until_when_and_what_to_use(client: Cutroom, video: Path) -> None:
    clip = client.clips.upload(video)

    with pytest.warns(DeprecationWarning, match=SUNSET) as caught:
        assert client.notes.list_of_clip(clip.id).total == 0

    assert caught[0].filename == __file__


def test_what_will_go_says_so_to_asynchronous_programs(engine: Engine, video: Path) -> None:
    async def totals() -> int:
        async with AsyncCutroom(engine.api_key, base_url=engine.url) as client:
            clip = await client.clips.upload(video)
            return (await client.notes.list_of_clip(clip.id)).total

    with pytest.warns(DeprecationWarning, match=SUNSET) as caught:
        assert asyncio.run(totals()) == 0

    assert caught[0].filename == __file__
