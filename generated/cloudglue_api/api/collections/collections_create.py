from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ...types import (
    UNSET,
    Endpoint,
    Operation,
    Unset,
    given_or_null,
)

ENDPOINT = Endpoint(
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
        ENDPOINT,
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
