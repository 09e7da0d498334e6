from __future__ import annotations

from ..types import UNSET, Model, Unset
from .collection_describe_config import CollectionDescribeConfig
from .collection_extract_config import CollectionExtractConfig
from .collection_face_detection_config import CollectionFaceDetectionConfig
from .collection_transcribe_config import CollectionTranscribeConfig
from .collection_type import CollectionType
from .default_segmentation_config import DefaultSegmentationConfig
from .new_collection_moments_config import NewCollectionMomentsConfig
from .thumbnails_config import ThumbnailsConfig


class NewCollection(Model):
    """A collection to create.

    Attributes:
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

    collection_type: CollectionType
    name: str
    moments_config: NewCollectionMomentsConfig | Unset = UNSET
    description: str | None | Unset = UNSET
    describe_config: CollectionDescribeConfig | Unset = UNSET
    extract_config: CollectionExtractConfig | Unset = UNSET
    transcribe_config: CollectionTranscribeConfig | Unset = UNSET
    default_segmentation_config: DefaultSegmentationConfig | Unset = UNSET
    default_thumbnails_config: ThumbnailsConfig | Unset = UNSET
    face_detection_config: CollectionFaceDetectionConfig | Unset = UNSET
