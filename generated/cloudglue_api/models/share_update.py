from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset
from .share_link_preview import ShareLinkPreview


class ShareUpdate(Model):
    """What to change of a share.

    Attributes:
        title: The new title.
        description: The new description.
        metadata: The new keys and values.
        link_preview: What a link to it shows where it is posted from now on.
    """

    title: str | Unset = UNSET
    description: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    link_preview: ShareLinkPreview | Unset = UNSET
