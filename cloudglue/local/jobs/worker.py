"""The process that reads videos: `python -m cloudglue.local.jobs.worker`, a job a line on stdin, JSON lines on stdout.

It is a process of its own because a decoder can crash, hang or be killed for its memory, and the engine must live on. It does one
job after the other, so that what takes longest of a short one, to import the libraries, is done once.

Of each job it says `{"begun": true}` before it opens a file, then `{"progress": …}` now and then, then `{"result": …}` or
`{"error": …}`, with `grown`: how many bytes more it holds than before its first job.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, NoReturn

import msgspec

from cloudglue.names import legible

from . import limits, subprocesses, unfinished

_SECONDS_BETWEEN_REPORTS = 0.2
_COLD = "--cold"


def main() -> None:
    """Do jobs until the parent closes standard input or ends, or has none for a long time."""
    # What native libraries print must not end up between the JSON lines.
    out = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    source = subprocesses.Input()
    limits.hold_memory()
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(source, jobs), daemon=True).start()
    # Nothing that is imported goes away again: to look for it is a fifteenth of the start, and a part of each later look.
    gc.disable()
    from . import tasks

    if _COLD not in sys.argv:
        # What is missing or finds no memory is told by the job that needs it.
        with suppress(Exception):
            tasks.prepare()
    gc.freeze()
    gc.enable()
    held = limits.held_memory()
    todo = {
        "probe": tasks.probe,
        "segment": tasks.segment,
        "visit": tasks.visit,
        "frames": tasks.frames,
        "plan_split": tasks.plan_split,
        "split": tasks.split,
    }
    while True:
        try:
            job = json.loads(jobs.get(timeout=limits.IDLE_SECONDS))
        except queue.Empty:
            _end(0)
        _say(out, {"begun": True})
        message = _done(todo[job["task"]], job, out)
        _say(out, {**message, "grown": max(0, limits.held_memory() - held)})


def _done(
    task: Callable[[dict[str, Any], Callable[[float], None]], Any], job: dict[str, Any], out: BinaryIO
) -> dict[str, Any]:
    """What became of a job."""
    reported = time.monotonic()

    def report(share: float) -> None:
        nonlocal reported
        if (now := time.monotonic()) - reported >= _SECONDS_BETWEEN_REPORTS:
            reported = now
            _say(out, {"progress": round(share, 4)})

    try:
        return {"result": task(job, report)}
    except ValueError as error:  # MediaError is one, and says it in a sentence
        return {"error": legible(str(error))}
    except MemoryError:
        return {"error": "To read this video takes more memory than a job may have.", "out_of_memory": True}
    except Exception as error:
        return {"error": legible(f"{type(error).__name__}: {error}")}


def _say(out: BinaryIO, message: dict[str, Any]) -> None:
    out.write(msgspec.json.encode(message) + b"\n")


def _listen(source: subprocesses.Input, jobs: queue.SimpleQueue[bytes]) -> None:
    """Take jobs from the parent, also while one is worked on: only so is it noticed at once that the parent has ended."""
    for line in source.lines():
        jobs.put(line)
    unfinished.remove()
    _end(0)


def _end(status: int) -> NoReturn:
    # Not a common exit: native libraries have been seen to crash while they are unloaded.
    with suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
