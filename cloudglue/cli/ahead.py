"""A worker that is started before the command knows what it is asked for: its imports take longer than all else together.

Whether one is wanted is guessed from the arguments. Where the guess was wrong it is ended, and nothing was lost but its start.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cloudglue.local.jobs.pool import Pool

_SERVED = ("--help", "--base-url", "--data-dir", "--thumbnails")
_UNSEEN = ("uniform", "manual", "--strategy=uniform", "--strategy=manual", "--window", "--segments")

_pool: Pool | None = None


def start() -> None:
    """Start a worker, if the arguments of this process look like it."""
    global _pool
    # A frozen program is its own sys.executable, and would start itself.
    if is_likely(sys.argv[1:], os.environ) and not getattr(sys, "frozen", False):
        from cloudglue.local.jobs import pool

        _pool = pool.quiet(is_warm=looks_at_pictures(sys.argv))
        _pool.start()


def taken() -> Pool | None:
    """The pool with the worker, if there is one; whoever takes it ends it."""
    global _pool
    pool, _pool = _pool, None
    return pool


def drop() -> None:
    """End the worker, if nobody has taken it."""
    if pool := taken():
        pool.stop()


def is_likely(arguments: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether the command will most likely segment videos on this machine, without a server."""
    names = [argument.partition("=")[0] for argument in arguments]
    if arguments[:1] == ["split"]:
        return "--help" not in names
    if arguments[:1] != ["segment"]:
        return False
    if any(name in _SERVED for name in names):
        return False
    elsewhere = environment.get("CLOUDGLUE_API_KEY") or environment.get("CLOUDGLUE_BASE_URL")
    return "--local" in arguments or not elsewhere


def looks_at_pictures(arguments: Sequence[str]) -> bool:
    """Whether the strategy most likely needs OpenCV and PySceneDetect."""
    return not any(argument in _UNSEEN or argument.partition("=")[0] in _UNSEEN for argument in arguments)
