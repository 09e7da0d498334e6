"""The engine's HTTP: which operation answers which path. What the API has beyond that is answered 501."""

from __future__ import annotations

import contextlib
import re
from collections.abc import AsyncIterator, Callable
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.settings import Settings
from cloudglue.local.storage.store import Store

from . import unsupported
from .access import AccessControl
from .dropping import Droppable
from .errors import HTTPError
from .operations.file_segments import FileSegments
from .operations.files import Files
from .operations.frames import Frames
from .operations.pictures import Pictures
from .operations.segmentations import Segmentations
from .operations.segments import Segments
from .operations.tags import Tags

if TYPE_CHECKING:
    from .control import Control

Handler = Callable[[Request], Any]
"""Gives a Response. What is not `async` runs in a thread."""

_API = "/v1"
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
"""What a simulation answers, if only by saying which a path takes."""


def build(store: Store, jobs: Jobs, *, api_key: str, host: str, settings: Settings) -> ASGIApp:
    """The application: its jobs run from startup to shutdown.

    Args:
        store: An open data folder.
        jobs: Its queue.
        api_key: What requests must bring.
        host: Where it will listen.
        settings: What it allows.
    """
    control = _control(store, jobs, settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        jobs.start()
        if control is not None:
            control.simulator.start()
        try:
            yield
        finally:
            if control is not None:
                control.simulator.stop()
            await run_in_threadpool(jobs.stop)

    pictures = Pictures(store, jobs)
    routes = [_route(_API + path, handlers, control) for path, handlers in operations(store, jobs, settings).items()]
    if control is not None:
        rest = Route(f"{_API}/{{path:path}}", control.around(control.simulator.answer), methods=_METHODS)
        # An id may hold %0A, which Starlette's own does not match.
        rest.path_regex = re.compile(f"{_API}/(?P<path>.*)", re.DOTALL)
        routes += [rest, *control.routes()]
    routes.append(_route("/thumbnails/{job_id}/{picture_id}.jpg", {"GET": pictures.jpeg}))
    handlers: dict[Any, Any] = {
        HTTPError: _refused,
        HTTPException: _no_such_path,
        ClientDisconnect: _client_gone,
        Exception: _failed,
    }
    app = Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan)
    # /files/ is not /files: the service does not know it, and a redirected upload would be sent twice.
    app.router.redirect_slashes = False
    return Droppable(AccessControl(app, api_key=api_key, host=host))


def operations(store: Store, jobs: Jobs, settings: Settings) -> dict[str, dict[str, Handler]]:
    """All that the engine has of the API: of each path, the methods."""
    files = Files(store, jobs, settings)
    segmentations, segments, frames = Segmentations(store, jobs), Segments(store, jobs, files), Frames(store, jobs)
    file_segments, tags, pictures = FileSegments(store, jobs), Tags(store, jobs), Pictures(store, jobs)
    segment = "/files/{file_id}/segments/{segment_id}"
    return {
        "/files": {"POST": files.upload, "GET": files.list},
        "/files/sync": {"POST": files.sync},
        "/files/{file_id}": {"GET": files.get, "PUT": files.update, "DELETE": files.delete},
        "/files/{file_id}/sync": {"POST": files.sync_source_metadata},
        "/files/{file_id}/segmentations": {"POST": segmentations.create, "GET": segmentations.list},
        "/segmentations/{segmentation_id}": {"GET": segmentations.get, "DELETE": segmentations.delete},
        "/files/{file_id}/thumbnails": {"GET": pictures.of_file},
        "/segmentations/{segmentation_id}/thumbnails": {"GET": pictures.of_segmentation},
        "/files/{file_id}/frames": {"POST": frames.create, "GET": frames.list},
        "/frames/{frame_extraction_id}": {"GET": frames.get, "DELETE": frames.delete},
        "/segments": {"POST": segments.create, "GET": segments.list},
        "/segments/{job_id}": {"GET": segments.get, "DELETE": segments.delete},
        "/files/{file_id}/segments": {"GET": file_segments.list},
        segment: {"GET": file_segments.get, "PUT": file_segments.update},
        f"{segment}/tags": {"GET": tags.list_segment_tags},
        "/files/{file_id}/tags": {"GET": tags.list_file_tags},
        "/tags": {"POST": tags.create, "GET": tags.list},
        "/tags/{tag_id}": {"GET": tags.get, "PUT": tags.update, "DELETE": tags.delete},
    }


def _control(store: Store, jobs: Jobs, settings: Settings) -> Control | None:
    if settings.simulation is None:
        return None
    # Imported here: an engine that does not simulate reads no examples.
    from .control import Control
    from .simulated import Simulator

    return Control(Simulator(store, jobs, settings.simulation), is_lasting=settings.is_lasting)


def _route(path: str, handlers: dict[str, Handler], control: Control | None = None) -> Route:
    async def by_method(request: Request) -> Response:
        handler = handlers["GET" if request.method == "HEAD" else request.method]
        if iscoroutinefunction(handler):
            found: Response = await handler(request)
        else:
            found = await run_in_threadpool(handler, request)
        return found

    found = by_method if control is None else control.around(control.simulator.around(by_method))
    return Route(path, found, methods=list(handlers))


def _refused(request: Request, error: HTTPError) -> Response:
    return error.response()


def _no_such_path(request: Request, error: HTTPException) -> Response:
    path = request.url.path
    reason = unsupported.reason(request.method, path.removeprefix(_API)) if path.startswith(f"{_API}/") else None
    if error.status_code == 404 and reason is not None:
        return HTTPError(501, reason).response()
    what = f"{request.method} {path[:200]}: {error.detail}; the API is under {_API}"
    return HTTPError(error.status_code, what, error.headers).response()


def _client_gone(request: Request, error: ClientDisconnect) -> Response:
    return HTTPError(400, "the upload was cut off").response()


def _failed(request: Request, error: Exception) -> Response:
    return HTTPError(500, f"the local engine failed: {type(error).__name__}: {error}").response()
