from ..types import OpenEnum


class SortDirection(OpenEnum):
    """Smallest or oldest first (asc), or last (desc)."""

    ASC = "asc"
    DESC = "desc"
