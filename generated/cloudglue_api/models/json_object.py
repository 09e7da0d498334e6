from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class JsonObject:
    """An object whose keys are not documented, as another service gave it."""
