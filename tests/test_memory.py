"""Neither a large upload nor a long list is ever held whole."""

from __future__ import annotations

import memory
import pytest

MB = 1 << 20


@pytest.mark.parametrize("kind", ["sync", "async", "sync-httpx2", "async-httpx2"])
def test_the_memory_of_a_process_does_not_grow_with_what_it_sends_and_reads(kind: str) -> None:
    grown = memory.measured(kind, megabytes=64, segments=20_000)

    assert grown["upload"] < 20 * MB
    assert grown["list"] < 3 * MB  # 20,000 segments take five
