from __future__ import annotations

from ..types import Model


class MomentCriterionAttachmentDeleted(Model):
    """A criterion that the collection has no more.

    Attributes:
        attachment_id: The attachment's id.
        deleted: Whether it is gone.
    """

    attachment_id: str
    deleted: bool
