from ..types import OpenEnum


class ShareVisibility(OpenEnum):
    """Who can watch a share: everybody who has the link (public), or members of the account who have signed in
    (private).
    """

    PUBLIC = "public"
    PRIVATE = "private"
