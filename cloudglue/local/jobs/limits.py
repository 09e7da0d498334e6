"""What one job may take of this machine. What takes more is ended, and fails alone."""

from __future__ import annotations

import sys

MEMORY_BYTES = 4 * 2**30
"""Far more than an 8K film of ten bits needs, and far less than what makes a machine swap for good."""

SILENT_SECONDS = 300.0
"""Without any word of progress. A job reports each hundredth, so a film may still take eight hours."""


def hold_memory() -> None:
    """Keep this process from taking more memory than `MEMORY_BYTES`; where the system knows no such limit, do nothing."""
    if sys.platform == "win32":
        return
    import resource

    # Not the address space: threads and libraries reserve gigabytes of that without ever using them.
    held, most = resource.getrlimit(resource.RLIMIT_DATA)
    least = min((bound for bound in (held, most) if bound != resource.RLIM_INFINITY), default=MEMORY_BYTES)
    resource.setrlimit(resource.RLIMIT_DATA, (min(least, MEMORY_BYTES), most))
    # A crash is told in one sentence; a dump of gigabytes into the current folder helps nobody.
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
