"""How many calls of a client may be under way, and who waits for a turn."""

from __future__ import annotations

import threading
from queue import Empty, SimpleQueue


class Turns:
    """So many turns, of which each call takes one.

    Not a Semaphore: that is Python code, and where Ctrl-C or the exception of another signal handler comes in the middle of it, its lock stays
    locked for ever. Here each lock is taken and let go in one step.
    """

    def __init__(self, most: int) -> None:
        self._left = most
        self._waiting = 0
        self._passed_on: SimpleQueue[None] = SimpleQueue()
        self._lock = threading.Lock()

    def acquire(self, timeout: float | None = None) -> bool:
        """Take a turn, or wait for one; whether there was one in time."""
        with self._lock:
            if self._left > 0:
                self._left -= 1
                return True
            self._waiting += 1
        try:
            self._passed_on.get(timeout=timeout)
        except Empty:
            return self._was_passed_on()
        except BaseException:
            if self._was_passed_on():
                self.release()
            raise
        return True

    def release(self) -> None:
        """Give a turn back: to one who waits, if there is one."""
        with self._lock:
            if self._waiting:
                self._waiting -= 1
                self._passed_on.put(None)
            else:
                self._left += 1

    def _was_passed_on(self) -> bool:
        """Wait no longer; whether a turn came in this very moment."""
        with self._lock:
            try:
                self._passed_on.get_nowait()
            except Empty:
                self._waiting -= 1
                return False
        return True
