from ..types import OpenEnum


class MediaType(OpenEnum):
    """What kind of medium a file is."""

    VIDEO = "video"
    AUDIO = "audio"
    IMAGE = "image"
