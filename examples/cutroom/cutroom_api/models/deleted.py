from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class Deleted:
    """What is gone.

    Attributes:
        id: The id that it had.
    """

    id: str
