from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .transcribe import Transcribe


@_attrs_define
class TranscribeList:
    """A page of transcribe jobs. Unlike other lists it does not say where it begins.

    Attributes:
        data: The jobs of this page.
        total: How many jobs there are on all pages.
        limit: How many jobs a page holds.
        object: Always list.
    """

    data: list[Transcribe]
    total: int
    limit: int
    object: str = _attrs_field(default="list", metadata={"const": "list"})
