from ..types import OpenEnum


class SearchFilterFileField(OpenEnum):
    """What is known of a file itself."""

    BYTES = "bytes"
    FILENAME = "filename"
    URI = "uri"
    CREATED_AT = "created_at"
    ID = "id"
