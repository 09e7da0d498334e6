from ..types import OpenEnum


class FileOrder(OpenEnum):
    """The field that a list of files is sorted by."""

    CREATED_AT = "created_at"
    FILENAME = "filename"
