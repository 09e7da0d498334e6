"""What the models and the operations are made of: the very types of cloudglue_api, which the client knows."""

from __future__ import annotations

from cloudglue_api.types import *
