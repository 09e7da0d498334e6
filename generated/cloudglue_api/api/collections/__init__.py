"""Files that are all treated alike, with what was found in them: descriptions, transcripts, entities, faces and moments."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ... import models
from ...types import (
    UNSET,
    UUID,
    AsyncItems,
    DateTime,
    Endpoint,
    Items,
    Job,
    Operation,
    Pages,
    Rule,
    Unset,
    date,
    datetime,
    deprecated,
    given,
    given_or_null,
    known,
)

if TYPE_CHECKING:
    from ...client import AsyncClient, Client

COLLECTIONS_LIST = Endpoint(
    resource="collections",
    verb="list",
    method="GET",
    path="/collections",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("name", "created_at")),
        "sort": Rule(str, values=("asc", "desc")),
        "collection_type": Rule(
            str, values=("media-descriptions", "entities", "rich-transcripts", "face-analysis", "metadata", "moments")
        ),
        "created_after": Rule(DateTime),
        "created_before": Rule(DateTime),
    },
    pages=Pages("data"),
)


def collections_list(
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    collection_type: models.CollectionType | str | None = None,
    created_after: date | datetime | str | None = None,
    created_before: date | datetime | str | None = None,
) -> Operation[models.CollectionList]:
    """List the collections.

    One page of the account's collections, all of them or those that match every condition given.

    Args:
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        collection_type: Only collections of this type. The documentation does not offer moments here.
        created_after: Only collections created after this time.
        created_before: Only collections created before this time.
    """
    return Operation(
        COLLECTIONS_LIST,
        models.CollectionList,
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "collection_type": collection_type,
                "created_after": created_after,
                "created_before": created_before,
            }
        ),
    )


COLLECTIONS_CREATE = Endpoint(
    resource="collections",
    verb="create",
    method="POST",
    path="/collections",
    content_type="application/json",
)


def collections_create(
    *,
    collection_type: models.CollectionType | str,
    name: str,
    moments_config: models.NewCollectionMomentsConfig | Mapping[str, Any] | None = None,
    description: str | None | Unset = UNSET,
    describe_config: models.CollectionDescribeConfig | Mapping[str, Any] | None = None,
    extract_config: models.CollectionExtractConfig | Mapping[str, Any] | None = None,
    transcribe_config: models.CollectionTranscribeConfig | Mapping[str, Any] | None = None,
    default_segmentation_config: models.DefaultSegmentationConfig | Mapping[str, Any] | None = None,
    default_thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    face_detection_config: models.CollectionFaceDetectionConfig | Mapping[str, Any] | None = None,
) -> Operation[models.Collection]:
    """Create a collection.

    A collection is empty at first. The request gives only the config that belongs to its type. Later no more than
    name and description can be changed.

    Args:
        collection_type: What is done with each file: describe what it shows and says (media-descriptions), extract
            what you ask for (entities), transcribe what is said and shown (rich-transcripts), find faces
            (face-analysis), make what is known about it searchable without fetching it (metadata), or find moments that
            meet your criteria (moments).
        name: Its name; no other collection of the account may have it.
        moments_config: Which moments to look for; with the type moments.
        description: What it is for.
        describe_config: What to describe; with the type media-descriptions.
        extract_config: What to extract; with the type entities.
        transcribe_config: What to put into the transcripts; with the type rich-transcripts.
        default_segmentation_config: How to cut files that come without a way of their own.
        default_thumbnails_config: Which pictures to make of files that do not say.
        face_detection_config: Where to look for faces; with the type face-analysis.
    """
    return Operation(
        COLLECTIONS_CREATE,
        models.Collection,
        body=given_or_null(
            {
                "collection_type": collection_type,
                "name": name,
                "moments_config": moments_config,
                "description": description,
                "describe_config": describe_config,
                "extract_config": extract_config,
                "transcribe_config": transcribe_config,
                "default_segmentation_config": default_segmentation_config,
                "default_thumbnails_config": default_thumbnails_config,
                "face_detection_config": face_detection_config,
            },
            frozenset(["description"]),
        ),
        body_model=models.NewCollection,
    )


COLLECTIONS_GET = Endpoint(
    resource="collections",
    verb="get",
    method="GET",
    path="/collections/{collection_id}",
)


def collections_get(
    collection_id: UUID | str,
) -> Operation[models.Collection]:
    """Get a collection.

    What it is and how its files are treated; the files themselves are a list of their own.

    Args:
        collection_id: The collection's id.
    """
    return Operation(
        COLLECTIONS_GET,
        models.Collection,
        path_values={
            "collection_id": collection_id,
        },
    )


COLLECTIONS_UPDATE = Endpoint(
    resource="collections",
    verb="update",
    method="PUT",
    path="/collections/{collection_id}",
    content_type="application/json",
)


def collections_update(
    collection_id: UUID | str,
    *,
    name: str | None = None,
    description: str | None = None,
) -> Operation[models.Collection]:
    """Change a collection's name or description.

    Give a new name, a new description, or both.

    Args:
        collection_id: The collection's id.
        name: The new name.
        description: The new description.
    """
    return Operation(
        COLLECTIONS_UPDATE,
        models.Collection,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "name": name,
                "description": description,
            }
        ),
        body_model=models.CollectionUpdate,
    )


COLLECTIONS_DELETE = Endpoint(
    resource="collections",
    verb="delete",
    method="DELETE",
    path="/collections/{collection_id}",
)


def collections_delete(
    collection_id: UUID | str,
) -> Operation[models.CollectionDeleted]:
    """Delete a collection.

    The answer holds its id and nothing more.

    Args:
        collection_id: The collection's id.
    """
    return Operation(
        COLLECTIONS_DELETE,
        models.CollectionDeleted,
        path_values={
            "collection_id": collection_id,
        },
    )


COLLECTIONS_LIST_VIDEOS = Endpoint(
    resource="collections",
    verb="list_videos",
    method="GET",
    path="/collections/{collection_id}/videos",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "status": Rule(str, values=("pending", "processing", "completed", "failed", "not_applicable")),
        "added_before": Rule(date),
        "added_after": Rule(date),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "filter": Rule(str),
    },
    pages=Pages("data"),
)


def collections_list_videos(
    collection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    status: models.JobStatus | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    filter: str | None = None,
) -> Operation[models.CollectionFileList]:
    """List a collection's files.

    With how far the work on each of them is.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        status: Only files in this state.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
        order: The field to sort by.
        sort: The direction of the sort.
        filter: Further conditions: the filter of a search, as JSON text.
    """
    return Operation(
        COLLECTIONS_LIST_VIDEOS,
        models.CollectionFileList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "status": status,
                "added_before": added_before,
                "added_after": added_after,
                "order": order,
                "sort": sort,
                "filter": filter,
            }
        ),
    )


COLLECTIONS_ADD_VIDEO = Endpoint(
    resource="collections",
    verb="add_video",
    method="POST",
    path="/collections/{collection_id}/videos",
    content_type="application/json",
)


def collections_add_video(
    collection_id: UUID | str,
    *,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    file_id: UUID | str | None = None,
    url: str | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.CollectionFile]:
    """Add a video to a collection.

    Starts the work that the collection's type asks for. The video is a file that is there already, or an address.
    This is the older form of adding a file of any medium.

    Deprecated: use client.collections.add_media.

    Args:
        collection_id: The collection's id.
        segmentation_id: A segmentation of the file to use.
        segmentation_config: How to cut the file.
        file_id: The id of a file that is there.
        url: Where the file is: its uri, or an address that files can be fetched from.
        thumbnails_config: Which pictures to make; as the collection says when absent.
        metadata: Your own keys and values, to be kept with the file.
    """
    return Operation(
        COLLECTIONS_ADD_VIDEO,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "file_id": file_id,
                "url": url,
                "thumbnails_config": thumbnails_config,
                "metadata": metadata,
            }
        ),
        body_model=models.NewCollectionFile,
    )


COLLECTIONS_ADD_MEDIA = Endpoint(
    resource="collections",
    verb="add_media",
    method="POST",
    path="/collections/{collection_id}/media",
    content_type="application/json",
)


def collections_add_media(
    collection_id: UUID | str,
    *,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    file_id: UUID | str | None = None,
    url: str | None = None,
    thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.CollectionFile]:
    """Add a file of any medium to a collection.

    The newer form of adding a video, with the same request and answer, for sound too.

    Args:
        collection_id: The collection's id.
        segmentation_id: A segmentation of the file to use.
        segmentation_config: How to cut the file.
        file_id: The id of a file that is there.
        url: Where the file is: its uri, or an address that files can be fetched from.
        thumbnails_config: Which pictures to make; as the collection says when absent.
        metadata: Your own keys and values, to be kept with the file.
    """
    return Operation(
        COLLECTIONS_ADD_MEDIA,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "file_id": file_id,
                "url": url,
                "thumbnails_config": thumbnails_config,
                "metadata": metadata,
            }
        ),
        body_model=models.NewCollectionFile,
    )


COLLECTIONS_ADD_YOUTUBE_VIDEO = Endpoint(
    resource="collections",
    verb="add_youtube_video",
    method="POST",
    path="/collections/{collection_id}/youtube",
    content_type="application/json",
)


def collections_add_youtube_video(
    collection_id: UUID | str,
    *,
    url: str,
    segmentation_id: UUID | str | None = None,
    segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
    metadata: Mapping[str, Any] | None = None,
) -> Operation[models.CollectionFile]:
    """Add a YouTube video to a collection.

    By its address. Unlike other files it takes no thumbnails config, and only what is said in it is understood.

    Deprecated: use client.collections.add_media.

    Args:
        collection_id: The collection's id.
        url: The video's address on YouTube.
        segmentation_id: A segmentation of the video to use.
        segmentation_config: How to cut the video. The shot detector takes no YouTube.
        metadata: Your own keys and values, to be kept with the file.
    """
    return Operation(
        COLLECTIONS_ADD_YOUTUBE_VIDEO,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "url": url,
                "segmentation_id": segmentation_id,
                "segmentation_config": segmentation_config,
                "metadata": metadata,
            }
        ),
        body_model=models.NewCollectionYouTubeVideo,
    )


COLLECTIONS_GET_VIDEO = Endpoint(
    resource="collections",
    verb="get_video",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}",
    job=Job(
        succeeded=(
            "completed",
            "not_applicable",
        ),
        failed=("failed",),
    ),
)


def collections_get_video(
    collection_id: UUID | str,
    file_id: UUID | str,
) -> Operation[models.CollectionFile]:
    """Get a file of a collection.

    Read it again until its status is final. What was found in it has addresses of its own, below this one.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
    """
    return Operation(
        COLLECTIONS_GET_VIDEO,
        models.CollectionFile,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
    )


COLLECTIONS_REMOVE_VIDEO = Endpoint(
    resource="collections",
    verb="remove_video",
    method="DELETE",
    path="/collections/{collection_id}/videos/{file_id}",
)


def collections_remove_video(
    collection_id: UUID | str,
    file_id: UUID | str,
) -> Operation[models.CollectionFileDeleted]:
    """Take a file out of a collection.

    The answer holds the two ids and nothing more.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
    """
    return Operation(
        COLLECTIONS_REMOVE_VIDEO,
        models.CollectionFileDeleted,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
    )


COLLECTIONS_GET_MEDIA_DESCRIPTIONS = Endpoint(
    resource="collections",
    verb="get_media_descriptions",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/media-descriptions",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
        "start_time_seconds": Rule(float),
        "end_time_seconds": Rule(float),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_thumbnails": Rule(bool),
        "include_word_timestamps": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
        "include_metadata": Rule(bool),
    },
)


def collections_get_media_descriptions(
    collection_id: UUID | str,
    file_id: UUID | str,
    *,
    response_format: models.DataFormat | str | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_thumbnails: bool | None = None,
    include_word_timestamps: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.MediaDescription]:
    """Get what a file shows and says.

    For collections of the type media-descriptions.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        response_format: The form of the answer.
        start_time_seconds: Only what lies after this time, in seconds.
        end_time_seconds: Only what lies before this time, in seconds.
        modalities: Only these parts.
        include_thumbnails: Give addresses of pictures too.
        include_word_timestamps: Give the time of each spoken word too. The service's default: false.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        COLLECTIONS_GET_MEDIA_DESCRIPTIONS,
        models.MediaDescription,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "response_format": response_format,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "modalities": modalities,
                "include_thumbnails": include_thumbnails,
                "include_word_timestamps": include_word_timestamps,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
                "include_metadata": include_metadata,
            }
        ),
    )


