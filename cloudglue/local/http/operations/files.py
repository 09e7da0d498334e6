"""Files: uploaded or fetched, described, listed, changed and deleted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses, search_filter, syncing, uploads
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.http.multipart import Received
from cloudglue.local.jobs.queue import Jobs
from cloudglue.local.jobs.subprocesses import WorkerError
from cloudglue.local.settings import Settings
from cloudglue.local.storage.records import StoredFile
from cloudglue.local.storage.store import Store
from cloudglue_api import models

from .resource import Resource, answer


class Files(Resource):
    """`/files` and `/files/{file_id}`."""

    def __init__(self, store: Store, jobs: Jobs, settings: Settings) -> None:
        super().__init__(store, jobs)
        self._settings = settings

    async def upload(self, request: Request) -> Response:
        """POST /files."""
        with self._store.incoming() as folder:
            received = await uploads.receive(request, folder, self._settings)
            return await run_in_threadpool(self._add_upload, received)

    def _add_upload(self, received: Received) -> Response:
        metadata, thumbnails = requests.upload_fields(received.fields)
        return answer(responses.file(self._add(received, metadata, thumbnails, models.FileSource.UPLOAD)))

    async def sync(self, request: Request) -> Response:
        """POST /files/sync."""
        given = await requests.body(request)
        return await run_in_threadpool(self._sync, given)

    def _sync(self, given: dict[str, Any]) -> Response:
        given = requests.checked(models.FileSync, given, "the file to fetch")
        thumbnails = given.get("enable_segment_thumbnails", True)
        return answer(responses.file(self.fetch(given["url"], given.get("metadata"), thumbnails=thumbnails)))

    def fetch(self, url: str, metadata: dict[str, Any] | None, *, thumbnails: bool) -> StoredFile:
        """Copy what is at an address into the store."""
        with self._store.incoming() as folder:
            received = syncing.fetch(url, folder, self._settings)
            source = models.FileSource.HTTP if url.lower().startswith("http") else models.FileSource.UPLOAD
            return self._add(received, metadata, thumbnails, source)

    def _add(
        self, received: Received, metadata: dict[str, Any] | None, thumbnails: bool, source: models.FileSource
    ) -> StoredFile:
        info = self._store.info(received.hash)
        if info is None:
            try:
                # Not in this process: files that crash a decoder do exist.
                info = self._jobs.probe(received.path)
            except WorkerError as error:
                raise HTTPError(415, str(error).replace(received.path.name, received.filename)) from error
        if not info["duration_seconds"]:
            raise HTTPError(415, f"{received.filename} has no length: it holds neither frames nor sound.")
        return self._store.add_file(
            received.path,
            hash=received.hash,
            filename=received.filename,
            metadata=metadata,
            info=info,
            thumbnails=thumbnails,
            source=source,
        )

    def list(self, request: Request) -> Response:
        """GET /files."""
        limit, offset = requests.unbounded_page(request)
        search, status = (
            requests.search_filter(request),
            requests.choice(request, "status", list(models.JobStatus), None),
        )
        chosen: dict[str, Any] = {
            "before": requests.day(request, "created_before"),
            "after": requests.day(request, "created_after"),
            "order": requests.choice(request, "order", list(models.FileOrder), None) or "created_at",
            "descending": requests.choice(request, "sort", list(models.SortDirection), "desc") == "desc",
        }
        if status not in (None, models.JobStatus.COMPLETED):
            files: list[StoredFile] = []
            total = 0  # here a file is processed while it is uploaded: none is in any other state
        elif search is None:
            files, total = self._store.files(**chosen, limit=limit, offset=offset)
        else:
            candidates, _ = self._store.files(**chosen, limit=-1, offset=0)
            passed = [file for file in candidates if search_filter.passes(search, file, self._segments)]
            files, total = passed[offset : offset + limit], len(passed)
        return answer(models.FileList([responses.file(f) for f in files], total, limit, offset))

    def _segments(self, file: StoredFile) -> Iterator[tuple[float, dict[str, Any] | None]]:
        found, _ = self._store.results.file_segments(file.id, limit=-1, offset=0)
        return ((one.end_time - one.start_time, one.metadata) for one in found)

    def get(self, request: Request) -> Response:
        """GET /files/{file_id}."""
        return answer(responses.file(self._file(request)))

    async def update(self, request: Request) -> Response:
        """PUT /files/{file_id}."""
        given = await requests.body(request)
        return await run_in_threadpool(self._update, request, given)

    def _update(self, request: Request, given: dict[str, Any]) -> Response:
        id = self._file(request).id
        filename, metadata = requests.update(given)
        changed = self._store.update_file(id, filename=filename, metadata=metadata)
        if changed is None:
            raise HTTPError(404, f"there is no file {id!r}")
        return answer(responses.file(changed))

    def delete(self, request: Request) -> Response:
        """DELETE /files/{file_id}."""
        id = self._file(request).id
        for job_id in self._store.job_ids(file_id=id):
            self._end(job_id)
        if not self._store.delete_file(id):
            raise HTTPError(404, f"there is no file {id!r}")
        return answer(models.FileDeleted(id))

    def sync_source_metadata(self, request: Request) -> Response:
        """POST /files/{file_id}/sync."""
        file = self._file(request)
        raise HTTPError(400, f"{file.filename} came from no data connector, so that there is no source to ask again")
