"""What tests of programs that use the client need: models made out of the contract's examples. No I/O.

Only tests import it.
"""

from __future__ import annotations

from .makers import make, make_job, make_list

__all__ = ["make", "make_job", "make_list"]
