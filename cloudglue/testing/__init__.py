"""What tests of programs that use the client need: models made out of the contract's examples, and a service that does what a test says.

Only tests import it.
"""

from __future__ import annotations

from .makers import make, make_job, make_list
from .service import ReceivedRequest, Service

__all__ = ["ReceivedRequest", "Service", "make", "make_job", "make_list"]


def __dir__() -> list[str]:
    return __all__
