"""When to look again at a job, and whether it has ended. No I/O."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from cloudglue_api.types import UNSET, Job, Operation

from .calls import Caller, Sleep, Steps
from .errors import JobFailedError, JobPendingError, JobTimeoutError

T = TypeVar("T")

FIRST_DELAY = 0.1
LONGEST_DELAY = 5.0
GROWTH = 1.5


def wait_for(
    caller: Caller, operation: Operation[T], *, timeout: float | None, on_poll: Callable[[T], object] | None
) -> Steps[T]:
    """Look at a job until it has ended; its last state is the result.

    Args:
        caller: What makes calls.
        operation: The call that reads the job.
        timeout: Seconds to wait at most; None waits for ever.
        on_poll: Called with the job's state after each look at it.

    Raises:
        JobFailedError: The job ended without a result.
        JobTimeoutError: The time is over. The job goes on.
    """
    deadline = None if timeout is None else time.monotonic() + timeout
    delay = FIRST_DELAY
    while True:
        job = yield from caller.call(operation, deadline=deadline)
        if on_poll is not None:
            on_poll(job)
        if has_ended(operation, job):
            return job
        if deadline is not None and time.monotonic() + delay > deadline:
            message = f"{describe(operation, job)} after {timeout:g} s; it goes on, and wait() may be called again"
            raise JobTimeoutError(message, job)
        yield Sleep(delay)
        delay = min(delay * GROWTH, LONGEST_DELAY)


def has_ended(operation: Operation[Any], job: Any) -> bool:
    """Whether a job has its result. A state that the contract does not know is not an end.

    Raises:
        JobFailedError: It has ended without one.
    """
    states = operation.endpoint.job or Job((), ())
    if str(job.status) in states.failed:
        raise JobFailedError(describe(operation, job), job)
    return str(job.status) in states.succeeded


def refuse_pending(operation: Operation[Any], job: Any) -> None:
    """Raise JobPendingError unless the job whose result is to be read has ended."""
    if not has_ended(operation, job):
        raise JobPendingError(f"{describe(operation, job)}: wait() for it before reading its result", job)


def describe(operation: Operation[Any], job: Any) -> str:
    """The job and its state, with the reason where it gives one."""
    reason = getattr(job, "error", UNSET)
    resource = operation.endpoint.operation.partition("_")[0].removesuffix("s")
    name = " ".join(str(value) for value in operation.path_values.values())
    return f"{resource} {name} is {job.status}{f': {reason}' if isinstance(reason, str) else ''}"
