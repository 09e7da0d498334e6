"""Each type's decoder, made once, and safe from the first call of a process on. No I/O.

What msgspec (0.22.0 and before) learns of a type at its first use it builds in Python, in the open: another thread that uses the type
meanwhile meets it half built, and the process dies of a segmentation fault. So nothing decodes or converts to a type but through here, where
a type is learned under a lock before it is used. When msgspec holds a lock itself, this one can go; the decoders are worth keeping, since
they are faster than to name the type at each call.
"""

from __future__ import annotations

from typing import Any

import msgspec

from cloudglue_api.types import FIRST_USE, Decoded

_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def decode(body: bytes | str, model: Any) -> Any:
    """The value of a type that JSON holds.

    Raises:
        msgspec.ValidationError: It is of another form.
        ValueError: It is not JSON: msgspec.DecodeError, or UnicodeDecodeError.
        RecursionError: It is nested too deeply.
    """
    decoder = _decoders.get(model)
    return (_learned(model) if decoder is None else decoder).decode(body)


def convert(value: Any, model: Any) -> Any:
    """The value of a type, from dicts, lists and what else JSON is made of.

    Raises:
        msgspec.ValidationError: It is of another form.
    """
    if model not in _decoders:
        _learned(model)
    return msgspec.convert(value, model, dec_hook=_custom)


def _learned(model: Any) -> msgspec.json.Decoder[Any]:
    with FIRST_USE:
        if model not in _decoders:
            _decoders[model] = msgspec.json.Decoder(model, dec_hook=_custom)
        return _decoders[model]


def _custom(kind: Any, value: Any) -> Any:
    """Decode what msgspec does not know by itself: unions of models, and instants. What is in them comes back here to be learned."""
    if not isinstance(kind, Decoded):
        return value  # the file of an upload, which is not JSON
    try:
        return kind.decode(value, convert)
    except msgspec.ValidationError as error:
        # msgspec adds where it is to every error but its own.
        raise ValueError(str(error)) from error
