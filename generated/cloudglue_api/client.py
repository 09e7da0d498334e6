"""What a resource needs of the client that carries it, and the client's resources."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from .types import AsyncItems, AsyncStream, Items, Operation, Stream

if TYPE_CHECKING:
    from .api.bulk_imports import AsyncBulkImports, BulkImports
    from .api.chat import AsyncChat, Chat
    from .api.collections import AsyncCollections, Collections
    from .api.data_connectors import AsyncDataConnectors, DataConnectors
    from .api.deep_search import AsyncDeepSearch, DeepSearch
    from .api.describe import AsyncDescribe, Describe
    from .api.extract import AsyncExtract, Extract
    from .api.face_detection import AsyncFaceDetection, FaceDetection
    from .api.face_match import AsyncFaceMatch, FaceMatch
    from .api.file_segments import AsyncFileSegments, FileSegments
    from .api.files import AsyncFiles, Files
    from .api.find_moments import AsyncFindMoments, FindMoments
    from .api.frames import AsyncFrames, Frames
    from .api.query import AsyncQuery, Query
    from .api.responses import AsyncResponses, Responses
    from .api.search import AsyncSearch, Search
    from .api.segmentations import AsyncSegmentations, Segmentations
    from .api.segments import AsyncSegments, Segments
    from .api.share import AsyncShare, Share
    from .api.sites import AsyncSites, Sites
    from .api.tags import AsyncTags, Tags
    from .api.thumbnails import AsyncThumbnails, Thumbnails
    from .api.transcribe import AsyncTranscribe, Transcribe
    from .api.webhooks import AsyncWebhooks, Webhooks

T = TypeVar("T")


class Client(Protocol):
    """Executes operations, one after the other."""

    def execute(self, operation: Operation[T], /) -> T: ...

    def items(self, operation: Operation[Any], /, *, prefetch: int) -> Items[Any]: ...

    def cursor_items(self, operation: Operation[Any], /) -> Iterable[Any]: ...

    def wait_for(
        self, operation: Operation[T], /, *, timeout: float | None, on_poll: Callable[[T], object] | None
    ) -> T: ...

    def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None,
        on_poll: Callable[[T], object] | None,
    ) -> T: ...

    def stream(self, operation: Operation[Any], event: Any, /) -> Stream[Any]: ...


class AsyncClient(Protocol):
    """Executes operations on an event loop."""

    async def execute(self, operation: Operation[T], /) -> T: ...

    def items(self, operation: Operation[Any], /, *, prefetch: int) -> AsyncItems[Any]: ...

    def cursor_items(self, operation: Operation[Any], /) -> AsyncIterable[Any]: ...

    async def wait_for(
        self, operation: Operation[T], /, *, timeout: float | None, on_poll: Callable[[T], object] | None
    ) -> T: ...

    async def execute_and_wait(
        self,
        operation: Operation[T],
        follow: Callable[[T], Operation[T]],
        /,
        *,
        timeout: float | None,
        on_poll: Callable[[T], object] | None,
    ) -> T: ...

    def stream(self, operation: Operation[Any], event: Any, /) -> AsyncStream[Any]: ...


class Resources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def bulk_imports(self: Client) -> BulkImports:
        """Imports that bring what a data connector can reach into a collection, and their runs."""
        from .api.bulk_imports import BulkImports

        return BulkImports(self)

    @cached_property
    def chat(self: Client) -> Chat:
        """Answers to a conversation, with the places in videos that they rest on."""
        from .api.chat import Chat

        return Chat(self)

    @cached_property
    def collections(self: Client) -> Collections:
        """Files that are all treated alike, with what was found in them: descriptions, transcripts, entities, faces and moments."""
        from .api.collections import Collections

        return Collections(self)

    @cached_property
    def data_connectors(self: Client) -> DataConnectors:
        """Accounts with other services, such as Dropbox or Zoom, and the files that can be fetched from them."""
        from .api.data_connectors import DataConnectors

        return DataConnectors(self)

    @cached_property
    def deep_search(self: Client) -> DeepSearch:
        """Searches in several steps that a model plans, judges and sums up."""
        from .api.deep_search import DeepSearch

        return DeepSearch(self)

    @cached_property
    def describe(self: Client) -> Describe:
        """Jobs that say in words what a video shows and says, and what they found."""
        from .api.describe import Describe

        return Describe(self)

    @cached_property
    def extract(self: Client) -> Extract:
        """Jobs that take data out of a video, in the form of a schema, and what they found."""
        from .api.extract import Extract

        return Extract(self)

    @cached_property
    def face_detection(self: Client) -> FaceDetection:
        """Jobs that find the faces in a video, and the faces they found."""
        from .api.face_detection import FaceDetection

        return FaceDetection(self)

    @cached_property
    def face_match(self: Client) -> FaceMatch:
        """Jobs that look for the face of a picture in a video, and the places where they saw it."""
        from .api.face_match import FaceMatch

        return FaceMatch(self)

    @cached_property
    def file_segments(self: Client) -> FileSegments:
        """The segments of a file, with their metadata and what was described of them."""
        from .api.file_segments import FileSegments

        return FileSegments(self)

    @cached_property
    def files(self: Client) -> Files:
        """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""
        from .api.files import Files

        return Files(self)

    @cached_property
    def find_moments(self: Client) -> FindMoments:
        """Jobs that look for the moments of a video that meet a criterion, and what they found."""
        from .api.find_moments import FindMoments

        return FindMoments(self)

    @cached_property
    def frames(self: Client) -> Frames:
        """Jobs that take single frames out of a file, and the frames they took."""
        from .api.frames import Frames

        return Frames(self)

    @cached_property
    def query(self: Client) -> Query:
        """Tables of what was extracted from the files of collections, asked in SQL or in words."""
        from .api.query import Query

        return Query(self)

    @cached_property
    def responses(self: Client) -> Responses:
        """Answers from videos that can also run in the background, be streamed, and call functions."""
        from .api.responses import Responses

        return Responses(self)

    @cached_property
    def search(self: Client) -> Search:
        """Searches for files, segments, faces and moments, and what they found."""
        from .api.search import Search

        return Search(self)

    @cached_property
    def segmentations(self: Client) -> Segmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .api.segmentations import Segmentations

        return Segmentations(self)

    @cached_property
    def segments(self: Client) -> Segments:
        """Jobs that find the shots or the chapters of a video at an address."""
        from .api.segments import Segments

        return Segments(self)

    @cached_property
    def share(self: Client) -> Share:
        """Links by which a file, or a segment of one, can be watched."""
        from .api.share import Share

        return Share(self)

    @cached_property
    def sites(self: Client) -> Sites:
        """What links to the pages of a web site show where they are posted."""
        from .api.sites import Sites

        return Sites(self)

    @cached_property
    def tags(self: Client) -> Tags:
        """Labels with a value, on files and on segments of files."""
        from .api.tags import Tags

        return Tags(self)

    @cached_property
    def thumbnails(self: Client) -> Thumbnails:
        """Pictures taken from a file."""
        from .api.thumbnails import Thumbnails

        return Thumbnails(self)

    @cached_property
    def transcribe(self: Client) -> Transcribe:
        """Jobs that write down what is said in a video; the older form of describe."""
        from .api.transcribe import Transcribe

        return Transcribe(self)

    @cached_property
    def webhooks(self: Client) -> Webhooks:
        """Addresses of yours that the service calls when a job begins or ends."""
        from .api.webhooks import Webhooks

        return Webhooks(self)


