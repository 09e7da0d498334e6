"""The services that the contracts beside it describe, on one real socket: each answers with what it was sent."""

from __future__ import annotations

import json
import threading
from typing import Annotated, Any
from urllib.parse import parse_qsl

import uvicorn
from contracts.clips_service import Colour, Item
from fastapi import FastAPI, Header, HTTPException, Query, UploadFile
from starlette.applications import Starlette
from starlette.datastructures import UploadFile as Uploaded
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

MADE = "2026-01-31T12:00:00Z"

# -- clips: clips_service.py has no bodies; these are they

clips = FastAPI()


@clips.get("/items")
def list_items(
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    offset: int = 0,
    colour: Colour | None = None,
    x_tenant: Annotated[str | None, Header()] = None,
) -> list[Item]:
    return [Item(id=f"{x_tenant}-{n}", made=MADE, colour=colour or Colour.red) for n in range(offset, offset + limit)]  # type: ignore[arg-type]


@clips.get("/items/{item_id}")
def get_item(item_id: int) -> Item:
    if item_id == 404:
        raise HTTPException(404, "there is no such item")
    parent = Item(id="0", made=MADE)  # type: ignore[arg-type]
    return Item(id=str(item_id), made=MADE, parent=parent, extra={"a": 0.5})  # type: ignore[arg-type]


@clips.post("/items", status_code=201)
def create_item(item: Item) -> Item:
    return item


@clips.delete("/items/{item_id}", status_code=204)
def delete_item(item_id: int) -> None: ...


@clips.post("/items/{item_id}/picture")
def picture(item_id: int, file: UploadFile) -> Item:
    return Item(id=str(item_id), name=f"{file.filename} {file.file.read().decode()}", made=MADE)  # type: ignore[arg-type]


@clips.get("/export")
def export() -> str:
    return "id;name\n"


# -- videos: as Django REST framework answers


def _video(number: int, sent: dict[str, Any]) -> dict[str, Any]:
    owner = {"id": 1, "best_video": None, **sent.get("owner", {"name": "Ada"})}
    usual = {"title": "Race", "level": 7, "mood": "", "rating": None, "date": "2026-01-31"}
    shown = {name: value for name, value in sent.items() if name != "secret"}
    return {**usual, **shown, "id": number, "owner": owner, "created_at": MADE}


async def videos_list(request: Request) -> Response:
    asked = [f"{key}={value}" for key, value in parse_qsl(request.url.query)]
    found = [_video(1, {"title": " ".join(asked)})]
    return JSONResponse({"count": 1, "next": None, "previous": None, "results": found})


async def videos_create(request: Request) -> Response:
    sent = await request.json()
    if {"id", "created_at"} & sent.keys() or "secret" not in sent:
        return JSONResponse({"detail": "id is read-only, and secret is missing"}, 400)
    return JSONResponse(_video(9, sent), 201)


async def video(request: Request) -> Response:
    if request.method == "DELETE":
        return Response(status_code=204)
    sent = await request.json() if request.method in ("PUT", "PATCH") else {}
    return JSONResponse(_video(request.path_params["id"], sent))


async def comments_list(request: Request) -> Response:
    limit, offset = int(request.query_params["limit"]), int(request.query_params.get("offset", 0))
    found = [{"id": n, "text": "x", "replies": [{"id": n, "text": "y", "replies": []}]} for n in range(5)]
    return JSONResponse({"count": 5, "next": None, "previous": None, "results": found[offset : offset + min(limit, 2)]})


videos = Starlette(
    routes=[
        Route("/api/videos/", videos_list, methods=["GET"]),
        Route("/api/videos/", videos_create, methods=["POST"]),
        Route("/api/videos/{id:int}/", video, methods=["GET", "PUT", "PATCH", "DELETE"]),
        Route("/api/comments/", comments_list),
    ]
)

# -- jobs: what a hand wrote in OpenAPI 3.1


