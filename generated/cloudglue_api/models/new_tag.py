from __future__ import annotations

from ..types import UNSET, UUID, Model, Unset


class NewTag(Model):
    """A label with a value to put on a file or a segment.

    Attributes:
        label: What to say, such as a topic.
        value: What to say about that.
        file_id: The file to put it on, or that the segment belongs to.
        segment_id: The segment to put it on; the file when absent.
    """

    label: str
    value: str
    file_id: UUID
    segment_id: UUID | Unset = UNSET
