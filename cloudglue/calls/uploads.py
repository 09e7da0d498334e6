"""A file on its way to the service: read in chunks, never held whole."""

from __future__ import annotations

import io
import mimetypes
import os
import secrets
import stat
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from msgspec import to_builtins

from cloudglue.codec import answers
from cloudglue.errors import UploadError
from cloudglue.names import as_address, sendable
from cloudglue_api.types import Upload, Uploadable, Value
from cloudglue_api.types import plain as _plain

from . import callbacks
from .background import iterated_in_thread

CHUNK = 256 * 1024
UNKNOWN = -1
"""The size that `on_progress` hears where none is known, as with the report hook of urllib."""
_END = object()


class Interrupted(Exception):
    """Carries what broke on the caller's side through the HTTP library, which would take its cause away."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Prepared(Value, frozen=True):
    """What is uploaded, looked at: its name, its size in bytes, and where its bytes come from."""

    hidden = ("source", "on_progress")

    name: str
    size: int | None
    """None where only the end will tell."""
    source: Any
    once: bool = False
    """Whether its bytes can be had a single time."""
    on_progress: Callable[[int, int], object] | None = None

    @property
    def is_asynchronous(self) -> bool:
        """Whether only an event loop can read it."""
        return _reads_asynchronously(self.source) or isinstance(self.source, AsyncIterable)

    def chunks(self) -> Iterator[bytes]:
        """The bytes, from the beginning each time; `on_progress` hears how many have gone, of how many.

        Raises:
            UploadError: It cannot be read on, or became shorter or longer since its size was taken.
        """
        sent = 0
        source = self._read()
        while True:
            try:
                given = next(source, _END)
            except Exception as error:
                raise self._unreadable(error) from error
            if given is _END:
                break
            if chunk := self._checked(given, sent):
                yield chunk
                sent = self._told(sent + len(chunk))
        self._refuse_short(sent)

    async def async_chunks(self) -> AsyncIterator[bytes]:
        """The bytes in the same way; what blocks is read in a thread, so that the event loop goes on meanwhile."""
        sent = 0
        source = self._read_asynchronously()
        while True:
            try:
                given = await anext(source, _END)
            except Exception as error:
                raise self._unreadable(error) from error
            if given is _END:
                break
            if chunk := self._checked(given, sent):
                yield chunk
                sent = self._told(sent + len(chunk))
        self._refuse_short(sent)

    def _read(self) -> Iterator[Any]:
        if isinstance(self.source, bytes):
            view = memoryview(self.source)
            yield from (bytes(view[i : i + CHUNK]) for i in range(0, len(view), CHUNK))
        elif isinstance(self.source, Path):
            with self.source.open("rb") as stream:
                yield from iter(lambda: stream.read(CHUNK), b"")
        elif hasattr(self.source, "read"):
            if not self.once:
                self.source.seek(0)
            yield from iter(lambda: self.source.read(CHUNK), b"")
        else:
            yield from self.source

    def _read_asynchronously(self) -> AsyncIterator[Any]:
        if _reads_asynchronously(self.source):
            # It gives lines when it is iterated, and a line of a video may have any length.
            return _reads(self.source)
        if isinstance(self.source, AsyncIterable):
            return aiter(self.source)
        return iterated_in_thread(self._read())

    def _checked(self, chunk: Any, sent: int) -> bytes:
        if chunk is None and hasattr(self.source, "read"):
            raise UploadError(f"{self.name}: has nothing to read yet, and does not wait for it: it is non-blocking")
        if not isinstance(chunk, (bytes, bytearray, memoryview)):
            raise UploadError(f"{self.name}: gave {type(chunk).__name__} where bytes were expected")
        if self.size is not None and sent + len(chunk) > self.size:
            raise UploadError(f"{self.name}: grew while it was sent; it had {self.size} bytes at first")
        return bytes(chunk)

    def _told(self, sent: int) -> int:
        if self.on_progress is not None:
            self.on_progress(sent, UNKNOWN if self.size is None else self.size)
        return sent

    def _refuse_short(self, sent: int) -> None:
        if self.size is not None and sent < self.size:
            raise UploadError(f"{self.name}: ended at {sent} bytes while it was sent; it had {self.size} at first")
        if not sent:
            raise UploadError(f"{self.name}: is empty")

    def _unreadable(self, error: Exception) -> UploadError:
        return UploadError(f"{self.name}: cannot be read on: {getattr(error, 'strerror', None) or error!r}")


def prepare(
    source: Uploadable, *, filename: str | None = None, on_progress: Callable[[int, int], object] | None = None
) -> Prepared:
    """Look at what is to be uploaded, before anything is sent.

    Args:
        source: A path, bytes, a binary file object, or an iterable of bytes; of the last two asynchronous ones too.
        filename: The name that the service sees; the file's own when left out.
        on_progress: Called with the bytes sent so far and the size in bytes, -1 where it is not known.

    Raises:
        UploadError: It is missing, empty, a folder, or nothing that can be read.
        ConfigError: `on_progress` cannot be called.
    """
    callbacks.check("the arguments of the upload", on_progress=on_progress)
    if isinstance(source, (str, os.PathLike)):
        path = Path(os.fsdecode(source))
        upload = Prepared(filename or path.name, _size_of_path(path), path, on_progress=on_progress)
    elif isinstance(source, (bytes, bytearray, memoryview)):
        held = bytes(source)
        upload = Prepared(filename or "video.mp4", len(held), held, on_progress=on_progress)
    elif _reads_asynchronously(source):
        upload = Prepared(filename or _own_name(source), None, source, True, on_progress)
    elif hasattr(source, "read") and not isinstance(source, io.TextIOBase):
        name = filename or _own_name(source)
        size = _size_of_stream(source, name)
        upload = Prepared(name, size, source, size is None, on_progress)
    elif isinstance(source, (Iterable, AsyncIterable)) and not isinstance(source, (Mapping, io.TextIOBase)):
        once = isinstance(source, (Iterator, AsyncIterator))
        upload = Prepared(filename or "video.mp4", None, source, once, on_progress)
    else:
        raise UploadError(
            f"{type(source).__name__} cannot be uploaded; give a path, bytes, a binary file object or an iterator of bytes"
        )
    if upload.size == 0:
        raise UploadError(f"{upload.name}: is empty")
    return upload


def _own_name(source: Any) -> str:
    """The name that a file object has; a web framework's upload calls it `filename`."""
    own = getattr(source, "filename", None) or getattr(source, "name", None)
    return Path(os.fsdecode(own)).name if isinstance(own, (str, bytes)) else "video.mp4"


