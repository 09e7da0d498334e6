"""What a client of one's own is built on: all that Cloudglue and AsyncCloudglue have of calling, and nothing of their API.

docs/guides/sdk.md leads through one. What is in `__all__` is public: it changes as SemVer says. It imports paging, transport, calls and what lies below.
"""

from __future__ import annotations

from cloudglue.calls.provider import Service
from cloudglue.calls.raw import RawAnswer
from cloudglue.calls.uploads import Prepared
from cloudglue_api.types import Operation, deprecated

from .clients import AsyncServiceClient, ServiceClient

__all__ = ["AsyncServiceClient", "Operation", "Prepared", "RawAnswer", "Service", "ServiceClient", "deprecated"]


def __dir__() -> list[str]:
    return __all__
