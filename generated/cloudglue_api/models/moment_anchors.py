from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class MomentAnchors:
    """Points in time to mark within a moment, each under its name."""
