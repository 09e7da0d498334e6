from ..types import OpenEnum


class CollectionOrder(OpenEnum):
    """The field that a list of collections is sorted by."""

    NAME = "name"
    CREATED_AT = "created_at"
