from __future__ import annotations

from ..types import UNSET, Model, Unset


class QueryUsage(Model):
    """How much a query had to read, and how long it took.

    Attributes:
        files_scanned: Files that were read.
        entity_rows: Rows of whole files that were read.
        segment_entity_rows: Rows of segments that were read.
        engine_ms: Milliseconds that the SQL took.
        total_ms: Milliseconds that all of it took.
    """

    files_scanned: int | Unset = UNSET
    entity_rows: int | Unset = UNSET
    segment_entity_rows: int | Unset = UNSET
    engine_ms: float | Unset = UNSET
    total_ms: float | Unset = UNSET
