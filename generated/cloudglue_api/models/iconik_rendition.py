from ..types import OpenEnum


class IconikRendition(OpenEnum):
    """Which copy of an asset was taken: the small one for preview (proxy) or the full one (original)."""

    PROXY = "proxy"
    ORIGINAL = "original"
