from ..types import OpenEnum


class DeepSearchScope(OpenEnum):
    """Whether segments or whole files are looked for."""

    SEGMENT = "segment"
    FILE = "file"
