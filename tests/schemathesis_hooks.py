"""What Schemathesis uploads: mostly real videos, since of random bytes nothing gets past the first look."""

from __future__ import annotations

import os
from pathlib import Path

import schemathesis
from hypothesis import strategies

VIDEO = Path(os.environ["CONTRACT_RUN_VIDEO"]).read_bytes()

schemathesis.openapi.format("binary", strategies.just(VIDEO) | strategies.binary(min_size=1))