COLLECTIONS_GET_RICH_TRANSCRIPTS = Endpoint(
    resource="collections",
    verb="get_rich_transcripts",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/rich-transcripts",
    query={
        "response_format": Rule(str, values=("json", "markdown")),
        "start_time_seconds": Rule(float),
        "end_time_seconds": Rule(float),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_word_timestamps": Rule(bool),
        "include_metadata": Rule(bool),
    },
)


def collections_get_rich_transcripts(
    collection_id: UUID | str,
    file_id: UUID | str,
    *,
    response_format: models.DataFormat | str | None = None,
    start_time_seconds: float | None = None,
    end_time_seconds: float | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_word_timestamps: bool | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.RichTranscript]:
    """Get what is said and shown in a file.

    For collections of the type rich-transcripts.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        response_format: The form of the answer.
        start_time_seconds: Only what lies after this time, in seconds.
        end_time_seconds: Only what lies before this time, in seconds.
        modalities: Only these parts.
        include_word_timestamps: Give the time of each spoken word too. The service's default: false.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        COLLECTIONS_GET_RICH_TRANSCRIPTS,
        models.RichTranscript,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "response_format": response_format,
                "start_time_seconds": start_time_seconds,
                "end_time_seconds": end_time_seconds,
                "modalities": modalities,
                "include_word_timestamps": include_word_timestamps,
                "include_metadata": include_metadata,
            }
        ),
    )


COLLECTIONS_GET_VIDEO_ENTITIES = Endpoint(
    resource="collections",
    verb="get_video_entities",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/entities",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
        "include_thumbnails": Rule(bool),
        "include_chapters": Rule(bool),
        "include_shots": Rule(bool),
    },
    pages=Pages("segment_entities"),
)


def collections_get_video_entities(
    collection_id: UUID | str,
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    include_thumbnails: bool | None = None,
    include_chapters: bool | None = None,
    include_shots: bool | None = None,
) -> Operation[models.FileEntities]:
    """Get what was extracted from a file.

    For collections of the type entities. The answer holds what was found in the file as a whole, and a page of what
    was found in its segments.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
        include_thumbnails: Give addresses of pictures too.
        include_chapters: Give the chapters too. The service's default: false.
        include_shots: Give the shots too. The service's default: false.
    """
    return Operation(
        COLLECTIONS_GET_VIDEO_ENTITIES,
        models.FileEntities,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "include_thumbnails": include_thumbnails,
                "include_chapters": include_chapters,
                "include_shots": include_shots,
            }
        ),
    )


COLLECTIONS_GET_FACE_DETECTIONS = Endpoint(
    resource="collections",
    verb="get_face_detections",
    method="GET",
    path="/collections/{collection_id}/videos/{file_id}/face-detections",
    query={
        "limit": Rule(int, minimum=1, maximum=100),
        "offset": Rule(int, minimum=0),
    },
    pages=Pages("faces"),
)


def collections_get_face_detections(
    collection_id: UUID | str,
    file_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
) -> Operation[models.FileFaceDetections]:
    """Get a page of the faces found in a file.

    For collections of the type face-analysis.

    Args:
        collection_id: The collection's id.
        file_id: The file's id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
        offset: How many items to leave out at the start. The service's default: 0.
    """
    return Operation(
        COLLECTIONS_GET_FACE_DETECTIONS,
        models.FileFaceDetections,
        path_values={
            "collection_id": collection_id,
            "file_id": file_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
            }
        ),
    )


COLLECTIONS_LIST_MEDIA_DESCRIPTIONS = Endpoint(
    resource="collections",
    verb="list_media_descriptions",
    method="GET",
    path="/collections/{collection_id}/media-descriptions",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "added_before": Rule(date),
        "added_after": Rule(date),
        "response_format": Rule(str, values=("json", "markdown")),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def collections_list_media_descriptions(
    collection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
    response_format: models.DataFormat | str | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.MediaDescriptionList]:
    """List what a collection's files show and say.

    For collections of the type media-descriptions. Each item is about one file.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
        response_format: The form of the answer.
        modalities: Only these parts.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        COLLECTIONS_LIST_MEDIA_DESCRIPTIONS,
        models.MediaDescriptionList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "added_before": added_before,
                "added_after": added_after,
                "response_format": response_format,
                "modalities": modalities,
                "include_metadata": include_metadata,
            }
        ),
    )


