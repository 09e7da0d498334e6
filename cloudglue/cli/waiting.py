"""The sub-command `wait`: for a job of whichever kind."""

from __future__ import annotations

import time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import APIStatusError, CloudglueError, JobFailedError, JobTimeoutError

from . import services, times
from .console import print_json, print_message, print_result, progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cloudglue.client import Cloudglue


class Kind(StrEnum):
    """The resources whose jobs have one id, the likeliest first."""

    FILES = "files"
    SEGMENTATIONS = "segmentations"
    SEGMENTS = "segments"
    DESCRIBE = "describe"
    TRANSCRIBE = "transcribe"
    EXTRACT = "extract"
    FRAMES = "frames"
    FACE_DETECTION = "face_detection"
    FACE_MATCH = "face_match"
    FIND_MOMENTS = "find_moments"
    DEEP_SEARCH = "deep_search"
    RESPONSES = "responses"
    QUERY = "query"
    SHARE = "share"


_NOT_THERE = (400, 404, 422, 501)
"""How a service says that an id is of another kind: there is none, no such id can be, or there are no such jobs at all."""
_TIMED_OUT = 124
"""As of `timeout`."""


class _State:
    """What the bar shows of a job: whatever kind it is, its status and, where it tells, how far it is."""

    def __init__(self, kind: str, job: Any) -> None:
        self.stage = kind.replace("_", " ")
        share = getattr(job, "progress", None)
        self.fraction = share if isinstance(share, float) else None


def wait(
    id: Annotated[str, typer.Argument(metavar="ID", help="What to wait for.")],
    kind: Annotated[
        Optional[Kind],  # noqa: UP045
        typer.Option(help="What the id is of; looked for when left out."),
    ] = None,
    collection: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="ID", help="The collection in which the file ID is to be ready."),
    ] = None,
    timeout: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option(
            parser=times.duration, metavar="TIME", help="How long to wait, 90 or 1:30; for ever when left out."
        ),
    ] = None,
    as_json: services.Json = False,
    local: services.Local = False,
    base_url: services.BaseURL = None,
    data_dir: services.DataDir = None,
) -> None:
    """Wait until a job has ended. Exit status: 0 completed, 1 failed, 124 not ended in time.

    Without --kind the id is looked up in each kind of job, one after the other, until it is found.
    """
    if collection is not None and kind is not None:
        raise typer.BadParameter("--collection waits for a file in a collection: leave --kind out")
    with services.opened(local, base_url, data_dir) as client:
        try:
            with progress() as on_progress:
                job = _ended(client, id, [kind] if kind else [*Kind], collection, timeout, on_progress)
        except JobTimeoutError as error:
            _tell(id, error.job, as_json)
            print_message(f"cloudglue: {error}")
            raise typer.Exit(_TIMED_OUT) from None
        except JobFailedError as error:
            _tell(id, error.job, as_json)
            print_message(f"cloudglue: {error}")
            raise typer.Exit(1) from None
        _tell(id, job, as_json)


def _ended(
    client: Cloudglue, id: str, kinds: Sequence[Kind], collection: str | None, timeout: float | None, on_progress: Any
) -> Any:
    """The job's last state.

    Raises:
        CloudglueError: It is of none of the kinds, or it cannot be waited for.
        JobFailedError: It ended without a result.
        JobTimeoutError: It has not ended in time.
    """
    if collection is not None:
        tell = lambda job: on_progress(_State("file of the collection", job))  # noqa: E731
        return client.collections.wait(collection, id, timeout=timeout, on_poll=tell)
    began = time.monotonic()
    for kind in kinds:
        seen: list[Any] = []

        def look(job: Any, kind: Kind = kind, seen: list[Any] = seen) -> None:
            if not seen and len(kinds) > 1:
                print_message(f"{id} was found by client.{kind}.get")
            seen[:] = [job]
            on_progress(_State(kind, job))

        left = None if timeout is None else max(0.0, timeout - (time.monotonic() - began))
        try:
            return getattr(client, kind).wait(id, timeout=left, on_poll=look)
        except APIStatusError as error:
            if seen or len(kinds) == 1 or error.status_code not in _NOT_THERE:
                raise
    names = ", ".join(kinds)
    raise CloudglueError(
        f"{id!r} was found in none of {names}; a file that a collection works on needs --collection ID too"
    )


def _tell(id: str, job: Any, as_json: bool) -> None:
    if job is None:
        return
    if as_json:
        print_json(job.to_dict())
    else:
        print_result(f"{id}\t{getattr(job, 'status', None) or 'completed'}")
