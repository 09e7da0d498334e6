"""The simulation: what the engine has not for real is answered from the contract, with state."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import clips
import pytest
from conftest import Blocking
from simulated import Ids, walk
from spec_server import OPERATIONS, problems_of_answer
from test_every_operation import pythonic

from cloudglue import AsyncCloudglue, Cloudglue, strategies
from cloudglue.codec import answers
from tools.contract.structure import Operation

BY_ID = {operation.id: operation for operation in OPERATIONS}

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated; use :DeprecationWarning")


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A client, sync or async, of a simulation of its own."""
    with asyncio.Runner() as runner:
        kind: Any = Cloudglue if request.param == "sync" else AsyncCloudglue
        made = kind.local(simulate=True, seed=7)
        client = made if request.param == "sync" else Blocking(made, runner)
        yield client
        client.close()


@pytest.fixture
def video(films: Path) -> Path:
    return clips.h264(films)


def asked_of(client: Any, operation: Operation, ids: Ids, video: Path) -> Any:
    """The answer of an operation to the contract's example, for the things that there are."""
    call = ids.call(operation)
    method = getattr(getattr(client, operation.tag), operation.verb)
    if operation.name == "files_upload":
        return method(video)
    if operation.name == "segmentations_create":
        made = method(*call.path.values(), strategies.shot_detector(detector="content"), thumbnails=True)
        found = client.segmentations.wait(made.segmentation_id)
        ids.set("segment_id", str(found.data.segments[0].id))
        return found
    if operation.name == "files_sync_source_metadata":  # of an upload there is no source to ask again
        connector = client.data_connectors.list().data[0].id
        return method(client.data_connectors.sync_file(connector, url="s3://bucket/race.mp4").id)
    return method(*call.path.values(), **pythonic({**call.query, **(call.body or {})}))


def test_every_operation_answers_as_the_contract_says(client: Any, video: Path) -> None:
    ids, problems = Ids(), []
    for operation in walk():
        answer = asked_of(client, operation, ids, video)
        plain = json.loads(answers.encode(answer))
        ids.learn(operation, plain)
        problems += problems_of_answer(BY_ID[operation.name], plain)

    assert problems == []
    assert len(list(walk())) == len(OPERATIONS) == 124
