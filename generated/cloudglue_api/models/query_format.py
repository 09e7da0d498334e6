from ..types import OpenEnum


class QueryFormat(OpenEnum):
    """How the rows come: in the answer (json), or as a table (csv) or one object a line (jsonl)."""

    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"
