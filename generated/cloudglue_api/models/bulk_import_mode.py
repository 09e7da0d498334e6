from ..types import OpenEnum


class BulkImportMode(OpenEnum):
    """Whether a run brings only what is new (append), or what is there already once more too (refresh)."""

    APPEND = "append"
    REFRESH = "refresh"
