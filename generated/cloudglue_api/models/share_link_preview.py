from ..types import OpenEnum


class ShareLinkPreview(OpenEnum):
    """What a link to a share shows where it is posted: nothing (none), title and picture (full), or a player too
    (player).
    """

    NONE = "none"
    FULL = "full"
    PLAYER = "player"
