from ..types import OpenEnum


class SearchFilterScope(OpenEnum):
    """Whether a condition is on a whole file or on each of its segments."""

    FILE = "file"
    SEGMENT = "segment"
