"""The first moment of a process: many threads or tasks begin at once, and nothing has been imported, made or learned before.

.venv/bin/python tests/cold_start.py calls http://127.0.0.1:8123/v1     # one process; it says "lived"
.venv/bin/python -m pytest tests/test_cold_start.py --processes 100     # what `make test` does with a few
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

THREADS = 48
ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a"
KEY = "cg-key-of-a-cold-start"

KINDS: tuple[Callable[[Any], Any], ...] = (
    lambda client: client.files.list(),
    lambda client: client.segmentations.get(ID),
    lambda client: client.responses.get(ID),
    lambda client: client.describe.get(ID),
)


def at_once(work: Callable[[int], object], count: int = THREADS) -> None:
    """Run `work` in many threads that begin together, and raise what one of them raised."""
    barrier = threading.Barrier(count)
    errors: list[BaseException] = []

    def begin(number: int) -> None:
        try:
            barrier.wait()
            work(number)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=begin, args=(n,)) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def calls(url: str) -> None:
    """The first calls of one client: four kinds of answers, each to a quarter of the threads."""
    from cloudglue import Cloudglue

    with Cloudglue(KEY, base_url=url) as client:
        at_once(lambda n: KINDS[n % len(KINDS)](client))


def clients(url: str) -> None:
    """A client for each thread, which imports the library too."""

    def work(number: int) -> None:
        from cloudglue import Cloudglue

        with Cloudglue(KEY, base_url=url) as client:
            KINDS[number % len(KINDS)](client)

    at_once(work)


def tasks(url: str) -> None:
    """The first calls of an asynchronous client, all in flight at once."""
    from cloudglue import AsyncCloudglue

    async def main() -> None:
        async with AsyncCloudglue(KEY, base_url=url) as client:
            await asyncio.gather(*(KINDS[n % len(KINDS)](client) for n in range(THREADS)))

    asyncio.run(main())


def loops(url: str) -> None:
    """An event loop for each thread, with a client of its own."""

    async def main(number: int) -> None:
        from cloudglue import AsyncCloudglue

        async with AsyncCloudglue(KEY, base_url=url) as client:
            await KINDS[number % len(KINDS)](client)

    at_once(lambda n: asyncio.run(main(n)))


def streams(url: str) -> None:
    """The first events of streams."""
    from cloudglue import Cloudglue

    with Cloudglue(KEY, base_url=url) as client:
        at_once(
            lambda _: list(
                client.responses.stream(model="nimbus-001", input="Who?", knowledge_base={"source": "default"})
            )
        )


def configs(url: str) -> None:
    """Nothing is called: each thread makes configs and filters, and previews one."""
    from cloudglue import filters, strategies

    def work(_: int) -> None:
        strategies.preview(strategies.uniform(window_seconds=4, hop_seconds=2), 10)
        strategies.shot_detector(detector="content")
        strategies.manual([(0, 5), (5, 12.5)])
        filters.validate({"metadata": [{"path": "camera", "operator": "Equal", "valueText": "left"}]})

    at_once(work)


def deliveries(url: str) -> None:
    """The first deliveries that a webhook's receiver decodes."""
    from cloudglue import webhooks

    body = (
        b'{"event_id": "1", "event_type": "describe.job.completed", "payload": {"job_id": "%s", "status": "completed"}}'
    )
    at_once(lambda _: webhooks.decode(body % ID.encode()))


def imports(url: str) -> None:
    """Every name of the package, and every model, first asked for in many threads."""

    def work(number: int) -> None:
        import cloudglue

        names = sorted(cloudglue.__all__)
        for name in names[number % 7 :] + names[: number % 7]:
            getattr(cloudglue, name)
        models = sorted(cloudglue.models.__all__)
        for name in models[number * 7 :] + models[: number * 7]:
            getattr(cloudglue.models, name)

    at_once(work)


def forks(url: str) -> None:
    """Processes are forked while threads make their first calls; each of them calls too, and ends well."""
    from cloudglue import Cloudglue

    client = Cloudglue(KEY, base_url=url)
    # To fork while another thread imports is what CPython itself cannot do: our own modules are imported before.
    for name in ("files", "segmentations", "responses", "describe"):
        getattr(client, name)
    pids: list[int] = []

    def work(number: int) -> None:
        if number % 6:
            KINDS[number % len(KINDS)](client)
            return
        child = os.fork()
        if child:
            pids.append(child)
            return
        status = 1
        try:
            KINDS[number % len(KINDS)](client)
            status = 0
        finally:
            os._exit(status)

    at_once(work)
    ends = [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
    assert ends == [0] * (THREADS // 6), ends
    client.close()


def engine(folder: str) -> None:
    """Sixty requests in the first moment of an engine whose folder has a job of each kind: most need types for the first time."""
    import http.client
    import shutil
    import socket
    import tempfile
    from pathlib import Path
    from urllib.parse import urlsplit

    from cloudglue.local.engine import Engine

    asked = Path(folder, "asked.txt").read_text().splitlines()
    with tempfile.TemporaryDirectory() as own:
        # The engine is a process of its own: it gets the short switches of this one by a module that Python imports at its start.
        Path(own, "sitecustomize.py").write_text("import sys; sys.setswitchinterval(1e-6)")
        sys.path.insert(0, own)
        shutil.copytree(folder, f"{own}/data")
        with Engine.start(f"{own}/data") as running:
            at = urlsplit(running.url)

            connections = [socket.create_connection((at.hostname, at.port), timeout=60) for _ in range(60)]
            # In a few waves: the more ask for the same, the more meet a type while it is learned.
            for number, connection in enumerate(connections):
                path = at.path + asked[number * len(asked) // 60]
                head = f"GET {path} HTTP/1.1\r\nHost: {at.netloc}\r\nAuthorization: Bearer {running.api_key}\r\n"
                connection.sendall(head.encode())
            # All requests lack their last line: they arrive whole in one moment.
            for connection in connections:
                connection.sendall(b"\r\n")
            for connection in connections:
                response = http.client.HTTPResponse(connection)
                response.begin()
                said = response.read()
                assert response.status == 200, (response.status, said)
                response.close()
                connection.close()


SCENES = {
    scene.__name__: scene
    for scene in (calls, clients, tasks, loops, streams, configs, deliveries, imports, forks, engine)
}

if __name__ == "__main__":
    # Threads change places as often as they can: what is half done is met by another.
    sys.setswitchinterval(1e-6)
    SCENES[sys.argv[1]](sys.argv[2])
    print("lived")
