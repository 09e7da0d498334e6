"""Tags on files and on segments of files."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from cloudglue.local.http import requests, responses
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.storage.records import StoredTag
from cloudglue_api import models

from .resource import Resource, answer


class Tags(Resource):
    """`/tags`, and the tags of a file or a segment."""

    async def create(self, request: Request) -> Response:
        """POST /tags."""
        given = await requests.body(request)
        return await run_in_threadpool(self._create, given)

    def _create(self, given: dict[str, Any]) -> Response:
        given = requests.checked(models.NewTag, given, "the tag")
        file = self._file_by_id(str(UUID(given["file_id"])))
        segment_id = str(UUID(given["segment_id"])) if "segment_id" in given else None
        if segment_id is not None and self._store.results.file_segment(file.id, segment_id) is None:
            raise HTTPError(404, f"file {file.id!r} has no segment {segment_id!r}")
        made = self._store.tags.add(given["label"], given["value"], file_id=file.id, segment_id=segment_id)
        if made is None:
            raise HTTPError(404, f"there is no file {file.id!r}, or no such segment of it")
        return answer(responses.tag(made))

    def list(self, request: Request) -> Response:
        """GET /tags."""
        limit, offset = requests.unbounded_page(request)
        kind = requests.choice(request, "type", list(models.TagType), None)
        where = {f"segment_id IS {'NULL' if kind == models.TagType.FILE else 'NOT NULL'}": kind}
        return self._page(where, limit, offset)

    def list_file_tags(self, request: Request) -> Response:
        """GET /files/{file_id}/tags."""
        return self._page({"file_id = ?": self._file(request).id, "segment_id IS NULL": True})

    def list_segment_tags(self, request: Request) -> Response:
        """GET /files/{file_id}/segments/{segment_id}/tags."""
        return self._page({"segment_id = ?": self._file_segment(request).id})

    def _page(self, where: dict[str, Any], limit: int = -1, offset: int = 0) -> Response:
        found, total = self._store.tags.page(where, limit=limit, offset=offset)
        # A list that has no pages is one page.
        return answer(
            models.TagList(total, total if limit < 0 else limit, offset, data=[responses.tag(tag) for tag in found])
        )

    def get(self, request: Request) -> Response:
        """GET /tags/{tag_id}."""
        return answer(responses.tag(self._tag(request)))

    async def update(self, request: Request) -> Response:
        """PUT /tags/{tag_id}."""
        given = await requests.body(request)
        return await run_in_threadpool(self._update, request, given)

    def _update(self, request: Request, given: dict[str, Any]) -> Response:
        id = self._tag(request).id
        given = requests.checked(models.TagUpdate, given, "the tag update")
        changed = self._store.tags.update(id, label=given.get("label"), value=given.get("value"))
        if changed is None:
            raise HTTPError(404, f"there is no tag {id!r}")
        return answer(responses.tag(changed))

    def delete(self, request: Request) -> Response:
        """DELETE /tags/{tag_id}."""
        id = self._tag(request).id
        if not self._store.tags.delete(id):
            raise HTTPError(404, f"there is no tag {id!r}")
        return answer(models.TagDeleted(id))

    def _tag(self, request: Request) -> StoredTag:
        id = requests.identifier(request, "tag_id")
        found = self._store.tags.get(id)
        if found is None:
            raise HTTPError(404, f"there is no tag {id!r}")
        return found
