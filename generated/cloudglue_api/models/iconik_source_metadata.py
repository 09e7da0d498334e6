from __future__ import annotations

from typing import Annotated, Any

from ..types import UNSET, Bounds, Model, Unset
from .iconik_rendition import IconikRendition


class IconikSourceMetadata(Model):
    """An asset in Iconik.

    Attributes:
        iconik_asset_id: The asset's id in Iconik.
        source_type: Always iconik.
        title: What it is called.
        media_type: What kind of medium it is.
        date_created: When it was created.
        date_modified: When it was last changed.
        duration_ms: Length in milliseconds.
        ingested_rendition: Which copy was taken.
        iconik_url: Address of its page in Iconik.
        external_id: Its id in a third system.
        created_by_user: Who created it.
        iconik_metadata: Its metadata in Iconik.
    """

    iconik_asset_id: str
    source_type: Annotated[str, Bounds(const="iconik")] = "iconik"
    title: str | None | Unset = UNSET
    media_type: str | None | Unset = UNSET
    date_created: str | None | Unset = UNSET
    date_modified: str | None | Unset = UNSET
    duration_ms: float | None | Unset = UNSET
    ingested_rendition: IconikRendition | None | Unset = UNSET
    iconik_url: str | None | Unset = UNSET
    external_id: str | None | Unset = UNSET
    created_by_user: str | None | Unset = UNSET
    iconik_metadata: dict[str, Any] | None | Unset = UNSET
