from ..types import OpenEnum


class DataFormat(OpenEnum):
    """Whether a description comes in parts with times (json) or as one text (markdown)."""

    JSON = "json"
    MARKDOWN = "markdown"
