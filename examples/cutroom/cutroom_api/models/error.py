from __future__ import annotations

from attrs import define as _attrs_define


@_attrs_define
class Error:
    """Why a request was refused.

    Attributes:
        error: The reason, for people.
    """

    error: str