def _reads_asynchronously(source: Any) -> bool:
    if not hasattr(source, "read"):
        return False
    import inspect  # 4 ms that only a file object needs

    return inspect.iscoroutinefunction(source.read)


async def _reads(source: Any) -> AsyncIterator[Any]:
    while chunk := await source.read(CHUNK):
        yield chunk


def _size_of_path(path: Path) -> int:
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            with path.open("rb"):
                return status.st_size
    except FileNotFoundError:
        raise UploadError(_missing(path)) from None
    except (OSError, ValueError) as error:
        raise UploadError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    raise UploadError(f"{path}: is not a file")


def _missing(path: Path) -> str:
    """Why there is no such file."""
    address = as_address(path)
    if address is None:
        return f"{path}: no such file"
    if address.startswith("cloudglue://"):
        return f"{address} is with the service already: give its id to segmentations.create, or this URI to other jobs"
    fetch = "files.sync_from_url(url=…)" if address.startswith("http") else "data_connectors.sync_file(…, url=…)"
    what = "is an address, and only files of this machine are uploaded"
    return f"{address} {what}: download it first, or let the service fetch it by client.{fetch}"


def _size_of_stream(source: Any, name: str) -> int | None:
    """The size of a file object; None for one that cannot seek, such as a pipe."""
    try:
        if not hasattr(source, "seek") or (hasattr(source, "seekable") and not source.seekable()):
            return None
        size: int = source.seek(0, os.SEEK_END)
        source.seek(0)
    except (OSError, ValueError) as error:
        raise UploadError(f"{name}: cannot be read: {error}") from error
    return size


