"""Where a video is, as jobs take it: `cloudglue://files/…`, the URIs of data connectors, YouTube, the web. No I/O.

Source: "Sync data connector file", url; the data connectors' pages; "Other sources".
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote
from uuid import UUID

import attrs

from cloudglue.errors import ConfigError, Violation

__all__ = [
    "Uri",
    "dropbox",
    "file",
    "gong",
    "google_drive",
    "grain",
    "gs",
    "iconik",
    "parse",
    "recall",
    "s3",
    "youtube",
    "zoom",
]


class _Form(NamedTuple):
    kind: str
    prefix: str
    parts: tuple[str, ...] = ("id",)

    def __str__(self) -> str:
        return self.prefix + "/".join(f"<{part}>" for part in self.parts)


_FORMS = (
    _Form("file", "cloudglue://files/"),
    _Form("s3", "s3://", ("bucket", "key")),
    _Form("gcs", "gs://", ("bucket", "key")),
    _Form("google-drive", "gdrive://file/"),
    _Form("dropbox", "dropbox://", ("path",)),
    _Form("zoom", "zoom://uuid/", ("uuid",)),
    _Form("zoom", "zoom://id/"),
    _Form("grain", "grain://recording/"),
    _Form("gong", "gong://call/"),
    _Form("recall", "recall://recording/"),
    _Form("iconik", "iconik://asset/"),
    _Form("youtube", "https://www.youtube.com/watch?v="),
    _Form("http", "", ("url",)),
)
_TAKEN = ", ".join(str(form) for form in _FORMS if form.prefix) + ", https://…"

# What is percent-encoded, and what in it is not. The service wants a Zoom UUID encoded, and takes a Dropbox path either way;
# a bucket's keys it writes as they are: a % in one is a %.
_ENCODED = {"id": "", "uuid": "", "path": "/"}

_ALLOWED = {
    "id": (r"[^/\s]+", "an id: no slashes, no blanks"),
    "uuid": (r"\S+", "the UUID of a meeting"),
    "bucket": (r"[A-Za-z0-9._-]+", "the name of a bucket: letters, digits, dots, hyphens, underscores"),
    "key": (r"(?s:.+)", "the key of an object"),
    "path": (r"(?s:/.*[^/])", "the path of a file"),
    "youtube": (r"[A-Za-z0-9_-]{11}", "the id of a YouTube video: 11 letters, digits, hyphens, underscores"),
    "url": (r"(?i:https?)://[^\s/?#][^\s]*", "an address on the web: https://…"),
}

_YOUTUBE = re.compile(
    r"(?i:https?://(?:(?:www|m)\.)?(?:youtu\.be/|youtube\.com/(?:(?:embed|live|shorts|v)/|watch\?(?:[^#]*&)?v=)))"
    r"([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])"
)


@attrs.frozen(repr=False)
class Uri:
    """Where a video is. `str(uri)` is what requests take. The parts that its kind does not have are None.

    Raises:
        ConfigError: A part is missing, too much, or not what it should be; `.violations` names every one.
    """

    kind: str
    """`file`, `youtube`, `http`, or the type of the data connector that reads it: `s3`, `gcs`, `google-drive`, …"""
    id: str | None = None
    """Of the file, recording, call, asset, meeting or YouTube video."""
    uuid: str | None = None
    """Of one instance of a Zoom meeting, not encoded: `QFwZYEreTl2e6MBFSslXjQ==`."""
    bucket: str | None = None
    key: str | None = None
    path: str | None = None
    """In Dropbox, from its root: `/folder/video.mp4`."""
    url: str | None = None
    """As it was given; share links too, which the service resolves itself."""

    def __attrs_post_init__(self) -> None:
        wrong = []
        for name in self._form().parts:
            pattern, meaning = _ALLOWED.get(self.kind, _ALLOWED[name])
            value = getattr(self, name)
            if not isinstance(value, str) or not re.fullmatch(pattern, value) or re.search("[\ud800-\udfff]", value):
                wrong.append(Violation(name, f"{value!r:.60} is not {meaning}"))
        if wrong:
            raise ConfigError("the URI", wrong)

    def __str__(self) -> str:
        form = self._form()
        parts = ((name, getattr(self, name)) for name in form.parts)
        return form.prefix + "/".join(quote(v, _ENCODED[name]) if name in _ENCODED else v for name, v in parts)

    def __repr__(self) -> str:
        return f"uris.parse({str(self)!r})"

    def _form(self) -> _Form:
        given = tuple(f.name for f in attrs.fields(type(self))[1:] if getattr(self, f.name) is not None)
        for form in _FORMS:
            if (form.kind, form.parts) == (self.kind, given):
                return form
        known = " or ".join(str(form) for form in _FORMS if form.kind == self.kind) or _TAKEN
        message = f"{self.kind!r:.60} with {', '.join(given) or 'nothing'} is not one that the API accepts: {known}"
        raise ConfigError("the URI", [Violation("kind", message)])


def parse(text: str) -> Uri:
    """The URI in a text, its parts decoded. Of a YouTube link nothing but the video is kept.

    Raises:
        ConfigError: The API does not accept this form; the message lists those that it accepts.

    Examples:
        >>> uris.parse("s3://films/2026/race.mp4").key
        '2026/race.mp4'
    """
    if isinstance(text, str):
        if video := _YOUTUBE.match(text):
            return youtube(video[1])
        if re.match("(?i:https?://)", text):
            return Uri("http", url=text)
        for form in _FORMS:
            if form.prefix and text.startswith(form.prefix):
                values = text.removeprefix(form.prefix).split("/", len(form.parts) - 1)
                # What is not UTF-8 becomes half surrogates, which Uri refuses, rather than the name of something else.
                found = {
                    name: unquote(value, errors="surrogateescape") if name in _ENCODED else value
                    for name, value in zip(form.parts, values, strict=False)
                }
                return dropbox(found["path"]) if form.kind == "dropbox" else Uri(form.kind, **found)
    raise ConfigError("the URI", [Violation("text", f"{text!r:.60} is not one that the API accepts: {_TAKEN}")])


def file(file_id: str | UUID) -> Uri:
    """A file of yours; its `uri` says the same.

    Examples:
        >>> str(uris.file("67a8bed4-a2e4-5030-8e82-295963804b2d"))
        'cloudglue://files/67a8bed4-a2e4-5030-8e82-295963804b2d'
    """
    return Uri("file", id=str(file_id))


def s3(bucket: str, key: str) -> Uri:
    """An object of Amazon S3; its key is given and written as it is, not encoded.

    Examples:
        >>> str(uris.s3("films", "2026/race.mp4"))
        's3://films/2026/race.mp4'
    """
    return Uri("s3", bucket=bucket, key=key)


def gs(bucket: str, key: str) -> Uri:
    """An object of Google Cloud Storage; its key is given and written as it is, not encoded."""
    return Uri("gcs", bucket=bucket, key=key)


def google_drive(file_id: str) -> Uri:
    """A file of Google Drive."""
    return Uri("google-drive", id=file_id)


def dropbox(path: str) -> Uri:
    """A file of Dropbox by its path from the root, not encoded. The slashes it begins with may be none or many."""
    return Uri("dropbox", path=f"/{path.lstrip('/')}" if isinstance(path, str) else path)


def zoom(meeting_id: str | int | None = None, *, uuid: str | None = None) -> Uri:
    """The recording of a Zoom meeting, or of the one instance that the UUID names, not encoded.

    Examples:
        >>> str(uris.zoom(85746065432))
        'zoom://id/85746065432'
    """
    return Uri("zoom", id=None if meeting_id is None else str(meeting_id), uuid=uuid)


def grain(recording_id: str) -> Uri:
    """A recording of Grain."""
    return Uri("grain", id=recording_id)


def gong(call_id: str) -> Uri:
    """A call of Gong."""
    return Uri("gong", id=call_id)


def recall(recording_id: str) -> Uri:
    """A recording of Recall."""
    return Uri("recall", id=recording_id)


def iconik(asset_id: str) -> Uri:
    """An asset of iconik."""
    return Uri("iconik", id=asset_id)


def youtube(video_id: str) -> Uri:
    """A public video of YouTube. It has no segmentation by shots."""
    return Uri("youtube", id=video_id)


def __dir__() -> list[str]:
    return __all__
