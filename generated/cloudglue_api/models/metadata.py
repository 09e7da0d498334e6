from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class Metadata:
    """Your own keys and values, of any JSON type."""
