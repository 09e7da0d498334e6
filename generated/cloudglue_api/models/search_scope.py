from ..types import OpenEnum


class SearchScope(OpenEnum):
    """What is looked for: whole files (which need summaries), segments, faces, or moments that collections of the type
    moments found.
    """

    FILE = "file"
    SEGMENT = "segment"
    FACE = "face"
    MOMENT = "moment"
