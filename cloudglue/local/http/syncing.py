"""Files that are fetched instead of uploaded: from folders that the settings name, or from a server on this machine."""

from __future__ import annotations

import contextlib
import http.client
import os
import stat
import urllib.error
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from cloudglue.local import loopback
from cloudglue.local.settings import Settings
from cloudglue.names import path_of, received

from .errors import HTTPError
from .multipart import Received, Writer, plain_name

_CHUNK = 2**20
_SECONDS = 60
# Not through a link that was put there since it was looked at, and not to wait for a writer, should it be a pipe.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FORMS = "url: an address such as file:///folder/video.mp4 or http://127.0.0.1:8000/video.mp4 is needed"


def fetch(url: str, folder: Path, settings: Settings) -> Received:
    """Copy what is at the address into `folder`.

    Raises:
        HTTPError: 400, it is no such address; 403, the settings do not allow it; 404, nothing is there; 501, it is on another machine.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise HTTPError(400, f"{_FORMS}: {error}") from error
    if parts.scheme == "file":
        return _read(_local_file(parts, settings), folder, settings)
    if parts.scheme in ("http", "https") and host:
        if not loopback.is_loopback(host):
            raise HTTPError(
                501, f"the local engine fetches nothing from other machines, such as {host[:80]}; upload the file"
            )
        if not settings.sync_loopback:
            raise HTTPError(403, "this engine fetches nothing from this machine's servers; start it with sync_loopback")
        return _get(url, parts, folder, settings)
    if parts.scheme and parts.scheme != "cloudglue" and "://" in url:
        raise HTTPError(
            501,
            f"the local engine has no data connectors, and fetches nothing from {parts.scheme[:20]}://; upload the file",
        )
    raise HTTPError(400, _FORMS)


def _local_file(parts: SplitResult, settings: Settings) -> Path:
    refused = HTTPError(
        403, f"{parts.path[-200:]!r} is in no folder that this engine may read; start it with sync_folders"
    )
    if parts.netloc not in ("", "localhost") or not parts.path.startswith("/"):
        raise HTTPError(400, _FORMS)
    if "\0" in (text := path_of(parts.path)):
        raise HTTPError(400, _FORMS)
    # url2pathname() would read no bytes that are not UTF-8, before Python 3.14.
    path = Path(text if os.name == "posix" else urllib.request.url2pathname(parts.path))
    # Links are followed before it is asked where the file is. What is outside is refused whether it exists or not.
    real = Path(os.path.realpath(path))
    if not any(real.is_relative_to(os.path.realpath(root)) for root in settings.sync_folders):
        raise refused
    return real


def _read(path: Path, folder: Path, settings: Settings) -> Received:
    if path.is_dir():  # which Windows does not open, and says no more
        raise HTTPError(400, f"url: {path.name!r} is not a plain file")
    try:
        handle = os.open(path, _READ)
    except FileNotFoundError:
        raise HTTPError(404, f"url: there is no file {path.name!r}") from None
    except OSError as error:
        raise HTTPError(403, f"url: {path.name!r} cannot be read: {error.strerror}") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise HTTPError(400, f"url: {path.name!r} is not a plain file")
        with open(handle, "rb", closefd=False) as source:
            return _copy(source, path.name, folder, settings)
    finally:
        os.close(handle)


def _get(url: str, parts: SplitResult, folder: Path, settings: Settings) -> Received:
    name = received(unquote_to_bytes(PurePosixPath(parts.path).name))
    try:
        with contextlib.closing(loopback.opener().open(url, timeout=_SECONDS)) as answer:
            return _copy(answer, name, folder, settings)
    except urllib.error.HTTPError as error:
        error.close()
        raise HTTPError(
            404 if error.code in (404, 410) else 400, f"url: {parts.netloc} answered {error.code}"
        ) from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise HTTPError(400, f"url: {parts.netloc} gave no file: {getattr(error, 'reason', error)}") from error


def _copy(source: BinaryIO | Any, name: str, folder: Path, settings: Settings) -> Received:
    with contextlib.closing(Writer(folder, plain_name(name), settings)) as writer:
        for chunk in _chunks(source):
            writer.write(chunk)
        return writer.finish({})


def _chunks(source: BinaryIO) -> Iterator[bytes]:
    while chunk := source.read(_CHUNK):
        yield chunk
