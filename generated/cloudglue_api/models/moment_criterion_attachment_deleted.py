from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class MomentCriterionAttachmentDeleted:
    """A criterion that the collection has no more.

    Attributes:
        attachment_id: The attachment's id.
        deleted: Whether it is gone.
    """

    attachment_id: str
    deleted: bool
