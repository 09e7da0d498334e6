from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .collection_describe_config import CollectionDescribeConfig
from .collection_extract_config import CollectionExtractConfig
from .collection_face_detection_config import CollectionFaceDetectionConfig
from .collection_moments_config import CollectionMomentsConfig
from .collection_transcribe_config import CollectionTranscribeConfig
from .collection_type import CollectionType
from .segmentation_config import SegmentationConfig
from .thumbnails_config import ThumbnailsConfig


class Collection(Model):
    """Files that are all treated alike, to be read, searched and talked about together.

    Attributes:
        id: The collection's id.
        name: Its name.
        collection_type: What is done with each file: describe what it shows and says (media-descriptions), extract
            what you ask for (entities), transcribe what is said and shown (rich-transcripts), find faces
            (face-analysis), make what is known about it searchable without fetching it (metadata), or find moments that
            meet your criteria (moments).
        created_at: Unix time of its creation in milliseconds; in seconds in older answers.
        file_count: How many files it holds.
        object: Always collection.
        description: What it is for; null when nobody said so.
        moments_config: Which moments are looked for; only with the type moments.
        extract_config: What is extracted; only with the type entities.
        transcribe_config: What goes into the transcripts; only with the type rich-transcripts.
        describe_config: What is described; only with the type media-descriptions.
        default_segmentation_config: How files are cut that come without a way of their own.
        default_thumbnails_config: Which pictures are made of files that do not say.
        face_detection_config: Where faces are looked for; only with the type face-analysis.
    """

    id: str
    name: str
    collection_type: CollectionType
    created_at: int
    file_count: int
    object: Annotated[str, Bounds(const="collection")] = "collection"
    description: str | None | Unset = UNSET
    moments_config: CollectionMomentsConfig | Unset = UNSET
    extract_config: CollectionExtractConfig | Unset = UNSET
    transcribe_config: CollectionTranscribeConfig | Unset = UNSET
    describe_config: CollectionDescribeConfig | Unset = UNSET
    default_segmentation_config: SegmentationConfig | Unset = UNSET
    default_thumbnails_config: ThumbnailsConfig | Unset = UNSET
    face_detection_config: CollectionFaceDetectionConfig | None | Unset = UNSET
