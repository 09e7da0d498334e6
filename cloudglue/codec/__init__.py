"""Models to JSON and back, and what is allowed in them. No I/O.

It imports the ground alone: dates, errors, lazily notebook, and cloudglue_api, which lies under everything.
"""

from __future__ import annotations

from typing import Any

from cloudglue_api import models as models
from cloudglue_api.types import read_models_with, show_models_with


def _from_dict(values: Any, model: Any) -> Any:
    from .answers import from_dict

    return from_dict(values, model)


def _as_html(model: Any) -> str | None:
    from cloudglue.notebook import model_as_html

    return model_as_html(model)


# Whoever has a model came by here: `cloudglue.models` does, and whatever reads an answer.
read_models_with(_from_dict)
show_models_with(_as_html)
