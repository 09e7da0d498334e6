from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset
from .tag_type import TagType


class Tag(Model):
    """A label with a value on a file or a segment.

    Attributes:
        id: The tag's id.
        label: What is said, such as a topic.
        value: What is said about that.
        type: What a tag is on.
        file_id: The file that it is on, or that the segment belongs to.
        segment_id: The segment that it is on; absent when it is on the file.
    """

    id: UUID
    label: str
    value: str
    type: TagType
    file_id: UUID
    segment_id: UUID | Unset = UNSET
