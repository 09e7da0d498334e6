"""Turns: never more than there are, none lost to a time-out, and no lock that an interrupted thread leaves locked."""

from __future__ import annotations

import contextlib
import random
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from cloudglue.transport.turns import Turns


class Interrupted(Exception):
    pass


def test_no_more_than_so_many_have_one_at_once() -> None:
    turns, here, most = Turns(3), 0, 0
    lock = threading.Lock()

    def work(_: int) -> None:
        nonlocal here, most
        assert turns.acquire()
        with lock:
            here += 1
            most = max(most, here)
        time.sleep(0.0002)  # let others try
        with lock:
            here -= 1
        turns.release()

    with ThreadPoolExecutor(20) as threads:
        list(threads.map(work, range(600)))

    assert most == 3
    assert [turns.acquire(timeout=0) for _ in range(4)] == [True, True, True, False]


def test_who_waited_in_vain_leaves_no_place_in_the_queue() -> None:
    turns = Turns(1)
    turns.acquire()

    assert not turns.acquire(timeout=0.01)
    turns.release()

    assert turns.acquire(timeout=0)


def test_turns_that_come_as_the_time_ends_are_not_lost() -> None:
    turns = Turns(2)

    def work(_: int) -> None:
        if turns.acquire(timeout=random.uniform(0, 0.0005)):
            turns.release()

    with ThreadPoolExecutor(16) as threads:
        list(threads.map(work, range(4000)))

    assert [turns.acquire(timeout=0) for _ in range(3)] == [True, True, False]


@pytest.mark.skipif(sys.platform == "win32", reason="no signal interrupts a thread there")
def test_an_interrupt_at_any_moment_leaves_no_lock_locked() -> None:
    def interrupt(*_: Any) -> None:
        raise Interrupted

    turns = Turns(10**9)
    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        for _ in range(3000):
            with contextlib.suppress(Interrupted):
                signal.setitimer(signal.ITIMER_REAL, random.uniform(0.00001, 0.0002))
                while True:
                    turns.acquire()
                    turns.release()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

    other = threading.Thread(target=turns.release, daemon=True)
    other.start()
    other.join(10)
    assert not other.is_alive()