COLLECTIONS_LIST_RICH_TRANSCRIPTS = Endpoint(
    resource="collections",
    verb="list_rich_transcripts",
    method="GET",
    path="/collections/{collection_id}/rich-transcripts",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "added_before": Rule(date),
        "added_after": Rule(date),
        "response_format": Rule(str, values=("json", "markdown")),
        "modalities": Rule(
            list[str],
            values=(
                "speech",
                "visual_scene_description",
                "scene_text",
                "audio_description",
                "summary",
                "segment_summary",
                "title",
            ),
        ),
        "include_metadata": Rule(bool),
    },
    pages=Pages("data"),
)


def collections_list_rich_transcripts(
    collection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
    response_format: models.DataFormat | str | None = None,
    modalities: Sequence[models.Modality | str] | None = None,
    include_metadata: bool | None = None,
) -> Operation[models.RichTranscriptList]:
    """List what is said and shown in a collection's files.

    For collections of the type rich-transcripts. Each item is about one file.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
        response_format: The form of the answer.
        modalities: Only these parts.
        include_metadata: Give the file's metadata and source metadata too. The service's default: false.
    """
    return Operation(
        COLLECTIONS_LIST_RICH_TRANSCRIPTS,
        models.RichTranscriptList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "added_before": added_before,
                "added_after": added_after,
                "response_format": response_format,
                "modalities": modalities,
                "include_metadata": include_metadata,
            }
        ),
    )


COLLECTIONS_LIST_ENTITIES = Endpoint(
    resource="collections",
    verb="list_entities",
    method="GET",
    path="/collections/{collection_id}/entities",
    query={
        "limit": Rule(int, maximum=100),
        "offset": Rule(int),
        "order": Rule(str, values=("added_at", "filename")),
        "sort": Rule(str, values=("asc", "desc")),
        "added_before": Rule(date),
        "added_after": Rule(date),
    },
    pages=Pages("data"),
)


def collections_list_entities(
    collection_id: UUID | str,
    *,
    limit: int | None = None,
    offset: int | None = None,
    order: models.CollectionFileOrder | str | None = None,
    sort: models.SortDirection | str | None = None,
    added_before: date | datetime | str | None = None,
    added_after: date | datetime | str | None = None,
) -> Operation[models.FileEntitiesList]:
    """List what was extracted from a collection's files.

    For collections of the type entities. Each item is about one file.

    Args:
        collection_id: The collection's id.
        limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
            files, 20.
        offset: How many items to leave out at the start.
        order: The field to sort by.
        sort: The direction of the sort.
        added_before: Only files added before this day (UTC).
        added_after: Only files added after this day (UTC).
    """
    return Operation(
        COLLECTIONS_LIST_ENTITIES,
        models.FileEntitiesList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "limit": limit,
                "offset": offset,
                "order": order,
                "sort": sort,
                "added_before": added_before,
                "added_after": added_after,
            }
        ),
    )


COLLECTIONS_CREATE_MOMENT_CRITERION = Endpoint(
    resource="collections",
    verb="create_moment_criterion",
    method="POST",
    path="/collections/{collection_id}/moment-criteria",
    content_type="application/json",
)


def collections_create_moment_criterion(
    collection_id: UUID | str,
    *,
    criterion: models.MomentCriterion | Mapping[str, Any],
    signals_required: Sequence[models.CriterionSignal | str] | None = None,
    boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
    speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
    min_duration_seconds: float | None = None,
    max_duration_seconds: float | None = None,
) -> Operation[models.MomentCriterionAttachment]:
    """Give a collection a criterion for moments.

    The files that are in the collection already are searched too; backfill_status tells how far that is. Only these
    searches cost credits, and not where the same was looked for in a file before.

    Args:
        collection_id: The collection's id.
        criterion: What makes a moment.
        signals_required: What a moment must be found by, at least one; speech when absent.
        boundary_policy: Where a moment may begin and end; sentence when absent.
        speaker_filter: Whose words count; everybody's when absent.
        min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
        max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.
    """
    return Operation(
        COLLECTIONS_CREATE_MOMENT_CRITERION,
        models.MomentCriterionAttachment,
        path_values={
            "collection_id": collection_id,
        },
        body=given(
            {
                "criterion": criterion,
                "signals_required": signals_required,
                "boundary_policy": boundary_policy,
                "speaker_filter": speaker_filter,
                "min_duration_seconds": min_duration_seconds,
                "max_duration_seconds": max_duration_seconds,
            }
        ),
        body_model=models.NewMomentCriterionAttachment,
    )


COLLECTIONS_DELETE_MOMENT_CRITERION = Endpoint(
    resource="collections",
    verb="delete_moment_criterion",
    method="DELETE",
    path="/collections/{collection_id}/moment-criteria/{attachment_id}",
)


def collections_delete_moment_criterion(
    collection_id: UUID | str,
    attachment_id: UUID | str,
) -> Operation[models.MomentCriterionAttachmentDeleted]:
    """Take a criterion for moments from a collection.

    The collection lists its moments no more; the jobs that found them stay.

    Args:
        collection_id: The collection's id.
        attachment_id: The attachment's id.
    """
    return Operation(
        COLLECTIONS_DELETE_MOMENT_CRITERION,
        models.MomentCriterionAttachmentDeleted,
        path_values={
            "collection_id": collection_id,
            "attachment_id": attachment_id,
        },
    )


COLLECTIONS_LIST_MOMENTS = Endpoint(
    resource="collections",
    verb="list_moments",
    method="GET",
    path="/collections/{collection_id}/moments",
    query={
        "criterion_name": Rule(str),
        "attachment_id": Rule(str),
        "file_id": Rule(str),
        "min_score": Rule(float),
        "sort": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
    },
    pages=Pages("moments", cursor="cursor", following="next_cursor"),
)


def collections_list_moments(
    collection_id: UUID | str,
    *,
    criterion_name: str | None = None,
    attachment_id: UUID | str | None = None,
    file_id: UUID | str | None = None,
    min_score: float | None = None,
    sort: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Operation[models.CollectionMomentList]:
    """List the moments found in a collection.

    All of them, or those that match every condition given.

    Args:
        collection_id: The collection's id.
        criterion_name: Only of the criterion with this name.
        attachment_id: Only moments of this attachment of a criterion.
        file_id: Only in the file with this id.
        min_score: Only moments with at least this criterion_score, on the criterion's own scale.
        sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need
            a criterion_name or attachment_id.
        limit: Items on a page, 1 to 100. When it is absent the service chooses.
        cursor: The next_cursor of the page before; the first page when absent.
    """
    return Operation(
        COLLECTIONS_LIST_MOMENTS,
        models.CollectionMomentList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "criterion_name": criterion_name,
                "attachment_id": attachment_id,
                "file_id": file_id,
                "min_score": min_score,
                "sort": sort,
                "limit": limit,
                "cursor": cursor,
            }
        ),
    )


