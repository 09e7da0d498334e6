from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class TagDeleted:
    """A tag that is gone.

    Attributes:
        id: The tag's id.
    """

    id: str