class Multipart:
    """The body of an upload: form fields, then the files. Iterable again where the files are."""

    def __init__(self, fields: Iterable[tuple[str, str]], files: Iterable[tuple[str, Prepared]]) -> None:
        self.uploads = [upload for _, upload in files]
        self._begun = False
        self._boundary = secrets.token_hex(16)
        before = "".join(self._part(field) + f"\r\n{value}\r\n" for field, value in fields)
        heads = []
        for name, upload in files:
            kind = mimetypes.guess_type(upload.name)[0] or "application/octet-stream"
            heads.append(before + self._part(name, upload.name) + f"Content-Type: {kind}\r\n\r\n")
            before = "\r\n"
        self._heads = [head.encode() for head in heads]
        self._tail = f"{before}--{self._boundary}--\r\n".encode()

    @property
    def headers(self) -> dict[str, str]:
        """The headers that the request needs for this body: its size too, where it is known beforehand."""
        kind = {"Content-Type": f"multipart/form-data; boundary={self._boundary}"}
        sizes = [upload.size for upload in self.uploads if upload.size is not None]
        if len(sizes) < len(self.uploads):
            return {**kind, "Transfer-Encoding": "chunked"}
        return {**kind, "Content-Length": str(sum(map(len, self._heads)) + sum(sizes) + len(self._tail))}

    @property
    def spent(self) -> bool:
        """Whether it cannot be sent again: what can be read a single time has begun to be."""
        return self._begun and any(upload.once for upload in self.uploads)

    @property
    def asynchronous(self) -> Prepared | None:
        """The first upload that only an event loop can read."""
        return next((upload for upload in self.uploads if upload.is_asynchronous), None)

    def __iter__(self) -> Iterator[bytes]:
        for head, upload in zip(self._heads, self.uploads, strict=True):
            yield head
            self._begun = True
            try:
                yield from upload.chunks()
            except Exception as error:
                raise Interrupted(error) from error
        yield self._tail

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for head, upload in zip(self._heads, self.uploads, strict=True):
            yield head
            self._begun = True
            try:
                async for chunk in upload.async_chunks():
                    yield chunk
            except Exception as error:
                raise Interrupted(error) from error
        yield self._tail

    def _part(self, name: str, filename: str | None = None) -> str:
        more = "" if filename is None else f'; filename="{_quoted(filename)}"'
        return f'--{self._boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"{more}\r\n'


def multipart(body: Mapping[str, Any]) -> Multipart:
    """The body of a form from its fields, Uploads and others. Lists are sent item by item, mappings as JSON text."""
    fields, files = [], []
    for name, one in _single(body):
        if isinstance(one, Upload):
            files.append((name, prepare(one.source, filename=one.filename, on_progress=one.on_progress)))
        else:
            fields.append((name, as_text(one)))
    return Multipart(fields, files)


def urlencoded(body: Mapping[str, Any]) -> bytes:
    """The body of a form without files. Lists are sent item by item, mappings as JSON text."""
    return urlencode([(name, as_text(one)) for name, one in _single(body)]).encode()


def as_text(value: Any) -> str:
    """A value as a field of a form has it: text as it is, everything else as in JSON, without quotes."""
    plain = to_builtins(value, enc_hook=_plain)
    return plain if isinstance(plain, str) else answers.encode(plain).decode()


def _single(body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in body.items():
        if isinstance(value, (list, tuple)):
            yield from ((name, one) for one in value)
        elif value is not None:
            yield name, value


def _quoted(text: str) -> str:
    """A name inside quotes, as the HTML standard writes it: UTF-8, with quotes and line breaks percent-encoded."""
    return sendable(text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A"))
