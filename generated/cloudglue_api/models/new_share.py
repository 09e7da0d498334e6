from __future__ import annotations

from typing import Any

from ..types import UNSET, UUID, Model, Unset
from .share_link_preview import ShareLinkPreview
from .share_visibility import ShareVisibility


class NewShare(Model):
    """What to share and how.

    Attributes:
        file_id: The file to share.
        file_segment_id: The segment to share; the whole file when absent.
        title: A title for those who watch.
        description: A description for those who watch.
        metadata: Your own keys and values, of any JSON type.
        visibility: Who can watch it; public when absent. It cannot be changed later.
        link_preview: What a link to it shows where it is posted; none when absent.
    """

    file_id: UUID
    file_segment_id: UUID | Unset = UNSET
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    visibility: ShareVisibility | Unset = UNSET
    link_preview: ShareLinkPreview | Unset = UNSET
