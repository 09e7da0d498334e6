"""The service, on a real socket, with a simulation of Cloudglue behind it: no account, no network."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import av
import httpx
import numpy as np
import pytest
import uvicorn
from review_service import build

from cloudglue import AsyncCloudglue


@pytest.fixture(scope="session")
def video(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of black."""
    path = tmp_path_factory.mktemp("video") / "race.mp4"
    with av.open(path, "w") as container:
        stream = container.add_stream("mpeg4", rate=10, width=64, height=48)
        picture = av.VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
        for _ in range(30):
            container.mux(stream.encode(picture))
        container.mux(stream.encode())
    return path


@pytest.fixture(scope="session")
def service() -> Iterator[str]:
    """The address of the service. A video takes half a second to be read."""
    with socket.create_server(("127.0.0.1", 0)) as listening:  # who calls before the service has started waits
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        app = build(address, lambda: AsyncCloudglue.local(simulate=True, job_seconds=0.5))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield address
        server.should_exit = True
        thread.join()


@pytest.fixture
def http(service: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=service, timeout=60) as http:
        yield http
