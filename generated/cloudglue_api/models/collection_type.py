from ..types import OpenEnum


class CollectionType(OpenEnum):
    """What is done with each file: describe what it shows and says (media-descriptions), extract what you ask for
    (entities), transcribe what is said and shown (rich-transcripts), find faces (face-analysis), make what is known
    about it searchable without fetching it (metadata), or find moments that meet your criteria (moments).
    """

    MEDIA_DESCRIPTIONS = "media-descriptions"
    ENTITIES = "entities"
    RICH_TRANSCRIPTS = "rich-transcripts"
    FACE_ANALYSIS = "face-analysis"
    METADATA = "metadata"
    MOMENTS = "moments"
