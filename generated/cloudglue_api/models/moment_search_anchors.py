from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class MomentSearchAnchors:
    """Times within a moment, in seconds, under the names that its criterion gives them."""
