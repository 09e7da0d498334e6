"""Pictures: lists of them, and the JPEG files themselves."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from cloudglue.local.http import requests, responses
from cloudglue.local.http.errors import HTTPError
from cloudglue.local.storage.records import Kind
from cloudglue_api import models

from .resource import Resource, answer


class Pictures(Resource):
    """`/…/thumbnails`, and outside the API the addresses that these name."""

    def of_file(self, request: Request) -> Response:
        """GET /files/{file_id}/thumbnails."""
        return self._page(request, "j.file_id = ?", self._file(request).id)

    def of_segmentation(self, request: Request) -> Response:
        """GET /segmentations/{segmentation_id}/thumbnails."""
        return self._page(request, "j.id = ?", self._job(request, "segmentation_id", Kind.SEGMENTATION).id)

    def _page(self, request: Request, condition: str, id: str) -> Response:
        limit, offset = requests.page(request)
        kinds = requests.listed(request, "type")
        if requests.flag(request, "is_default"):
            kinds = []  # the engine makes no picture that stands for the whole file
        found, total = self._store.results.pictures(
            {condition: id, "p.job_id = ?": requests.uuid(request, "segmentation_id")},
            segment_ids=requests.listed(request, "segment_ids"),
            kinds=kinds,
            limit=limit,
            offset=offset,
        )
        shown = [responses.thumbnail(picture, str(request.base_url)) for picture in found]
        return answer(models.ThumbnailList(shown, total, limit, offset))

    def jpeg(self, request: Request) -> Response:
        """GET /thumbnails/{job_id}/{picture_id}.jpg, which is not a path of the API."""
        id, name = requests.identifier(request, "job_id"), requests.identifier(request, "picture_id")
        path = self._store.pictures_folder(id) / f"{name}.jpg"
        if not path.is_file():
            raise HTTPError(404, "there is no such picture")
        return FileResponse(
            path, media_type="image/jpeg", headers={"cache-control": "private, max-age=86400, immutable"}
        )
