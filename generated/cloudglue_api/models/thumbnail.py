from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class Thumbnail(Model):
    """A picture taken from a file.

    Attributes:
        id: The thumbnail's id.
        url: Address of the picture.
        time: Where in the file it was taken, in seconds.
        segmentation_id: The segmentation it was made for; absent when for none.
        type: What it was made for: segment, keyframe, file or frame.
        segment_id: The segment it shows; absent when it belongs to none.
    """

    id: UUID
    url: str
    time: float
    segmentation_id: UUID | Unset = UNSET
    type: str | Unset = UNSET
    segment_id: UUID | Unset = UNSET
