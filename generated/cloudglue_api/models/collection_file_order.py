from ..types import OpenEnum


class CollectionFileOrder(OpenEnum):
    """The field that a list of a collection's files is sorted by."""

    ADDED_AT = "added_at"
    FILENAME = "filename"
