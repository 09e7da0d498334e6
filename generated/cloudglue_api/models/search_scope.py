from ..types import OpenEnum


class SearchScope(OpenEnum):
    """What is looked for: whole files, segments, faces, or moments that were found before."""

    FILE = "file"
    SEGMENT = "segment"
    FACE = "face"
    MOMENT = "moment"
