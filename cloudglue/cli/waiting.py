"""The sub-command `wait`: for a job of whichever kind."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cloudglue.errors import APIStatusError, CloudglueError, JobFailedError, JobTimeoutError

from . import services, times
from .console import print_json, print_message, print_result, progress
from .places import State

if TYPE_CHECKING:
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
        if collection is not None:
            name, wait_for = "file of the collection", partial(client.collections.wait, collection)
        else:
            name = kind or _kind_of(client, id)
            wait_for = getattr(client, name).wait
        try:
            with progress() as on_progress:
                job = wait_for(id, timeout=timeout, on_poll=lambda job: on_progress(_state(name, job)))
        except (JobFailedError, JobTimeoutError) as error:
            _tell(id, error.job, as_json)
            print_message(f"cloudglue: {error}")
            raise typer.Exit(_TIMED_OUT if isinstance(error, JobTimeoutError) else 1) from None
        _tell(id, job, as_json)


def _kind_of(client: Cloudglue, id: str) -> Kind:
    """The first kind of which there is such a job: ids do not say what they are of.

    Raises:
        CloudglueError: There is none in any.
    """
    for kind in Kind:
        try:
            getattr(client, kind).get(id)
        except APIStatusError as error:
            if error.status_code not in _NOT_THERE:
                raise
        else:
            print_message(f"{id} was found by client.{kind}.get")
            return kind
    missing = f"{id!r} was found in none of {', '.join(Kind)}"
    raise CloudglueError(f"{missing}; a file that a collection works on needs --collection ID too")


def _state(name: str, job: Any) -> State:
    """What the bar shows of a job, whatever kind it is."""
    share = getattr(job, "progress", None)
    return State(name.replace("_", " "), share if isinstance(share, float) else None)


def _tell(id: str, job: Any, as_json: bool) -> None:
    if job is None:
        return
    if as_json:
        print_json(job.to_dict())
    else:
        print_result(f"{id}\t{getattr(job, 'status', None) or 'completed'}")
