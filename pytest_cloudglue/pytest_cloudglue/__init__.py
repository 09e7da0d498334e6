"""The pytest plugin: a simulated service, and clients of it, as fixtures.

It is a distribution of its own, and imports `cloudglue` only when a test asks for one of them: a suite that does not pays next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cloudglue import AsyncCloudglue, Cloudglue
    from cloudglue.testing import Service


class _Process:
    """The process of the service: a new one where it is gone, as after a test that ended it or a machine that was short of memory."""

    def __init__(self) -> None:
        self._service = _started()

    def reset(self) -> Service:
        """The service, with nothing in it of the test before."""
        from cloudglue.errors import LocalEngineError

        try:
            self._service.reset()
        except LocalEngineError:
            self._service.stop()
            self._service = _started()
        return self._service

    def stop(self) -> None:
        self._service.stop()


def _started() -> Service:
    from cloudglue.errors import LocalEngineError
    from cloudglue.testing import Service

    try:
        return Service.start()
    except LocalEngineError as error:
        pytest.fail(f"the fixture cloudglue_service: {error}", pytrace=False)


@pytest.fixture(scope="session")
def _cloudglue_process() -> Iterator[_Process]:
    """Started when a test first asks; one for each worker of pytest-xdist. It ends with this process, however that ends."""
    process = _Process()
    yield process
    process.stop()


@pytest.fixture
def cloudglue_service(_cloudglue_process: _Process) -> Service:
    """A simulated service that does what the test says: a `cloudglue.testing.Service`, reset before each test. Its address stays."""
    return _cloudglue_process.reset()


@pytest.fixture
def cloudglue_client(cloudglue_service: Service) -> Iterator[Cloudglue]:
    """A client of `cloudglue_service`."""
    with cloudglue_service.client() as client:
        yield client


@pytest.fixture
def async_cloudglue_client(cloudglue_service: Service) -> Iterator[AsyncCloudglue]:
    """An asynchronous client of `cloudglue_service`, for tests of pytest-asyncio and anyio."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    # No plugin's event loop is there when a fixture ends that is not asynchronous, and one that is asynchronous belongs to one plugin. So
    # nothing is left to that time: each call closes its connection.
    client = cloudglue_service.async_client().with_options(extra_headers={"connection": "close"})
    yield client
    with ThreadPoolExecutor(1) as thread:  # wherever this is called, an event loop can run there
        thread.submit(asyncio.run, client.close()).result()
