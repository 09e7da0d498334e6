from ..types import OpenEnum


class ShareVisibility(OpenEnum):
    """Who can watch a share: everybody who has the link (public), or only the account (private)."""

    PUBLIC = "public"
    PRIVATE = "private"
