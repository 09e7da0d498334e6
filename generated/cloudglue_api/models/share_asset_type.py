from ..types import OpenEnum


class ShareAssetType(OpenEnum):
    """What is shared: a whole file, or a segment of one."""

    FILE = "file"
    FILE_SEGMENT = "file_segment"
