"""Models to JSON and JSON to models: a strict writer and a lenient reader. No I/O."""

from __future__ import annotations

import codecs
import re
from typing import Any

import msgspec

from cloudglue.errors import DecodeError
from cloudglue_api.types import Operation
from cloudglue_api.types import plain as _plain

from . import decoders, fields, lenient_json

_NAMES = {
    "str": "text",
    "float": "a number",
    "int": "a whole number",
    "bool": "true or false",
    "null": "null",
    "object": "an object",
    "array": "a list",
    "uuid": "a UUID",
    "IO": "an open file",
}


def encode(value: Any) -> bytes:
    """The JSON of a model, or of a mapping with models, UUIDs, dates and enums in it."""
    return msgspec.json.encode(value, enc_hook=_plain)


def decode(body: bytes, model: Any) -> Any:
    """The model in an answer's body. What the strict reader refuses, a lenient one reads: the usual answer costs nothing more.

    Raises:
        DecodeError: The body is not JSON, or not of this form. `.path` says where, `.body` is the body; `located` says whose it is.
    """
    try:
        return decoders.decode(body, model)
    except (ValueError, RecursionError):  # which msgspec's errors are
        pass
    try:
        return _read(lenient_json.read(body), model, body)
    except (ValueError, RecursionError) as error:
        raise DecodeError(_unreadable(body), body=body) from error


def read(body: bytes, operation: Operation[Any], content_type: str) -> Any:
    """What an operation's answer says: its model, nothing, or what is not JSON as bytes or as text.

    Raises:
        DecodeError: It is of another form.
    """
    kind = operation.answer
    if kind is None or (not body and type(None) in fields.options(kind)):
        return None
    if operation.endpoint.accept is None:
        return decode(body, kind)
    return body if kind is bytes else body.decode(_charset(content_type), "replace")


def _charset(content_type: str) -> str:
    found = re.search(r"charset=[\"']?([\w.:-]+)", content_type, re.IGNORECASE)
    try:
        return codecs.lookup(found[1]).name if found else "utf-8"
    except LookupError:
        return "utf-8"


def from_dict(values: Any, model: Any) -> Any:
    """The model in plain values that someone has, such as those of a file or of `to_dict`.

    Raises:
        DecodeError: They are not of this form.
    """
    try:
        return _read(values, model)
    except DecodeError as error:
        raise DecodeError(f"{error} ({model.__name__}.from_dict)", path=error.path) from error
    except RecursionError as error:
        raise DecodeError(f"$ is nested too deeply ({model.__name__}.from_dict)", path="$") from error


def located(
    error: DecodeError, call: str, *, status: int | None = None, request_id: str | None = None, body: bytes = b""
) -> DecodeError:
    """The same error, with the call that was answered so, such as `GET /files`, and what its answer says of itself."""
    named = f"{call}, request {request_id}" if request_id else call
    return DecodeError(
        f"{error} ({named}; the body is in .body)",
        path=error.path,
        body=error.body or body,
        status_code=status,
        request_id=request_id,
    )


def plain(body: bytes) -> Any:
    """What JSON says, as dicts, lists, texts, numbers, booleans and None.

    Raises:
        ValueError: It is not JSON, or nested too deeply.
    """
    try:
        return decoders.decode(body, Any)
    except (ValueError, RecursionError):
        pass
    try:
        return lenient_json.read(body)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def error_text(body: bytes) -> str:
    """What an error answer says: the service's own words, or the beginning of whatever a gateway sent."""
    try:
        said = plain(body)
    except ValueError:
        said = None
    if isinstance(said, dict):
        said = said.get("error", said.get("message", said.get("detail")))
        if isinstance(said, dict):
            said = said.get("message")
    if isinstance(said, str) and said.strip():
        return _one_line(said)
    return _one_line(re.sub(r"<[^>]*>", " ", body[:2000].decode("utf-8", "replace")))


def _read(values: Any, model: Any, body: bytes = b"") -> Any:
    try:
        return _leniently(_mended(values), model)
    except msgspec.ValidationError as error:
        path, message = _explained(str(error))
        raise DecodeError(f"{path} {message}", path=path, body=body) from error


def _leniently(plain: Any, model: Any) -> Any:
    """Convert, and take null for absent where the contract knows no null: services write either."""
    refused: set[str] = set()
    first: msgspec.ValidationError | None = None
    while True:
        try:
            return decoders.convert(plain, model)
        except msgspec.ValidationError as error:
            first = first or error
            path, _ = _explained(str(error))
            if not str(error).split(" - at ")[0].endswith("got `null`") or path in refused:
                raise first from None
            # One look for each field, not for each item of a list.
            refused.add(path)
            _drop_null(plain, re.findall(r"\.([^.\[]+)|(\[)", path))


def _drop_null(plain: Any, path: list[tuple[str, str]]) -> None:
    """Take away the nulls under a path, in every item of the lists on it."""
    if not path:
        return
    (key, _), *rest = path
    if not key:
        for item in plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ():
            _drop_null(item, rest)
    elif isinstance(plain, dict) and key in plain:
        if rest:
            _drop_null(plain[key], rest)
        elif plain[key] is None:
            del plain[key]


def _mended(value: Any) -> Any:
    """The same JSON with 1.0 as 1, which documented answers write where a whole number belongs."""
    if isinstance(value, dict):
        return {key: _mended(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_mended(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _explained(message: str) -> tuple[str, str]:
    """The path and the meaning of one of msgspec's messages."""
    places = re.findall(r" - at `\$?([^`]*)`", message)
    # A model inside a union is decoded by itself, and its path comes first.
    path = "$" + "".join(reversed(places))
    reason = re.sub(r" - at `[^`]*`", "", message)
    if missing := re.fullmatch(r"Object missing required field `(.*)`", reason):
        return f"{path}.{missing[1]}", "is missing"
    if wrong := re.fullmatch(r"Expected `(.*)`, got `(.*)`", reason):
        wanted = " or ".join(_NAMES.get(part, part) for part in wrong[1].split(" | "))
        return path, f"is {_NAMES.get(wrong[2], wrong[2])}, {wanted} was expected"
    return path, f"is wrong: {reason[0].lower()}{reason[1:]}"


def _unreadable(body: bytes) -> str:
    if not body.strip():
        return "the answer is empty, JSON was expected"
    return f"the answer is not JSON: {_one_line(body[:200].decode('utf-8', 'replace'))!r}"


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 300 else f"{line[:299]}…"