async def jobs_list(request: Request) -> Response:
    said = {"query": request.url.query, "trace": request.headers["x-trace-id"], "depth": request.headers.get("x-depth")}
    text = json.dumps({**said, "session": request.cookies.get("session")})
    cut = {"kind": "cut", "cuts": [{"at": 1.5}], "share": "half", "state": None, "date": "2026-01-31", "made": MADE}
    return JSONResponse([cut, {"kind": "text", "text": text, "after": cut}, {"kind": "later", "of": 1}])


async def jobs_create(request: Request) -> Response:
    return JSONResponse(await request.json(), 201)


async def job(request: Request) -> Response:
    if request.method == "PUT":
        return JSONResponse(await request.json(), 202)
    if request.path_params["id"] == "none":
        return Response(status_code=204)
    return JSONResponse({"kind": "text", "text": request.path_params["id"]})


async def job_tags(request: Request) -> Response:
    return JSONResponse({str(tag): 1 for tag in await request.json()})


async def anything(request: Request) -> Response:
    return JSONResponse(["anything", {"at": "all"}])


jobs = Starlette(
    routes=[
        Route("/v2/jobs", jobs_list, methods=["GET"]),
        Route("/v2/jobs", jobs_create, methods=["POST"]),
        Route("/v2/jobs/{id}", job, methods=["GET", "PUT"]),
        Route("/v2/jobs/{id}/tags", job_tags, methods=["PUT"]),
        Route("/", anything),
    ]
)

# -- forms: fields, files, and what is not JSON


async def token(request: Request) -> Response:
    async with request.form() as form:
        if form["password"] != "pass & word":
            return JSONResponse({"detail": "the password is wrong"}, 401)
        scopes = [*form.getlist("scope"), str(form.get("remember"))]
        return JSONResponse({"access_token": form["username"], "scopes": scopes})


async def upload(request: Request) -> Response:
    async with request.form() as form:
        file = form["file"]
        assert isinstance(file, Uploaded)
        fields = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
        size = len(await file.read())
    return JSONResponse({"name": file.filename, "size": size, "fields": {"sent": fields}, "filename": None})


async def uploads(request: Request) -> Response:
    async with request.form() as form:
        files = [(name, value) for name, value in form.multi_items() if isinstance(value, Uploaded)]
        return JSONResponse({f"{name} {file.filename}": len(await file.read()) for name, file in files})


kept: dict[str, bytes] = {}


async def file(request: Request) -> Response:
    name = request.path_params["name"]
    if request.method == "GET" and name not in kept:
        return JSONResponse({"detail": "there is none"}, 404)
    if request.method == "GET":
        return Response(kept[name], media_type="video/mp4")
    if request.method == "PUT":
        kept[name] = await request.body()
    else:
        kept.pop(name, None)
    return Response(status_code=204)


async def notes(request: Request) -> Response:
    name = request.path_params["name"]
    if request.method == "POST":
        kept[name] = await request.body()
        return Response(status_code=202)
    return PlainTextResponse(
        kept[name].decode().encode("latin-1"), headers={"content-type": "text/plain; charset=latin-1"}
    )


forms = Starlette(
    routes=[
        Route("/token", token, methods=["POST"]),
        Route("/files", upload, methods=["POST"]),
        Route("/files/several", uploads, methods=["POST"]),
        Route("/files/{name}", file, methods=["GET", "PUT", "DELETE"]),
        Route("/files/{name}/notes", notes, methods=["GET", "POST"]),
    ]
)


class Services:
    """All four, at `url`/clips, /videos, /jobs and /forms."""

    def __init__(self) -> None:
        parts = {"clips": clips, "videos": videos, "jobs": jobs, "forms": forms}
        app = Starlette(routes=[Mount(f"/{name}", part) for name, part in parts.items()])
        self._server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", lifespan="off"))

    def __enter__(self) -> str:
        self._socket = self._server.config.bind_socket()
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)
        self._thread.start()
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
