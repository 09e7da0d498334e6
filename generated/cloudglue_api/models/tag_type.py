from ..types import OpenEnum


class TagType(OpenEnum):
    """What a tag is on."""

    FILE = "file"
    SEGMENT = "segment"
