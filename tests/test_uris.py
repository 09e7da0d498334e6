"""A URI is read as it is written, whatever is in its parts, and what the API does not take is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cloudglue import CloudglueError, ConfigError, models, uris
from cloudglue.uris import Uri

texts = some.text(some.characters(exclude_categories=["Cs"]), min_size=1)
ids = texts.filter(lambda text: not any(c == "/" or c.isspace() for c in text))
buckets = some.from_regex(r"[A-Za-z0-9._-]+", fullmatch=True)
built = some.one_of(
    *(some.builds(make, ids) for make in (uris.file, uris.google_drive, uris.grain, uris.gong, uris.recall)),
    some.builds(uris.iconik, ids),
    some.builds(uris.zoom, ids),
    some.builds(uris.zoom, uuid=texts.filter(lambda text: not any(c.isspace() for c in text))),
    some.builds(uris.s3, buckets, texts),
    some.builds(uris.gs, buckets, texts),
    some.builds(uris.dropbox, texts.filter(lambda text: not text.endswith("/"))),
    some.builds(uris.youtube, some.from_regex(r"[A-Za-z0-9_-]{11}", fullmatch=True)),
)


@given(built)
def test_a_uri_that_was_written_is_read_as_it_was(uri: Uri) -> None:
    assert uris.parse(str(uri)) == uri


@given(some.text() | built.map(str).map(lambda text: text[:-1]))
def test_any_text_is_a_uri_that_keeps_its_meaning_or_refused(text: str) -> None:
    try:
        uri = uris.parse(text)
    except ConfigError:
        return
    assert uris.parse(str(uri)) == uri


@pytest.mark.parametrize(
    ("uri", "text"),
    [
        (uris.file("1f"), "cloudglue://files/1f"),
        (uris.file(UUID(int=1)), "cloudglue://files/00000000-0000-0000-0000-000000000001"),
        (uris.s3("my-bucket", "a folder/100%.mp4"), "s3://my-bucket/a folder/100%.mp4"),
        (uris.gs("my_bucket", "a//b%20c.mp4"), "gs://my_bucket/a//b%20c.mp4"),
        (uris.google_drive("1a2b_3-c"), "gdrive://file/1a2b_3-c"),
        (uris.dropbox("/a folder/100%.mp4"), "dropbox:///a%20folder/100%25.mp4"),
        (uris.dropbox("a folder/ü.mp4"), "dropbox:///a%20folder/%C3%BC.mp4"),
        (uris.zoom(uuid="QFwZYEreTl2e6MBFSslXjQ=="), "zoom://uuid/QFwZYEreTl2e6MBFSslXjQ%3D%3D"),
        (uris.zoom(uuid="/a+b="), "zoom://uuid/%2Fa%2Bb%3D"),
        (uris.zoom(123456789), "zoom://id/123456789"),
        (uris.grain("abc123"), "grain://recording/abc123"),
        (uris.gong("123"), "gong://call/123"),
        (uris.recall("abc-123"), "recall://recording/abc-123"),
        (uris.iconik("abc-123"), "iconik://asset/abc-123"),
        (uris.youtube("dQw4w9WgXcQ"), "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
    ],
)
def test_a_uri_is_written_in_the_documented_form(uri: Uri, text: str) -> None:
    assert str(uri) == text
    assert uris.parse(text) == uri


@pytest.mark.parametrize(
    "text", ["dropbox://a b.mp4", "dropbox:///a b.mp4", "dropbox:////a%20b.mp4", "dropbox:///a%20%62.mp4"]
)
def test_all_spellings_of_a_dropbox_path_are_one(text: str) -> None:
    assert uris.parse(text) == uris.dropbox("/a b.mp4")


@pytest.mark.parametrize(
    "text",
    [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "http://youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=10s",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ#top",
        "HTTPS://YouTu.be/dQw4w9WgXcQ?si=x",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube.com/live/dQw4w9WgXcQ?feature=share",
        "https://www.youtube.com/embed/dQw4w9WgXcQ",
        "https://www.youtube.com/v/dQw4w9WgXcQ",
    ],
)
def test_every_link_to_a_youtube_video_is_that_video(text: str) -> None:
    assert uris.parse(text) == uris.youtube("dQw4w9WgXcQ")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/video.mp4?a=b#c",
        "HTTP://EXAMPLE.com",
        "https://www.youtube.com/playlist?list=PLdQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQQ",
        "https://example.com/youtu.be/dQw4w9WgXcQ",
        "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
        "https://drive.google.com/file/d/1a2b/view",
    ],
)
def test_another_address_on_the_web_stays_as_it_is(text: str) -> None:
    uri = uris.parse(text)

    assert (uri.kind, uri.url, str(uri)) == ("http", text, text)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda: uris.parse("ftp://a/b"),
            "text: 'ftp://a/b' is not one that the API accepts: cloudglue://files/<id>, s3://",
        ),
        (lambda: uris.parse("video.mp4"), "text: 'video.mp4' is not one that the API accepts"),
        (lambda: uris.parse(None), "text: None is not one"),  # type: ignore[arg-type]
        (lambda: uris.parse("S3://bucket/key"), "text: 'S3://bucket/key' is not one"),
        (
            lambda: uris.parse("s3://bucket"),
            "kind: 's3' with bucket is not one that the API accepts: s3://<bucket>/<key>",
        ),
        (lambda: uris.parse("s3://bucket/"), "key: '' is not the key of an object"),
        (lambda: uris.parse("gs:///key"), "bucket: '' is not the name of a bucket"),
        (lambda: uris.parse("gdrive://file/a/b"), "id: 'a/b' is not an id: no slashes, no blanks"),
        (lambda: uris.parse("dropbox:///"), "path: '/' is not the path of a file"),
        (lambda: uris.parse("dropbox:///%FF"), "path: '/\\udcff' is not the path of a file"),
        (lambda: uris.parse("https:///a"), "url: 'https:///a' is not an address on the web"),
        (lambda: uris.parse("https://a/b c"), "url: 'https://a/b c' is not an address on the web"),
        (lambda: uris.file(""), "id: '' is not an id"),
        (lambda: uris.s3("a/b", "c"), "bucket: 'a/b' is not the name of a bucket: letters, digits"),
        (lambda: uris.s3("a", "\ud800"), "key: '\\ud800' is not the key of an object"),
        (lambda: uris.dropbox(5), "path: 5 is not the path of a file"),  # type: ignore[arg-type]
        (lambda: uris.youtube("short"), "id: 'short' is not the id of a YouTube video"),
        (
            lambda: uris.zoom(),
            "kind: 'zoom' with nothing is not one that the API accepts: zoom://uuid/<uuid> or zoom://id/<id>",
        ),
        (lambda: uris.zoom("1", uuid="2"), "kind: 'zoom' with id, uuid is not one"),
        (lambda: Uri("vimeo", id="1"), "kind: 'vimeo' with id is not one that the API accepts: cloudglue://files/<id>"),
    ],
)
def test_what_the_api_does_not_take_is_refused_by_name(make: Callable[[], Any], expected: str) -> None:
    with pytest.raises(ConfigError) as caught:
        make()

    assert isinstance(caught.value, CloudglueError)
    assert expected in str(caught.value)


def test_both_parts_of_a_bad_uri_are_named_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        uris.s3("", "")

    assert [v.field for v in caught.value.violations] == ["bucket", "key"]


def test_a_connector_is_found_by_the_kind() -> None:
    kinds = {form.kind for form in uris._FORMS}

    assert kinds == {str(kind.value) for kind in models.DataConnectorType} | {"file", "youtube", "http"}


def test_a_uri_shows_how_it_is_made_again() -> None:
    uri = uris.dropbox("a b.mp4")

    assert repr(uri) == "uris.parse('dropbox:///a%20b.mp4')"
    assert {uri: 1}[uris.parse("dropbox://a b.mp4")] == 1
