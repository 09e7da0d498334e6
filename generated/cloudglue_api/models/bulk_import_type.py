from ..types import OpenEnum


class BulkImportType(OpenEnum):
    """Whether what is known about the files is brought (metadata), or the files themselves (media). The collection's
    type decides.
    """

    METADATA = "metadata"
    MEDIA = "media"
