from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class MomentAnchorTimes:
    """When each anchor of a moment is, in seconds, under the anchor's name."""
