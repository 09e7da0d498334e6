from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class DescribeDeleted:
    """A describe job that is gone.

    Attributes:
        id: The job's id.
    """

    id: str
