"""What one job may take of this machine, and how long a worker lives. What takes more is ended, and fails alone."""

from __future__ import annotations

import sys
from contextlib import suppress

MEMORY_BYTES = 4 * 2**30
"""Far more than an 8K film of ten bits needs, and far less than what makes a machine swap for good."""

SILENT_SECONDS = 300.0
"""Without any word of progress. A job reports each hundredth, so a film may still take eight hours."""

GROWN_BYTES = 2**28
"""What a worker may hold after a job that it did not hold before its first. One that holds more leaks, and is replaced."""

JOBS = 200
"""How many jobs a worker does before it is replaced, for what leaks and is not memory."""

IDLE_SECONDS = 600.0
"""How long a worker waits for its next job before it ends."""


def is_spent(jobs: int, grown: int, *, is_damaged: bool) -> bool:
    """Whether a worker is to be replaced.

    Args:
        jobs: How many it has done.
        grown: How many bytes more it holds than before the first.
        is_damaged: Whether the last of them failed, or warned. A damaged file is what leaves a decoder in disorder, if any is.
    """
    return is_damaged or grown > GROWN_BYTES or jobs >= JOBS


def hold_memory() -> None:
    """Keep this process from taking more memory than `MEMORY_BYTES`; where the system takes no such limit, do nothing."""
    if sys.platform == "win32":
        return
    import resource

    # Not the address space: threads and libraries reserve gigabytes of that without ever using them.
    held, most = resource.getrlimit(resource.RLIMIT_DATA)
    least = min((bound for bound in (held, most) if bound != resource.RLIM_INFINITY), default=MEMORY_BYTES)
    # macOS has both names and may refuse the values: a worker without limits is better than none.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (min(least, MEMORY_BYTES), most))
    # A crash is told in one sentence; a dump of gigabytes into the current folder helps nobody.
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def held_memory() -> int:
    """How many bytes of memory this process has; where only the most that it ever had is known, that; 0 on Windows."""
    if sys.platform == "win32":
        return 0
    import resource

    try:
        # Not what it has reserved: the stacks of threads are mostly never touched.
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