class AsyncResources:
    """The API's resources as attributes of a client; each is imported when it is first used."""

    @cached_property
    def bulk_imports(self: AsyncClient) -> AsyncBulkImports:
        """Imports that bring what a data connector can reach into a collection, and their runs."""
        from .api.bulk_imports import AsyncBulkImports

        return AsyncBulkImports(self)

    @cached_property
    def chat(self: AsyncClient) -> AsyncChat:
        """Answers to a conversation, with the places in videos that they rest on."""
        from .api.chat import AsyncChat

        return AsyncChat(self)

    @cached_property
    def collections(self: AsyncClient) -> AsyncCollections:
        """Files that are all treated alike, with what was found in them: descriptions, transcripts, entities, faces and moments."""
        from .api.collections import AsyncCollections

        return AsyncCollections(self)

    @cached_property
    def data_connectors(self: AsyncClient) -> AsyncDataConnectors:
        """Accounts with other services, such as Dropbox or Zoom, and the files that can be fetched from them."""
        from .api.data_connectors import AsyncDataConnectors

        return AsyncDataConnectors(self)

    @cached_property
    def deep_search(self: AsyncClient) -> AsyncDeepSearch:
        """Searches in several steps that a model plans, judges and sums up."""
        from .api.deep_search import AsyncDeepSearch

        return AsyncDeepSearch(self)

    @cached_property
    def describe(self: AsyncClient) -> AsyncDescribe:
        """Jobs that say in words what a video shows and says, and what they found."""
        from .api.describe import AsyncDescribe

        return AsyncDescribe(self)

    @cached_property
    def extract(self: AsyncClient) -> AsyncExtract:
        """Jobs that take data out of a video, in the form of a schema, and what they found."""
        from .api.extract import AsyncExtract

        return AsyncExtract(self)

    @cached_property
    def face_detection(self: AsyncClient) -> AsyncFaceDetection:
        """Jobs that find the faces in a video, and the faces they found."""
        from .api.face_detection import AsyncFaceDetection

        return AsyncFaceDetection(self)

    @cached_property
    def face_match(self: AsyncClient) -> AsyncFaceMatch:
        """Jobs that look for the face of a picture in a video, and the places where they saw it."""
        from .api.face_match import AsyncFaceMatch

        return AsyncFaceMatch(self)

    @cached_property
    def file_segments(self: AsyncClient) -> AsyncFileSegments:
        """The segments of a file, with their metadata and what was described of them."""
        from .api.file_segments import AsyncFileSegments

        return AsyncFileSegments(self)

    @cached_property
    def files(self: AsyncClient) -> AsyncFiles:
        """Videos, sound and pictures that were uploaded or fetched from a URL, with what is known about them."""
        from .api.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def find_moments(self: AsyncClient) -> AsyncFindMoments:
        """Jobs that look for the moments of a video that meet a criterion, and what they found."""
        from .api.find_moments import AsyncFindMoments

        return AsyncFindMoments(self)

    @cached_property
    def frames(self: AsyncClient) -> AsyncFrames:
        """Jobs that take single frames out of a file, and the frames they took."""
        from .api.frames import AsyncFrames

        return AsyncFrames(self)

    @cached_property
    def query(self: AsyncClient) -> AsyncQuery:
        """Tables of what was extracted from the files of collections, asked in SQL or in words."""
        from .api.query import AsyncQuery

        return AsyncQuery(self)

    @cached_property
    def responses(self: AsyncClient) -> AsyncResponses:
        """Answers from videos that can also run in the background, be streamed, and call functions."""
        from .api.responses import AsyncResponses

        return AsyncResponses(self)

    @cached_property
    def search(self: AsyncClient) -> AsyncSearch:
        """Searches for files, segments, faces and moments, and what they found."""
        from .api.search import AsyncSearch

        return AsyncSearch(self)

    @cached_property
    def segmentations(self: AsyncClient) -> AsyncSegmentations:
        """Jobs that cut a file into segments of time, and the segments they found."""
        from .api.segmentations import AsyncSegmentations

        return AsyncSegmentations(self)

    @cached_property
    def segments(self: AsyncClient) -> AsyncSegments:
        """Jobs that find the shots or the chapters of a video at an address."""
        from .api.segments import AsyncSegments

        return AsyncSegments(self)

    @cached_property
    def share(self: AsyncClient) -> AsyncShare:
        """Links by which a file, or a segment of one, can be watched."""
        from .api.share import AsyncShare

        return AsyncShare(self)

    @cached_property
    def sites(self: AsyncClient) -> AsyncSites:
        """What links to the pages of a web site show where they are posted."""
        from .api.sites import AsyncSites

        return AsyncSites(self)

    @cached_property
    def tags(self: AsyncClient) -> AsyncTags:
        """Labels with a value, on files and on segments of files."""
        from .api.tags import AsyncTags

        return AsyncTags(self)

    @cached_property
    def thumbnails(self: AsyncClient) -> AsyncThumbnails:
        """Pictures taken from a file."""
        from .api.thumbnails import AsyncThumbnails

        return AsyncThumbnails(self)

    @cached_property
    def transcribe(self: AsyncClient) -> AsyncTranscribe:
        """Jobs that write down what is said in a video; the older form of describe."""
        from .api.transcribe import AsyncTranscribe

        return AsyncTranscribe(self)

    @cached_property
    def webhooks(self: AsyncClient) -> AsyncWebhooks:
        """Addresses of yours that the service calls when a job begins or ends."""
        from .api.webhooks import AsyncWebhooks

        return AsyncWebhooks(self)