COLLECTIONS_LIST_MOMENT_FINDINGS = Endpoint(
    resource="collections",
    verb="list_moment_findings",
    method="GET",
    path="/collections/{collection_id}/moments/findings",
    query={
        "criterion_name": Rule(str),
        "file_id": Rule(str),
        "kind": Rule(str),
        "limit": Rule(int, minimum=1, maximum=100),
        "cursor": Rule(str),
    },
    pages=Pages("findings", cursor="cursor", following="next_cursor"),
)


def collections_list_moment_findings(
    collection_id: UUID | str,
    *,
    criterion_name: str | None = None,
    file_id: UUID | str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Operation[models.CollectionMomentFindingList]:
    """List what was found about a collection's files besides moments.

    A finding concerns a file as a whole, such as that something expected is absent from it.

    Args:
        collection_id: The collection's id.
        criterion_name: Only of the criterion with this name.
        file_id: Only in the file with this id.
        kind: Only findings of this kind. Known are absence and observation.
        limit: Items on a page, 1 to 100. When it is absent the service chooses.
        cursor: The next_cursor of the page before; the first page when absent.
    """
    return Operation(
        COLLECTIONS_LIST_MOMENT_FINDINGS,
        models.CollectionMomentFindingList,
        path_values={
            "collection_id": collection_id,
        },
        query=given(
            {
                "criterion_name": criterion_name,
                "file_id": file_id,
                "kind": kind,
                "limit": limit,
                "cursor": cursor,
            }
        ),
    )


class Collections:
    """Files that are all treated alike, with what was found in them: descriptions, transcripts, entities, faces and moments."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        collection_type: models.CollectionType | str | None = None,
        created_after: date | datetime | str | None = None,
        created_before: date | datetime | str | None = None,
    ) -> models.CollectionList:
        """List the collections.

        One page of the account's collections, all of them or those that match every condition given.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            collection_type: Only collections of this type. The documentation does not offer moments here.
            created_after: Only collections created after this time.
            created_before: Only collections created before this time.

        Examples:
            >>> client.collections.list()
        """
        return self._client.execute(
            collections_list(
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                collection_type=collection_type,
                created_after=created_after,
                created_before=created_before,
            )
        )

    def iter(
        self,
        *,
        order: models.CollectionOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        collection_type: models.CollectionType | str | None = None,
        created_after: date | datetime | str | None = None,
        created_before: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.Collection]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            order: The field to sort by.
            sort: The direction of the sort.
            collection_type: Only collections of this type. The documentation does not offer moments here.
            created_after: Only collections created after this time.
            created_before: Only collections created before this time.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter():
            ...     print(item)
        """
        return self._client.items(
            collections_list(
                order=order,
                sort=sort,
                collection_type=collection_type,
                created_after=created_after,
                created_before=created_before,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def create(
        self,
        *,
        collection_type: models.CollectionType | str,
        name: str,
        moments_config: models.NewCollectionMomentsConfig | Mapping[str, Any] | None = None,
        description: str | None | Unset = UNSET,
        describe_config: models.CollectionDescribeConfig | Mapping[str, Any] | None = None,
        extract_config: models.CollectionExtractConfig | Mapping[str, Any] | None = None,
        transcribe_config: models.CollectionTranscribeConfig | Mapping[str, Any] | None = None,
        default_segmentation_config: models.DefaultSegmentationConfig | Mapping[str, Any] | None = None,
        default_thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        face_detection_config: models.CollectionFaceDetectionConfig | Mapping[str, Any] | None = None,
    ) -> models.Collection:
        """Create a collection.

        A collection is empty at first. The request gives only the config that belongs to its type. Later no more than
        name and description can be changed.

        Args:
            collection_type: What is done with each file: describe what it shows and says (media-descriptions), extract
                what you ask for (entities), transcribe what is said and shown (rich-transcripts), find faces
                (face-analysis), make what is known about it searchable without fetching it (metadata), or find moments that
                meet your criteria (moments).
            name: Its name; no other collection of the account may have it.
            moments_config: Which moments to look for; with the type moments.
            description: What it is for.
            describe_config: What to describe; with the type media-descriptions.
            extract_config: What to extract; with the type entities.
            transcribe_config: What to put into the transcripts; with the type rich-transcripts.
            default_segmentation_config: How to cut files that come without a way of their own.
            default_thumbnails_config: Which pictures to make of files that do not say.
            face_detection_config: Where to look for faces; with the type face-analysis.

        Examples:
            >>> client.collections.create(
            ...     collection_type="media-descriptions",
            ...     name="Tour de Mont-Blanc",
            ...     describe_config={"enable_summary": True, "enable_speech": True},
            ...     default_segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20}},
            ... )
        """
        return self._client.execute(
            collections_create(
                collection_type=collection_type,
                name=name,
                moments_config=moments_config,
                description=description,
                describe_config=describe_config,
                extract_config=extract_config,
                transcribe_config=transcribe_config,
                default_segmentation_config=default_segmentation_config,
                default_thumbnails_config=default_thumbnails_config,
                face_detection_config=face_detection_config,
            )
        )

    def get(
        self,
        collection_id: UUID | str,
    ) -> models.Collection:
        """Get a collection.

        What it is and how its files are treated; the files themselves are a list of their own.

        Args:
            collection_id: The collection's id.

        Examples:
            >>> client.collections.get("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_get(
                collection_id,
            )
        )

    def update(
        self,
        collection_id: UUID | str,
        *,
        name: str | None = None,
        description: str | None = None,
    ) -> models.Collection:
        """Change a collection's name or description.

        Give a new name, a new description, or both.

        Args:
            collection_id: The collection's id.
            name: The new name.
            description: The new description.

        Examples:
            >>> client.collections.update(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     name="Tour de Mont-Blanc",
            ...     description="Stages of the race.",
            ... )
        """
        return self._client.execute(
            collections_update(
                collection_id,
                name=name,
                description=description,
            )
        )

    def delete(
        self,
        collection_id: UUID | str,
    ) -> models.CollectionDeleted:
        """Delete a collection.

        The answer holds its id and nothing more.

        Args:
            collection_id: The collection's id.

        Examples:
            >>> client.collections.delete("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_delete(
                collection_id,
            )
        )

    def list_videos(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
    ) -> models.CollectionFileList:
        """List a collection's files.

        With how far the work on each of them is.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            status: Only files in this state.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions: the filter of a search, as JSON text.

        Examples:
            >>> client.collections.list_videos("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_videos(
                collection_id,
                limit=limit,
                offset=offset,
                status=status,
                added_before=added_before,
                added_after=added_after,
                order=order,
                sort=sort,
                filter=filter,
            )
        )

    def iter_videos(
        self,
        collection_id: UUID | str,
        *,
        status: models.JobStatus | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.CollectionFile]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            status: Only files in this state.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions: the filter of a search, as JSON text.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_videos("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_videos(
                collection_id,
                status=status,
                added_before=added_before,
                added_after=added_after,
                order=order,
                sort=sort,
                filter=filter,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    @deprecated(instead="client.collections.add_media")
    def add_video(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a video to a collection.

        Starts the work that the collection's type asks for. The video is a file that is there already, or an address.
        This is the older form of adding a file of any medium.

        Deprecated: use client.collections.add_media.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
        """
        return self._client.execute(
            collections_add_video(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            )
        )

    def add_media(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a file of any medium to a collection.

        The newer form of adding a video, with the same request and answer, for sound too.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.

        Examples:
            >>> client.collections.add_media(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20, "hop_seconds": 20}},
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ... )
        """
        return self._client.execute(
            collections_add_media(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            )
        )

    @deprecated(instead="client.collections.add_media")
    def add_youtube_video(
        self,
        collection_id: UUID | str,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a YouTube video to a collection.

        By its address. Unlike other files it takes no thumbnails config, and only what is said in it is understood.

        Deprecated: use client.collections.add_media.

        Args:
            collection_id: The collection's id.
            url: The video's address on YouTube.
            segmentation_id: A segmentation of the video to use.
            segmentation_config: How to cut the video. The shot detector takes no YouTube.
            metadata: Your own keys and values, to be kept with the file.
        """
        return self._client.execute(
            collections_add_youtube_video(
                collection_id,
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                metadata=metadata,
            )
        )

    def get_video(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
    ) -> models.CollectionFile:
        """Get a file of a collection.

        Read it again until its status is final. What was found in it has addresses of its own, below this one.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.

        Examples:
            >>> client.collections.get_video(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_get_video(
                collection_id,
                file_id,
            )
        )

    def wait(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """Wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> client.collections.wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.wait_for(
            collections_get_video(
                collection_id,
                file_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    @deprecated(instead="client.collections.add_media")
    def add_video_and_wait(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_video`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.
        """
        return self._client.execute_and_wait(
            collections_add_video(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def add_media_and_wait(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_media`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> client.collections.add_media_and_wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20, "hop_seconds": 20}},
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ... )
        """
        return self._client.execute_and_wait(
            collections_add_media(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    @deprecated(instead="client.collections.add_media")
    def add_youtube_video_and_wait(
        self,
        collection_id: UUID | str,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_youtube_video`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            url: The video's address on YouTube.
            segmentation_id: A segmentation of the video to use.
            segmentation_config: How to cut the video. The shot detector takes no YouTube.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.
        """
        return self._client.execute_and_wait(
            collections_add_youtube_video(
                collection_id,
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    def remove_video(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
    ) -> models.CollectionFileDeleted:
        """Take a file out of a collection.

        The answer holds the two ids and nothing more.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.

        Examples:
            >>> client.collections.remove_video(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_remove_video(
                collection_id,
                file_id,
            )
        )

    def get_media_descriptions(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_thumbnails: bool | None = None,
        include_word_timestamps: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.MediaDescription:
        """Get what a file shows and says.

        For collections of the type media-descriptions.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            response_format: The form of the answer.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts.
            include_thumbnails: Give addresses of pictures too.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.collections.get_media_descriptions(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_get_media_descriptions(
                collection_id,
                file_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_thumbnails=include_thumbnails,
                include_word_timestamps=include_word_timestamps,
                include_chapters=include_chapters,
                include_shots=include_shots,
                include_metadata=include_metadata,
            )
        )

    def get_rich_transcripts(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_word_timestamps: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.RichTranscript:
        """Get what is said and shown in a file.

        For collections of the type rich-transcripts.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            response_format: The form of the answer.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.collections.get_rich_transcripts(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_get_rich_transcripts(
                collection_id,
                file_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_word_timestamps=include_word_timestamps,
                include_metadata=include_metadata,
            )
        )

    def get_video_entities(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.FileEntities:
        """Get what was extracted from a file.

        For collections of the type entities. The answer holds what was found in the file as a whole, and a page of what
        was found in its segments.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.

        Examples:
            >>> client.collections.get_video_entities(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_get_video_entities(
                collection_id,
                file_id,
                limit=limit,
                offset=offset,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    def iter_video_entities(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.SegmentEntities]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_video_entities(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            collections_get_video_entities(
                collection_id,
                file_id,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def get_face_detections(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FileFaceDetections:
        """Get a page of the faces found in a file.

        For collections of the type face-analysis.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> client.collections.get_face_detections(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return self._client.execute(
            collections_get_face_detections(
                collection_id,
                file_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter_face_detections(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.DetectedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_face_detections(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            collections_get_face_detections(collection_id, file_id, limit=page_size), prefetch=prefetch
        )

    def list_media_descriptions(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.MediaDescriptionList:
        """List what a collection's files show and say.

        For collections of the type media-descriptions. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.collections.list_media_descriptions("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_media_descriptions(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
            )
        )

    def iter_media_descriptions(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.MediaDescriptionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_media_descriptions("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_media_descriptions(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def list_rich_transcripts(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.RichTranscriptList:
        """List what is said and shown in a collection's files.

        For collections of the type rich-transcripts. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> client.collections.list_rich_transcripts("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_rich_transcripts(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
            )
        )

    def iter_rich_transcripts(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.RichTranscriptListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_rich_transcripts("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_rich_transcripts(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def list_entities(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
    ) -> models.FileEntitiesList:
        """List what was extracted from a collection's files.

        For collections of the type entities. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).

        Examples:
            >>> client.collections.list_entities("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_entities(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
            )
        )

    def iter_entities(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> Items[models.FileEntitiesListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> for item in client.collections.iter_entities("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_entities(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    def create_moment_criterion(
        self,
        collection_id: UUID | str,
        *,
        criterion: models.MomentCriterion | Mapping[str, Any],
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
    ) -> models.MomentCriterionAttachment:
        """Give a collection a criterion for moments.

        The files that are in the collection already are searched too; backfill_status tells how far that is. Only these
        searches cost credits, and not where the same was looked for in a file before.

        Args:
            collection_id: The collection's id.
            criterion: What makes a moment.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.

        Examples:
            >>> client.collections.create_moment_criterion(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ...     max_duration_seconds=30,
            ... )
        """
        return self._client.execute(
            collections_create_moment_criterion(
                collection_id,
                criterion=criterion,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
            )
        )

    def delete_moment_criterion(
        self,
        collection_id: UUID | str,
        attachment_id: UUID | str,
    ) -> models.MomentCriterionAttachmentDeleted:
        """Take a criterion for moments from a collection.

        The collection lists its moments no more; the jobs that found them stay.

        Args:
            collection_id: The collection's id.
            attachment_id: The attachment's id.

        Examples:
            >>> client.collections.delete_moment_criterion(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "73f6348e-44eb-5214-9ae3-18b9a699f015",
            ... )
        """
        return self._client.execute(
            collections_delete_moment_criterion(
                collection_id,
                attachment_id,
            )
        )

    def list_moments(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        attachment_id: UUID | str | None = None,
        file_id: UUID | str | None = None,
        min_score: float | None = None,
        sort: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CollectionMomentList:
        """List the moments found in a collection.

        All of them, or those that match every condition given.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            attachment_id: Only moments of this attachment of a criterion.
            file_id: Only in the file with this id.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need
                a criterion_name or attachment_id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses.
            cursor: The next_cursor of the page before; the first page when absent.

        Examples:
            >>> client.collections.list_moments("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_moments(
                collection_id,
                criterion_name=criterion_name,
                attachment_id=attachment_id,
                file_id=file_id,
                min_score=min_score,
                sort=sort,
                limit=limit,
                cursor=cursor,
            )
        )

    def iter_moments(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        attachment_id: UUID | str | None = None,
        file_id: UUID | str | None = None,
        min_score: float | None = None,
        sort: str | None = None,
        page_size: int = 100,
    ) -> Iterable[models.CollectionMoment]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            attachment_id: Only moments of this attachment of a criterion.
            file_id: Only in the file with this id.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need a criterion_name or attachment_id.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.collections.iter_moments("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            collections_list_moments(
                collection_id,
                criterion_name=criterion_name,
                attachment_id=attachment_id,
                file_id=file_id,
                min_score=min_score,
                sort=sort,
                limit=page_size,
            )
        )

    def list_moment_findings(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        file_id: UUID | str | None = None,
        kind: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CollectionMomentFindingList:
        """List what was found about a collection's files besides moments.

        A finding concerns a file as a whole, such as that something expected is absent from it.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            file_id: Only in the file with this id.
            kind: Only findings of this kind. Known are absence and observation.
            limit: Items on a page, 1 to 100. When it is absent the service chooses.
            cursor: The next_cursor of the page before; the first page when absent.

        Examples:
            >>> client.collections.list_moment_findings("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return self._client.execute(
            collections_list_moment_findings(
                collection_id,
                criterion_name=criterion_name,
                file_id=file_id,
                kind=kind,
                limit=limit,
                cursor=cursor,
            )
        )

    def iter_moment_findings(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        file_id: UUID | str | None = None,
        kind: str | None = None,
        page_size: int = 100,
    ) -> Iterable[models.CollectionMomentFinding]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            file_id: Only in the file with this id.
            kind: Only findings of this kind. Known are absence and observation.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> for item in client.collections.iter_moment_findings("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            collections_list_moment_findings(
                collection_id, criterion_name=criterion_name, file_id=file_id, kind=kind, limit=page_size
            )
        )


class AsyncCollections:
    """Files that are all treated alike, with what was found in them: descriptions, transcripts, entities, faces and moments."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    async def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        collection_type: models.CollectionType | str | None = None,
        created_after: date | datetime | str | None = None,
        created_before: date | datetime | str | None = None,
    ) -> models.CollectionList:
        """List the collections.

        One page of the account's collections, all of them or those that match every condition given.

        Args:
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            collection_type: Only collections of this type. The documentation does not offer moments here.
            created_after: Only collections created after this time.
            created_before: Only collections created before this time.

        Examples:
            >>> await client.collections.list()
        """
        return await self._client.execute(
            collections_list(
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                collection_type=collection_type,
                created_after=created_after,
                created_before=created_before,
            )
        )

    def iter(
        self,
        *,
        order: models.CollectionOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        collection_type: models.CollectionType | str | None = None,
        created_after: date | datetime | str | None = None,
        created_before: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.Collection]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            order: The field to sort by.
            sort: The direction of the sort.
            collection_type: Only collections of this type. The documentation does not offer moments here.
            created_after: Only collections created after this time.
            created_before: Only collections created before this time.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter():
            ...     print(item)
        """
        return self._client.items(
            collections_list(
                order=order,
                sort=sort,
                collection_type=collection_type,
                created_after=created_after,
                created_before=created_before,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def create(
        self,
        *,
        collection_type: models.CollectionType | str,
        name: str,
        moments_config: models.NewCollectionMomentsConfig | Mapping[str, Any] | None = None,
        description: str | None | Unset = UNSET,
        describe_config: models.CollectionDescribeConfig | Mapping[str, Any] | None = None,
        extract_config: models.CollectionExtractConfig | Mapping[str, Any] | None = None,
        transcribe_config: models.CollectionTranscribeConfig | Mapping[str, Any] | None = None,
        default_segmentation_config: models.DefaultSegmentationConfig | Mapping[str, Any] | None = None,
        default_thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        face_detection_config: models.CollectionFaceDetectionConfig | Mapping[str, Any] | None = None,
    ) -> models.Collection:
        """Create a collection.

        A collection is empty at first. The request gives only the config that belongs to its type. Later no more than
        name and description can be changed.

        Args:
            collection_type: What is done with each file: describe what it shows and says (media-descriptions), extract
                what you ask for (entities), transcribe what is said and shown (rich-transcripts), find faces
                (face-analysis), make what is known about it searchable without fetching it (metadata), or find moments that
                meet your criteria (moments).
            name: Its name; no other collection of the account may have it.
            moments_config: Which moments to look for; with the type moments.
            description: What it is for.
            describe_config: What to describe; with the type media-descriptions.
            extract_config: What to extract; with the type entities.
            transcribe_config: What to put into the transcripts; with the type rich-transcripts.
            default_segmentation_config: How to cut files that come without a way of their own.
            default_thumbnails_config: Which pictures to make of files that do not say.
            face_detection_config: Where to look for faces; with the type face-analysis.

        Examples:
            >>> await client.collections.create(
            ...     collection_type="media-descriptions",
            ...     name="Tour de Mont-Blanc",
            ...     describe_config={"enable_summary": True, "enable_speech": True},
            ...     default_segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20}},
            ... )
        """
        return await self._client.execute(
            collections_create(
                collection_type=collection_type,
                name=name,
                moments_config=moments_config,
                description=description,
                describe_config=describe_config,
                extract_config=extract_config,
                transcribe_config=transcribe_config,
                default_segmentation_config=default_segmentation_config,
                default_thumbnails_config=default_thumbnails_config,
                face_detection_config=face_detection_config,
            )
        )

    async def get(
        self,
        collection_id: UUID | str,
    ) -> models.Collection:
        """Get a collection.

        What it is and how its files are treated; the files themselves are a list of their own.

        Args:
            collection_id: The collection's id.

        Examples:
            >>> await client.collections.get("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_get(
                collection_id,
            )
        )

    async def update(
        self,
        collection_id: UUID | str,
        *,
        name: str | None = None,
        description: str | None = None,
    ) -> models.Collection:
        """Change a collection's name or description.

        Give a new name, a new description, or both.

        Args:
            collection_id: The collection's id.
            name: The new name.
            description: The new description.

        Examples:
            >>> await client.collections.update(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     name="Tour de Mont-Blanc",
            ...     description="Stages of the race.",
            ... )
        """
        return await self._client.execute(
            collections_update(
                collection_id,
                name=name,
                description=description,
            )
        )

    async def delete(
        self,
        collection_id: UUID | str,
    ) -> models.CollectionDeleted:
        """Delete a collection.

        The answer holds its id and nothing more.

        Args:
            collection_id: The collection's id.

        Examples:
            >>> await client.collections.delete("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_delete(
                collection_id,
            )
        )

    async def list_videos(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        status: models.JobStatus | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
    ) -> models.CollectionFileList:
        """List a collection's files.

        With how far the work on each of them is.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            status: Only files in this state.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions: the filter of a search, as JSON text.

        Examples:
            >>> await client.collections.list_videos("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_videos(
                collection_id,
                limit=limit,
                offset=offset,
                status=status,
                added_before=added_before,
                added_after=added_after,
                order=order,
                sort=sort,
                filter=filter,
            )
        )

    def iter_videos(
        self,
        collection_id: UUID | str,
        *,
        status: models.JobStatus | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        filter: str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.CollectionFile]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            status: Only files in this state.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            order: The field to sort by.
            sort: The direction of the sort.
            filter: Further conditions: the filter of a search, as JSON text.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_videos("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_videos(
                collection_id,
                status=status,
                added_before=added_before,
                added_after=added_after,
                order=order,
                sort=sort,
                filter=filter,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    @deprecated(instead="client.collections.add_media")
    async def add_video(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a video to a collection.

        Starts the work that the collection's type asks for. The video is a file that is there already, or an address.
        This is the older form of adding a file of any medium.

        Deprecated: use client.collections.add_media.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
        """
        return await self._client.execute(
            collections_add_video(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            )
        )

    async def add_media(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a file of any medium to a collection.

        The newer form of adding a video, with the same request and answer, for sound too.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.

        Examples:
            >>> await client.collections.add_media(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20, "hop_seconds": 20}},
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ... )
        """
        return await self._client.execute(
            collections_add_media(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            )
        )

    @deprecated(instead="client.collections.add_media")
    async def add_youtube_video(
        self,
        collection_id: UUID | str,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> models.CollectionFile:
        """Add a YouTube video to a collection.

        By its address. Unlike other files it takes no thumbnails config, and only what is said in it is understood.

        Deprecated: use client.collections.add_media.

        Args:
            collection_id: The collection's id.
            url: The video's address on YouTube.
            segmentation_id: A segmentation of the video to use.
            segmentation_config: How to cut the video. The shot detector takes no YouTube.
            metadata: Your own keys and values, to be kept with the file.
        """
        return await self._client.execute(
            collections_add_youtube_video(
                collection_id,
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                metadata=metadata,
            )
        )

    async def get_video(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
    ) -> models.CollectionFile:
        """Get a file of a collection.

        Read it again until its status is final. What was found in it has addresses of its own, below this one.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.

        Examples:
            >>> await client.collections.get_video(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_get_video(
                collection_id,
                file_id,
            )
        )

    async def wait(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """Wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            timeout: Seconds to wait at most; None waits for ever.
            on_poll: Called with the job's state after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. `.job` is the last state; the job goes on, and may be waited for again.

        Examples:
            >>> await client.collections.wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.wait_for(
            collections_get_video(
                collection_id,
                file_id,
            ),
            timeout=timeout,
            on_poll=on_poll,
        )

    @deprecated(instead="client.collections.add_media")
    async def add_video_and_wait(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_video`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.
        """
        return await self._client.execute_and_wait(
            collections_add_video(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def add_media_and_wait(
        self,
        collection_id: UUID | str,
        *,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        file_id: UUID | str | None = None,
        url: str | None = None,
        thumbnails_config: models.ThumbnailsConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_media`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            segmentation_id: A segmentation of the file to use.
            segmentation_config: How to cut the file.
            file_id: The id of a file that is there.
            url: Where the file is: its uri, or an address that files can be fetched from.
            thumbnails_config: Which pictures to make; as the collection says when absent.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.

        Examples:
            >>> await client.collections.add_media_and_wait(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     segmentation_config={"strategy": "uniform", "uniform_config": {"window_seconds": 20, "hop_seconds": 20}},
            ...     file_id="67a8bed4-a2e4-5030-8e82-295963804b2d",
            ...     metadata={"season": 2026},
            ... )
        """
        return await self._client.execute_and_wait(
            collections_add_media(
                collection_id,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                file_id=file_id,
                url=url,
                thumbnails_config=thumbnails_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    @deprecated(instead="client.collections.add_media")
    async def add_youtube_video_and_wait(
        self,
        collection_id: UUID | str,
        *,
        url: str,
        segmentation_id: UUID | str | None = None,
        segmentation_config: models.SegmentationConfig | Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        timeout: float | None = 3600.0,
        on_poll: Callable[[models.CollectionFile], object] | None = None,
    ) -> models.CollectionFile:
        """`add_youtube_video`, then wait until the job has ended, and give its last state.

        Args:
            collection_id: The collection's id.
            url: The video's address on YouTube.
            segmentation_id: A segmentation of the video to use.
            segmentation_config: How to cut the video. The shot detector takes no YouTube.
            metadata: Your own keys and values, to be kept with the file.
            timeout: Seconds that all of it may take; None waits for ever.
            on_poll: Called with the job's state at once, and after each look at it.

        Raises:
            JobFailedError: The job ended in failed.
            JobTimeoutError: The time is over. The job goes on, and so can the wait: `client.wait_for(error.operation)`.
        """
        return await self._client.execute_and_wait(
            collections_add_youtube_video(
                collection_id,
                url=url,
                segmentation_id=segmentation_id,
                segmentation_config=segmentation_config,
                metadata=metadata,
            ),
            lambda job: collections_get_video(collection_id, known(job, "file_id")),
            timeout=timeout,
            on_poll=on_poll,
        )

    async def remove_video(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
    ) -> models.CollectionFileDeleted:
        """Take a file out of a collection.

        The answer holds the two ids and nothing more.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.

        Examples:
            >>> await client.collections.remove_video(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_remove_video(
                collection_id,
                file_id,
            )
        )

    async def get_media_descriptions(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_thumbnails: bool | None = None,
        include_word_timestamps: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.MediaDescription:
        """Get what a file shows and says.

        For collections of the type media-descriptions.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            response_format: The form of the answer.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts.
            include_thumbnails: Give addresses of pictures too.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.collections.get_media_descriptions(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_get_media_descriptions(
                collection_id,
                file_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_thumbnails=include_thumbnails,
                include_word_timestamps=include_word_timestamps,
                include_chapters=include_chapters,
                include_shots=include_shots,
                include_metadata=include_metadata,
            )
        )

    async def get_rich_transcripts(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        response_format: models.DataFormat | str | None = None,
        start_time_seconds: float | None = None,
        end_time_seconds: float | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_word_timestamps: bool | None = None,
        include_metadata: bool | None = None,
    ) -> models.RichTranscript:
        """Get what is said and shown in a file.

        For collections of the type rich-transcripts.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            response_format: The form of the answer.
            start_time_seconds: Only what lies after this time, in seconds.
            end_time_seconds: Only what lies before this time, in seconds.
            modalities: Only these parts.
            include_word_timestamps: Give the time of each spoken word too. The service's default: false.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.collections.get_rich_transcripts(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_get_rich_transcripts(
                collection_id,
                file_id,
                response_format=response_format,
                start_time_seconds=start_time_seconds,
                end_time_seconds=end_time_seconds,
                modalities=modalities,
                include_word_timestamps=include_word_timestamps,
                include_metadata=include_metadata,
            )
        )

    async def get_video_entities(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
    ) -> models.FileEntities:
        """Get what was extracted from a file.

        For collections of the type entities. The answer holds what was found in the file as a whole, and a page of what
        was found in its segments.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.

        Examples:
            >>> await client.collections.get_video_entities(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_get_video_entities(
                collection_id,
                file_id,
                limit=limit,
                offset=offset,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
            )
        )

    def iter_video_entities(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        include_thumbnails: bool | None = None,
        include_chapters: bool | None = None,
        include_shots: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.SegmentEntities]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            include_thumbnails: Give addresses of pictures too.
            include_chapters: Give the chapters too. The service's default: false.
            include_shots: Give the shots too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_video_entities(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            collections_get_video_entities(
                collection_id,
                file_id,
                include_thumbnails=include_thumbnails,
                include_chapters=include_chapters,
                include_shots=include_shots,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def get_face_detections(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
    ) -> models.FileFaceDetections:
        """Get a page of the faces found in a file.

        For collections of the type face-analysis.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses, 50 in most lists.
            offset: How many items to leave out at the start. The service's default: 0.

        Examples:
            >>> await client.collections.get_face_detections(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... )
        """
        return await self._client.execute(
            collections_get_face_detections(
                collection_id,
                file_id,
                limit=limit,
                offset=offset,
            )
        )

    def iter_face_detections(
        self,
        collection_id: UUID | str,
        file_id: UUID | str,
        *,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.DetectedFace]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            file_id: The file's id.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_face_detections(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "67a8bed4-a2e4-5030-8e82-295963804b2d",
            ... ):
            ...     print(item)
        """
        return self._client.items(
            collections_get_face_detections(collection_id, file_id, limit=page_size), prefetch=prefetch
        )

    async def list_media_descriptions(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.MediaDescriptionList:
        """List what a collection's files show and say.

        For collections of the type media-descriptions. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.collections.list_media_descriptions("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_media_descriptions(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
            )
        )

    def iter_media_descriptions(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.MediaDescriptionListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_media_descriptions("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_media_descriptions(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def list_rich_transcripts(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
    ) -> models.RichTranscriptList:
        """List what is said and shown in a collection's files.

        For collections of the type rich-transcripts. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.

        Examples:
            >>> await client.collections.list_rich_transcripts("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_rich_transcripts(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
            )
        )

    def iter_rich_transcripts(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        response_format: models.DataFormat | str | None = None,
        modalities: Sequence[models.Modality | str] | None = None,
        include_metadata: bool | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.RichTranscriptListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            response_format: The form of the answer.
            modalities: Only these parts.
            include_metadata: Give the file's metadata and source metadata too. The service's default: false.
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_rich_transcripts("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_rich_transcripts(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                response_format=response_format,
                modalities=modalities,
                include_metadata=include_metadata,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def list_entities(
        self,
        collection_id: UUID | str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
    ) -> models.FileEntitiesList:
        """List what was extracted from a collection's files.

        For collections of the type entities. Each item is about one file.

        Args:
            collection_id: The collection's id.
            limit: Items on a page, at most 100. When it is absent the service chooses, 50 or, of what was found in
                files, 20.
            offset: How many items to leave out at the start.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).

        Examples:
            >>> await client.collections.list_entities("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_entities(
                collection_id,
                limit=limit,
                offset=offset,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
            )
        )

    def iter_entities(
        self,
        collection_id: UUID | str,
        *,
        order: models.CollectionFileOrder | str | None = None,
        sort: models.SortDirection | str | None = None,
        added_before: date | datetime | str | None = None,
        added_after: date | datetime | str | None = None,
        page_size: int = 100,
        prefetch: int = 10,
    ) -> AsyncItems[models.FileEntitiesListItem]:
        """Every item of the list, in order. The first page comes alone; from the second on several are fetched at once.

        Args:
            collection_id: The collection's id.
            order: The field to sort by.
            sort: The direction of the sort.
            added_before: Only files added before this day (UTC).
            added_after: Only files added after this day (UTC).
            page_size: Items to ask for at once, 1 to 100.
            prefetch: How many pages may be on their way at once; 0 fetches each when its items are asked for.

        Examples:
            >>> async for item in client.collections.iter_entities("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.items(
            collections_list_entities(
                collection_id,
                order=order,
                sort=sort,
                added_before=added_before,
                added_after=added_after,
                limit=page_size,
            ),
            prefetch=prefetch,
        )

    async def create_moment_criterion(
        self,
        collection_id: UUID | str,
        *,
        criterion: models.MomentCriterion | Mapping[str, Any],
        signals_required: Sequence[models.CriterionSignal | str] | None = None,
        boundary_policy: models.CriterionBoundaryPolicy | str | None = None,
        speaker_filter: models.SpeakerFilter | Mapping[str, Any] | None = None,
        min_duration_seconds: float | None = None,
        max_duration_seconds: float | None = None,
    ) -> models.MomentCriterionAttachment:
        """Give a collection a criterion for moments.

        The files that are in the collection already are searched too; backfill_status tells how far that is. Only these
        searches cost credits, and not where the same was looked for in a file before.

        Args:
            collection_id: The collection's id.
            criterion: What makes a moment.
            signals_required: What a moment must be found by, at least one; speech when absent.
            boundary_policy: Where a moment may begin and end; sentence when absent.
            speaker_filter: Whose words count; everybody's when absent.
            min_duration_seconds: Length in seconds that a moment has at least. The service's default: 5.
            max_duration_seconds: Length in seconds that a moment has at most. The service's default: 300.

        Examples:
            >>> await client.collections.create_moment_criterion(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     criterion={"name": "attacks", "instructions": "A rider leaves the group behind."},
            ...     max_duration_seconds=30,
            ... )
        """
        return await self._client.execute(
            collections_create_moment_criterion(
                collection_id,
                criterion=criterion,
                signals_required=signals_required,
                boundary_policy=boundary_policy,
                speaker_filter=speaker_filter,
                min_duration_seconds=min_duration_seconds,
                max_duration_seconds=max_duration_seconds,
            )
        )

    async def delete_moment_criterion(
        self,
        collection_id: UUID | str,
        attachment_id: UUID | str,
    ) -> models.MomentCriterionAttachmentDeleted:
        """Take a criterion for moments from a collection.

        The collection lists its moments no more; the jobs that found them stay.

        Args:
            collection_id: The collection's id.
            attachment_id: The attachment's id.

        Examples:
            >>> await client.collections.delete_moment_criterion(
            ...     "c14d5882-0055-5142-ba58-7f831fa4d8b9",
            ...     "73f6348e-44eb-5214-9ae3-18b9a699f015",
            ... )
        """
        return await self._client.execute(
            collections_delete_moment_criterion(
                collection_id,
                attachment_id,
            )
        )

    async def list_moments(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        attachment_id: UUID | str | None = None,
        file_id: UUID | str | None = None,
        min_score: float | None = None,
        sort: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CollectionMomentList:
        """List the moments found in a collection.

        All of them, or those that match every condition given.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            attachment_id: Only moments of this attachment of a criterion.
            file_id: Only in the file with this id.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need
                a criterion_name or attachment_id.
            limit: Items on a page, 1 to 100. When it is absent the service chooses.
            cursor: The next_cursor of the page before; the first page when absent.

        Examples:
            >>> await client.collections.list_moments("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_moments(
                collection_id,
                criterion_name=criterion_name,
                attachment_id=attachment_id,
                file_id=file_id,
                min_score=min_score,
                sort=sort,
                limit=limit,
                cursor=cursor,
            )
        )

    def iter_moments(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        attachment_id: UUID | str | None = None,
        file_id: UUID | str | None = None,
        min_score: float | None = None,
        sort: str | None = None,
        page_size: int = 100,
    ) -> AsyncIterable[models.CollectionMoment]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            attachment_id: Only moments of this attachment of a criterion.
            file_id: Only in the file with this id.
            min_score: Only moments with at least this criterion_score, on the criterion's own scale.
            sort: What to sort by: position (file, then time; when absent), or criterion_score or rank_score, which need a criterion_name or attachment_id.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.collections.iter_moments("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            collections_list_moments(
                collection_id,
                criterion_name=criterion_name,
                attachment_id=attachment_id,
                file_id=file_id,
                min_score=min_score,
                sort=sort,
                limit=page_size,
            )
        )

    async def list_moment_findings(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        file_id: UUID | str | None = None,
        kind: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.CollectionMomentFindingList:
        """List what was found about a collection's files besides moments.

        A finding concerns a file as a whole, such as that something expected is absent from it.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            file_id: Only in the file with this id.
            kind: Only findings of this kind. Known are absence and observation.
            limit: Items on a page, 1 to 100. When it is absent the service chooses.
            cursor: The next_cursor of the page before; the first page when absent.

        Examples:
            >>> await client.collections.list_moment_findings("c14d5882-0055-5142-ba58-7f831fa4d8b9")
        """
        return await self._client.execute(
            collections_list_moment_findings(
                collection_id,
                criterion_name=criterion_name,
                file_id=file_id,
                kind=kind,
                limit=limit,
                cursor=cursor,
            )
        )

    def iter_moment_findings(
        self,
        collection_id: UUID | str,
        *,
        criterion_name: str | None = None,
        file_id: UUID | str | None = None,
        kind: str | None = None,
        page_size: int = 100,
    ) -> AsyncIterable[models.CollectionMomentFinding]:
        """Every item of the list, page after page, each fetched when its items are asked for.

        Args:
            collection_id: The collection's id.
            criterion_name: Only of the criterion with this name.
            file_id: Only in the file with this id.
            kind: Only findings of this kind. Known are absence and observation.
            page_size: Items to ask for at once, 1 to 100.

        Examples:
            >>> async for item in client.collections.iter_moment_findings("c14d5882-0055-5142-ba58-7f831fa4d8b9"):
            ...     print(item)
        """
        return self._client.cursor_items(
            collections_list_moment_findings(
                collection_id, criterion_name=criterion_name, file_id=file_id, kind=kind, limit=page_size
            )
        )
