from ..types import OpenEnum


class QueryFieldLevel(OpenEnum):
    """Whether a field belongs to whole files or to segments."""

    FILE = "file"
    SEGMENT = "segment"
