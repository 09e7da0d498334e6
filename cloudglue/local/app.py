"""The engine's HTTP: the contract's paths for files, segmentations and thumbnails. Everything else is answered 501."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from cloudglue_api import models
from cloudglue_api.types import UNSET, Unset

from . import reading, segmenter, uploads, views
from .children import Worker, WorkerError
from .gate import Gate
from .jobs import Jobs
from .records import StoredFile, StoredSegmentation
from .refusals import Refusal
from .store import Store

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def build(store: Store, jobs: Jobs, *, api_key: str, host: str) -> ASGIApp:
    """The application: its jobs run from startup to shutdown.

    Args:
        store: An open data folder.
        jobs: Its queue.
        api_key: What requests must bring.
        host: Where it will listen.
    """

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        jobs.start()
        try:
            yield
        finally:
            await run_in_threadpool(jobs.stop)

    engine = _Engine(store, jobs)
    routes = [
        Route("/v1/files", engine.upload, methods=["POST"]),
        Route("/v1/files", engine.list_files, methods=["GET"]),
        Route("/v1/files/{file_id}", engine.get_file, methods=["GET"]),
        Route("/v1/files/{file_id}", engine.update_file, methods=["PUT"]),
        Route("/v1/files/{file_id}", engine.delete_file, methods=["DELETE"]),
        Route("/v1/files/{file_id}/segmentations", engine.create_segmentation, methods=["POST"]),
        Route("/v1/files/{file_id}/segmentations", engine.list_segmentations, methods=["GET"]),
        Route("/v1/files/{file_id}/thumbnails", engine.file_thumbnails, methods=["GET"]),
        Route("/v1/segmentations/{segmentation_id}", engine.get_segmentation, methods=["GET"]),
        Route("/v1/segmentations/{segmentation_id}", engine.delete_segmentation, methods=["DELETE"]),
        Route("/v1/segmentations/{segmentation_id}/thumbnails", engine.segmentation_thumbnails, methods=["GET"]),
        Route("/v1/{rest:path}", _missing, methods=_METHODS),
        Route("/thumbnails/{segmentation_id}/{picture_id}.jpg", engine.picture, methods=["GET"]),
    ]
    handlers: dict[Any, Any] = {
        Refusal: _refused,
        HTTPException: _no_such_path,
        ClientDisconnect: _client_gone,
        Exception: _failed,
    }
    return Gate(Starlette(routes=routes, exception_handlers=handlers, lifespan=lifespan), api_key=api_key, host=host)


class _Engine:
    """The operations. What is not `async` runs in a thread, since it waits for the disk."""

    def __init__(self, store: Store, jobs: Jobs) -> None:
        self._store = store
        self._jobs = jobs

    async def upload(self, request: Request) -> Response:
        with self._store.incoming() as folder:
            received = await uploads.receive(request, folder)
            return await run_in_threadpool(self._add_file, received)

    def _add_file(self, received: uploads.Received) -> Response:
        metadata, thumbnails = reading.upload_fields(received.fields)
        try:
            # Not in this process: files that crash a decoder do exist.
            info = Worker({"task": "probe", "video": str(received.path)}).result()
        except WorkerError as error:
            raise Refusal(415, str(error).replace(received.path.name, received.filename)) from error
        if not info["duration_seconds"]:
            raise Refusal(415, f"{received.filename} has no length: it holds neither frames nor sound.")
        added = self._store.add_file(
            received.path, filename=received.filename, metadata=metadata, info=info, thumbnails=thumbnails
        )
        return _answer(views.file(added))

    def list_files(self, request: Request) -> Response:
        limit, offset = reading.page(request)
        if "filter" in request.query_params:
            raise Refusal(501, "the local engine has no 'filter': its form is not documented")
        status = reading.choice(request, "status", list(models.JobStatus), models.JobStatus.COMPLETED)
        files, total = self._store.files(
            before=reading.day(request, "created_before"),
            after=reading.day(request, "created_after"),
            order=reading.choice(request, "order", list(models.FileOrder), None) or "created_at",
            descending=reading.choice(request, "sort", list(models.SortDirection), "desc") == "desc",
            limit=limit,
            offset=offset,
        )
        # Here a file is processed while it is uploaded: there are none in any other state.
        found = [views.file(f) for f in files] if status == models.JobStatus.COMPLETED else []
        return _answer(models.FileList(found, total if status == models.JobStatus.COMPLETED else 0, limit, offset))

    def get_file(self, request: Request) -> Response:
        return _answer(views.file(self._file(request)))

    async def update_file(self, request: Request) -> Response:
        given = await reading.body(request)
        return await run_in_threadpool(self._update_file, request, given)

    def _update_file(self, request: Request, given: dict[str, Any]) -> Response:
        id = self._file(request).id
        filename, metadata = reading.update(given)
        changed = self._store.update_file(id, filename=filename, metadata=metadata)
        if changed is None:
            raise Refusal(404, f"there is no file {id!r}")
        return _answer(views.file(changed))

    def delete_file(self, request: Request) -> Response:
        id = self._file(request).id
        for segmentation_id in self._store.segmentation_ids(file_id=id):
            self._end_segmentation(segmentation_id)
        if not self._store.delete_file(id):
            raise Refusal(404, f"there is no file {id!r}")
        return _answer(models.FileDeleted(id))

    async def create_segmentation(self, request: Request) -> Response:
        given = await reading.body(request)
        return await run_in_threadpool(self._create_segmentation, request, given)

    def _create_segmentation(self, request: Request, given: dict[str, Any]) -> Response:
        file = self._file(request)
        config, thumbnails = reading.segmentation(given)
        duration, has_video = file.info["duration_seconds"], file.info["has_video"]
        reason = segmenter.refusal(config, duration=duration, has_video=has_video)
        if reason is not None:
            raise Refusal(400, reason)
        packed = msgspec.json.encode(config)
        wanted = file.thumbnails if thumbnails is None else thumbnails
        created = self._store.add_segmentation(file.id, packed, thumbnails=wanted)
        if created is None:
            raise Refusal(404, f"there is no file {file.id!r}")
        self._jobs.submit(created.id)
        return _answer(views.segmentation(created, progress=0.0, page=None))

    def list_segmentations(self, request: Request) -> Response:
        file = self._file(request)
        limit, offset = reading.page(request)
        found, total = self._store.segmentations(file.id, limit=limit, offset=offset)
        return _answer(models.SegmentationList([views.list_item(s) for s in found], total, limit, offset))

    def get_segmentation(self, request: Request) -> Response:
        stored = self._segmentation(request)
        limit, offset = reading.page(request, usual=10)
        if stored.status != models.JobStatus.COMPLETED:
            ends: dict[str, float | Unset] = {models.JobStatus.FAILED: UNSET, models.JobStatus.NOT_APPLICABLE: 1.0}
            progress = ends.get(stored.status, self._jobs.progress(stored.id))
            return _answer(views.segmentation(stored, progress=progress, page=None))
        segments = self._store.segments(stored.id, limit=limit, offset=offset)
        shots = self._store.shots(stored.id, limit=limit, offset=offset)
        page = views.page(stored, segments, shots, base=str(request.base_url), limit=limit, offset=offset)
        return _answer(views.segmentation(stored, progress=1.0, page=page))

    def delete_segmentation(self, request: Request) -> Response:
        id = self._segmentation(request).id
        if not self._end_segmentation(id):
            raise Refusal(404, f"there is no segmentation {id!r}")
        return _answer(models.SegmentationDeleted(UUID(id)))

    def _end_segmentation(self, id: str) -> bool:
        self._jobs.cancel(id)
        return self._store.delete_segmentation(id)

    def segmentation_thumbnails(self, request: Request) -> Response:
        return self._thumbnails(request, "id", self._segmentation(request).id)

    def file_thumbnails(self, request: Request) -> Response:
        return self._thumbnails(request, "file_id", self._file(request).id)

    def _thumbnails(self, request: Request, column: str, id: str) -> Response:
        limit, offset = reading.page(request)
        kinds = reading.listed(request, "type")
        if reading.choice(request, "is_default", ["true", "false"], None) == "true":
            kinds = []  # the engine makes no picture that stands for the whole file
        found, total = self._store.pictures(
            column,
            id,
            segmentation_id=request.query_params.get("segmentation_id"),
            segment_ids=reading.listed(request, "segment_ids"),
            kinds=kinds,
            limit=limit,
            offset=offset,
        )
        shown = [views.thumbnail(picture, str(request.base_url)) for picture in found]
        return _answer(models.ThumbnailList(shown, total, limit, offset))

    def picture(self, request: Request) -> Response:
        id, name = reading.identifier(request, "segmentation_id"), reading.identifier(request, "picture_id")
        path = self._store.pictures_folder(id) / f"{name}.jpg"
        if not path.is_file():
            raise Refusal(404, "there is no such picture")
        return FileResponse(
            path, media_type="image/jpeg", headers={"cache-control": "private, max-age=86400, immutable"}
        )

    def _file(self, request: Request) -> StoredFile:
        id = reading.identifier(request, "file_id")
        found = self._store.file(id)
        if found is None:
            raise Refusal(404, f"there is no file {id!r}")
        return found

    def _segmentation(self, request: Request) -> StoredSegmentation:
        id = reading.identifier(request, "segmentation_id")
        found = self._store.segmentation(id)
        if found is None:
            raise Refusal(404, f"there is no segmentation {id!r}")
        return found


def _answer(model: Any) -> Response:
    return Response(msgspec.json.encode(model), media_type="application/json")


def _missing(request: Request) -> Response:
    what = f"{request.method} {request.url.path.removeprefix('/v1')}"
    known = "it has files, segmentations (uniform, shot-detector, manual) and thumbnails"
    raise Refusal(501, f"the local engine has no {what}; {known}. Narrative, describe and the rest need the service")


def _refused(request: Request, error: Refusal) -> Response:
    return error.response()


def _no_such_path(request: Request, error: HTTPException) -> Response:
    return Refusal(
        error.status_code, f"{request.method} {request.url.path}: {error.detail}; the API is under /v1"
    ).response()


def _client_gone(request: Request, error: ClientDisconnect) -> Response:
    return Refusal(400, "the upload was cut off").response()


def _failed(request: Request, error: Exception) -> Response:
    return Refusal(500, f"the local engine failed: {type(error).__name__}: {error}").response()
