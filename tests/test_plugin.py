"""The pytest plugin, in the suites of others: each test here runs one, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cloudglue.errors import LocalEngineError
from cloudglue.testing import Service

pytest_plugins = ["pytester"]

# What is installed here besides, and would only cost time.
QUIET = (
    *(word for name in ("schemathesis", "hypothesispytest", "pytest_httpx", "respx") for word in ("-p", f"no:{name}")),
    *("-W", "error"),
)
ASYNCIO = (*QUIET, "-o", "asyncio_default_fixture_loop_scope=function")  # without it pytest-asyncio warns
PLAIN = (*QUIET, "-p", "no:asyncio", "-p", "no:anyio", "-p", "no:xdist")

SYNC = """
    import pytest
    from cloudglue import ConfigError, NotFoundError

    def test_the_service_does_what_a_test_says(cloudglue_service, cloudglue_client):
        cloudglue_service.answer("files.get", {"filename": "mine.mp4"}, times=9)
        cloudglue_client.collections.create(collection_type="media-descriptions", name="Mine")

        assert cloudglue_client.files.get("f1").filename == "mine.mp4"

    def test_the_next_test_finds_nothing_of_it(cloudglue_service, cloudglue_client):
        assert cloudglue_service.requests == []
        assert cloudglue_client.collections.list().total == 0
        with pytest.raises(NotFoundError):
            cloudglue_client.files.get("f1")
"""

ASYNC = """
    import asyncio

    import pytest
    from cloudglue import JobFailedError, ServerError

    pytestmark = pytest.mark.MARK

    @pytest.fixture
    def anyio_backend():
        return "asyncio"

    async def test_a_job(cloudglue_service, async_cloudglue_client):
        cloudglue_service.fail("describe.create", "no sound")

        with pytest.raises(JobFailedError, match="no sound"):
            await async_cloudglue_client.describe.create_and_wait(url="https://example.org/a.mp4")

    async def test_many_calls_at_once(cloudglue_service, async_cloudglue_client):
        cloudglue_service.delay("files.list", 0.05, times=20)

        found = await asyncio.gather(*(async_cloudglue_client.files.list() for _ in range(20)))

        assert len(found) == len(cloudglue_service.requests) == 20

    async def test_a_call_that_is_broken_off(cloudglue_service, async_cloudglue_client):
        cloudglue_service.delay("files.list", 30)

        with pytest.raises(TimeoutError):
            await asyncio.wait_for(async_cloudglue_client.files.list(), 0.2)

    async def test_no_call(async_cloudglue_client):
        pass
"""


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this pytest has said to its own process is not for those that it starts."""
    for name in [name for name in os.environ if name.startswith("PYTEST_")]:
        monkeypatch.delenv(name)


ADDRESS = """
    import os, pathlib

    def test_the_end(cloudglue_service):
        pathlib.Path("address").write_text(cloudglue_service.base_url)
        THE_END
"""


def is_gone(address: Path) -> bool:
    """Whether the service that has this address in a file is no more, or is soon."""
    service, deadline = Service(address.read_text(), "cg-key"), time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            assert service.requests
        except LocalEngineError as error:
            if "no simulation answers" in str(error):
                return True
    return False


def test_every_test_has_a_clean_service_and_clients_of_either_kind(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        test_a=SYNC,
        test_b=ASYNC.replace("MARK", "asyncio"),
        test_c=ASYNC.replace("MARK", "anyio"),
        test_d=ADDRESS.replace("THE_END", ""),
    )

    pytester.runpytest_subprocess(*ASYNCIO).assert_outcomes(passed=11)

    assert is_gone(pytester.path / "address")


