from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class FaceBoundingBox:
    """Where in a picture a face is, in parts of the picture's width and height.

    Attributes:
        height: Its height, 1 being the picture's.
        width: Its width, 1 being the picture's.
        top: From the picture's upper edge to its own, 1 being the picture's height.
        left: From the picture's left edge to its own, 1 being the picture's width.
    """

    height: float = _attrs_field(metadata={"minimum": 0, "maximum": 1})
    width: float = _attrs_field(metadata={"minimum": 0, "maximum": 1})
    top: float = _attrs_field(metadata={"minimum": 0, "maximum": 1})
    left: float = _attrs_field(metadata={"minimum": 0, "maximum": 1})
