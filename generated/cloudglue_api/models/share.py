from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, UUID, Bounds, Model, Unset
from .job_status import JobStatus
from .share_asset_type import ShareAssetType
from .share_link_preview import ShareLinkPreview
from .share_visibility import ShareVisibility


class Share(Model):
    """A file or segment that can be watched by a link.

    Attributes:
        id: The share's id.
        file_id: The file that is shared.
        created_at: Unix time of its creation, in seconds or milliseconds: both occur.
        file_segment_id: The segment that is shared; absent when the whole file is.
        title: A title for those who watch.
        description: A description for those who watch.
        metadata: Your own keys and values, of any JSON type.
        visibility: Who can watch a share: everybody who has the link (public), or members of the account who have
            signed in (private).
        link_preview: What a link to a share shows where it is posted: nothing (none), title and picture (full), or
            a player too (player).
        preview_url: Address of a picture of it.
        media_download_url: Where the medium itself can be downloaded; of a private share only for some minutes.
        media_download_expires_at: Unix time until which it can be; null when there is no end.
        share_url: The link, to a page for people.
        stream_url: Address of the HLS stream, for a player; absent until completed. That of a private share ends
            after 12 hours.
        status: How far the work on it is. Shares are never not_applicable.
        asset_type: What is shared: a whole file, or a segment of one.
        object: Always share.
    """

    id: UUID
    file_id: UUID
    created_at: float
    file_segment_id: UUID | Unset = UNSET
    title: str | Unset = UNSET
    description: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    visibility: ShareVisibility | Unset = UNSET
    link_preview: ShareLinkPreview | Unset = UNSET
    preview_url: str | Unset = UNSET
    media_download_url: str | Unset = UNSET
    media_download_expires_at: float | None | Unset = UNSET
    share_url: str | Unset = UNSET
    stream_url: str | Unset = UNSET
    status: JobStatus | Unset = UNSET
    asset_type: ShareAssetType | Unset = UNSET
    object: Annotated[str, Bounds(const="share")] | Unset = UNSET
