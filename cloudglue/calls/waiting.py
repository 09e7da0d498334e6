"""When to look again at a job, and whether it has ended. No I/O."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import Any, TypeVar

from cloudglue.errors import APITimeoutError, DecodeError, JobFailedError, JobPendingError, JobTimeoutError
from cloudglue_api.types import UNSET, Job, Operation

from . import call as calls
from .call import Caller, Sleep, Steps, located
from .messages import Answer
from .timeouts import check_wait

T = TypeVar("T")

SHORTEST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
OVERSHOOT = 0.25
"""The part of a job's time by which a wait for it may last longer than the job."""
MOST_LOOKS = 750
"""Looks in a second that all waits of a client make together, at most: about half of what one slow core sends. Where threads ask for more than a
core gives, each look waits for the others."""
LOOKS_AT_FIRST = 250
"""Second looks in a second, at most. Of many waits the last are still to begin then, and a thread that begins needs the core as often as a look."""
LONGEST_FIRST_PAUSE = 1.0
"""Seconds that this makes a wait pause, at most."""
SHORTEST_LOOK = 1.0
"""Seconds that the first look at a job has, however short the wait."""


def wait_for(
    caller: Caller, operation: Operation[T], *, timeout: float | None, on_poll: Callable[[T], object] | None
) -> Steps[T]:
    """Look at a job until it has ended; its last state is the result.

    Whatever ends the wait, an interrupt too, carries a note that says how to go on: the job itself goes on.

    Args:
        caller: What makes calls.
        operation: The call that reads the job.
        timeout: Seconds to wait at most; None waits for ever.
        on_poll: Called with the job's state after each look at it.

    Raises:
        JobFailedError: The job ended without a result.
        JobTimeoutError: The time is over. The job goes on.
        ConfigError: The time is none, or the callback cannot be called.
    """
    check_wait(timeout, on_poll)
    began = time.monotonic()
    deadline = None if timeout is None else began + timeout
    job: T | None = None
    this = object()
    caller.waits.add(this)
    try:
        while True:
            try:
                job, answer = yield from caller.answered(
                    operation, deadline=deadline and max(deadline, began + SHORTEST_LOOK)
                )
            except APITimeoutError as error:
                if deadline is None or time.monotonic() < deadline:
                    raise
                said = f"{name(operation)} did not answer" if job is None else describe(operation, job)
                message = f"{said} after {timeout:g} s; it goes on, and can be waited for again"
                raise JobTimeoutError(message, job, operation) from error
            if on_poll is not None:
                on_poll(job)
            if has_ended(operation, job, answer):
                return job
            now = time.monotonic()
            delay = pause(now - began, len(caller.waits))
            if deadline is not None and now + delay > deadline:
                message = f"{describe(operation, job)} after {timeout:g} s; it goes on, and can be waited for again"
                raise JobTimeoutError(message, job, operation)
            yield Sleep(delay)
    except (JobFailedError, GeneratorExit):
        raise
    except BaseException as error:
        ids = ", ".join(repr(str(value)) for value in operation.path_values.values())
        error.add_note(f"The job goes on: client.{operation.endpoint.resource}.wait({ids}) waits for it again.")
        raise
    finally:
        caller.waits.discard(this)


def pause(waited: float, waits: int) -> float:
    """Seconds to the next look at a job.

    It grows with the time that the wait has taken, and with the number of waits. Chance spreads those that began together.

    Args:
        waited: Seconds since the wait began.
        waits: How many waits the client has at this moment, this one with them.
    """
    spread = random.uniform(1 - OVERSHOOT, 1)  # chance, no secret # nosec B311
    least = max(SHORTEST_PAUSE, waits / MOST_LOOKS)
    if waited < SHORTEST_PAUSE:
        least = max(least, min(waits / LOOKS_AT_FIRST, LONGEST_FIRST_PAUSE))
    return max(least, min(waited * OVERSHOOT, LONGEST_PAUSE)) * spread


def start_and_wait(
    caller: Caller,
    operation: Operation[T],
    follow: Callable[[T], Operation[T]],
    *,
    timeout: float | None,
    on_poll: Callable[[T], object] | None,
) -> Steps[T]:
    """Begin a job, once, and wait for it; `follow` gives the call that reads it."""
    check_wait(timeout, on_poll)
    began = time.monotonic()
    # Not under the wait's deadline: a job begun whose answer was not waited for would be lost, and begun again.
    job, answer = yield from caller.answered(operation)
    if on_poll is not None:
        on_poll(job)
    try:
        reader = follow(job)
    except LookupError as error:
        path = f"$.{error.args[0]}"
        missing = DecodeError(f"{path} is missing: the job was begun, and cannot be waited for", path=path)
        raise located(missing, calls.name(operation), answer) from error
    left = None if timeout is None else max(0.0, timeout - (time.monotonic() - began))
    return (yield from wait_for(caller, reader, timeout=left, on_poll=on_poll))


def has_ended(operation: Operation[Any], job: Any, answer: Answer) -> bool:
    """Whether a job has its result. A state that the contract does not know is not an end.

    Raises:
        JobFailedError: It has ended without one.
        DecodeError: It names no state, and has to.
    """
    states = operation.endpoint.job or Job((), ())
    state = getattr(_stated(operation, job), "status", UNSET)
    if state is UNSET and not states.optional:
        missing = DecodeError("$.status is missing: a job without a state", path="$.status")
        raise located(missing, calls.name(operation), answer)
    if str(state) in states.failed:
        raise JobFailedError(describe(operation, job), job, operation)
    return state is UNSET or str(state) in states.succeeded


def _stated(operation: Operation[Any], job: Any) -> Any:
    """What has the state: the answer, or what stands where the contract says; None where nothing does."""
    at = operation.endpoint.job.at if operation.endpoint.job else ""
    for part in filter(None, at.split(".")):
        job = next(iter(job[int(part) :]), None) if isinstance(job, list) else getattr(job, part, None)
    return job


def refuse_pending(operation: Operation[Any], job: Any, answer: Answer) -> None:
    """Raise JobPendingError unless the job whose result is to be read has ended."""
    if not has_ended(operation, job, answer):
        message = f"{describe(operation, job)}: wait() for it before reading its result"
        raise JobPendingError(message, job, operation)


def describe(operation: Operation[Any], job: Any) -> str:
    """The job and its state, with the reason where it gives one."""
    stated = _stated(operation, job)
    reason = getattr(stated, "error", UNSET)
    reason = getattr(reason, "message", reason)
    return f"{name(operation)} is {stated.status}{f': {reason}' if isinstance(reason, str) else ''}"


def name(operation: Operation[Any]) -> str:
    """The job as messages call it, such as `segmentation 3c90…`."""
    resource = operation.endpoint.resource.replace("_", " ").removesuffix("s")
    return " ".join([resource, *(str(value) for value in operation.path_values.values())])