def test_coroutines_need_no_mark_in_auto_mode(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(ASYNC.replace("pytestmark = pytest.mark.MARK", ""))

    pytester.runpytest_subprocess(*ASYNCIO, "-o", "asyncio_mode=auto").assert_outcomes(passed=4)


def test_each_worker_of_xdist_has_one_process_of_its_own(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import pathlib, pytest

        @pytest.mark.parametrize("n", range(8))
        def test_one(n, cloudglue_service, cloudglue_client, worker_id):
            cloudglue_client.collections.create(collection_type="media-descriptions", name=worker_id)
            assert cloudglue_client.collections.list().total == len(cloudglue_service.requests) - 1 == 1
            (pathlib.Path(__file__).parent / f"{worker_id} {cloudglue_service.base_url[-8:-3]}").touch()
    """)

    pytester.runpytest_subprocess(*QUIET, "-p", "no:asyncio", "-n", "2").assert_outcomes(passed=8)

    workers = [path.name.split() for path in pytester.path.glob("gw*")]
    assert sorted(worker for worker, _ in workers) == ["gw0", "gw1"]
    assert len({port for _, port in workers}) == 2


def test_the_plugin_itself_imports_nothing_that_pytest_has_not() -> None:
    program = "import sys, pytest\nbefore = set(sys.modules)\nimport pytest_cloudglue\nprint(sorted(set(sys.modules) - before))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['pytest_cloudglue']"


def test_an_override_that_is_refused_tells_why(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        def test_a_word_too_many(cloudglue_service):
            cloudglue_service.answer("files.get", {"name": "a.mp4"})
    """)

    done = pytester.runpytest_subprocess(*PLAIN)

    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(
        ["E *1 problem in the override of files.get", "E *answer.name: is not a field of File; did you mean filename?"]
    )


def test_the_service_is_started_anew_where_its_process_is_gone(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import os, signal

        def test_it_is_killed(cloudglue_service):
            os.kill(cloudglue_service._engine.pid, signal.SIGKILL)

        def test_it_is_there_again(cloudglue_client):
            assert cloudglue_client.files.list().total == 0

        def test_and_stays(cloudglue_client):
            assert cloudglue_client.files.list().total == 0
    """)

    pytester.runpytest_subprocess(*PLAIN).assert_outcomes(passed=3)


def test_jobs_take_the_time_that_a_test_says_and_in_the_next_test_none(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        def test_a_job_is_found_pending(cloudglue_service, cloudglue_client):
            cloudglue_service.set_job_seconds(60)
            cloudglue_client.describe.create(url="https://example.org/a.mp4")

            assert cloudglue_client.describe.list(status="pending").total == 1

        def test_a_job_is_done_at_once(cloudglue_client):
            cloudglue_client.describe.create(url="https://example.org/a.mp4")

            assert cloudglue_client.describe.list(status="completed").total == 1
    """)

    pytester.runpytest_subprocess(*PLAIN).assert_outcomes(passed=2)


def test_a_call_that_a_test_leaves_under_way_does_nothing_in_the_next(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("""
        import threading
        import pytest
        from cloudglue import ConflictError

        left = []

        def test_it_ends_before_its_call(cloudglue_service):
            def create():
                with cloudglue_service.client() as client, pytest.raises(ConflictError, match="was reset"):
                    client.collections.create(collection_type="media-descriptions", name="Left")

            cloudglue_service.delay("collections.create", 1)
            left.append(threading.Thread(target=create))
            left[0].start()
            while not cloudglue_service.requests:
                pass

        def test_nothing_is_made(cloudglue_client):
            left[0].join()

            assert cloudglue_client.collections.list().total == 0
    """)

    pytester.runpytest_subprocess(*PLAIN).assert_outcomes(passed=2)


def test_without_the_extra_the_first_use_says_what_to_install(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("import sys\nsys.modules['uvicorn'] = None")
    pytester.makepyfile(SYNC)

    done = pytester.runpytest_subprocess(*PLAIN)

    done.assert_outcomes(errors=2)
    done.stdout.fnmatch_lines(
        ["*cloudglue_service: the local engine needs uvicorn: pip install 'cloudglue-client?local?'*"]
    )


def test_the_process_ends_with_a_pytest_that_is_killed(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(ADDRESS.replace("THE_END", "os.kill(os.getpid(), 9)"))

    assert pytester.runpytest_subprocess(*PLAIN).ret == -9
    assert is_gone(pytester.path / "address")
