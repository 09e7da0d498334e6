from ..types import OpenEnum


class FindMomentsCachePolicy(OpenEnum):
    """Whether to take what an earlier job found for the same criterion (reuse), or to look anew (refresh)."""

    REUSE = "reuse"
    REFRESH = "refresh"
