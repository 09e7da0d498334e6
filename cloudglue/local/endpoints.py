"""The operations of the API, as the generated package has them."""

from __future__ import annotations

import importlib
import pkgutil

import cloudglue_api.api
from cloudglue_api.types import Endpoint


def read() -> list[Endpoint]:
    """All of them. It imports 24 modules, which an engine that is asked for what it has does not need."""
    api = cloudglue_api.api
    modules = [importlib.import_module(f"{api.__name__}.{found.name}") for found in pkgutil.iter_modules(api.__path__)]
    return [value for module in modules for value in vars(module).values() if isinstance(value, Endpoint)]
