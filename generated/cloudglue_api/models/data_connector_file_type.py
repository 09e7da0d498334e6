from ..types import OpenEnum


class DataConnectorFileType(OpenEnum):
    """A file, or a folder that files may be in."""

    FILE = "file"
    FOLDER = "folder"
