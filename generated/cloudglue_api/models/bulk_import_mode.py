from ..types import OpenEnum


class BulkImportMode(OpenEnum):
    """Whether a run brings only what is new or has failed before (append), or all that matches once more (refresh),
    which with the type media renews what is known about the files and not the media.
    """

    APPEND = "append"
    REFRESH = "refresh"
