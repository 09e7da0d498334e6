"""Names of Python for what a contract names in its own way. Each that is given out is given once."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterable, Sequence

from openapi_python_client.strings import ClassName, PythonIdentifier, snake_case

# What the modules of generated models import.
TYPES = {
    "Annotated", "Any", "Ascending", "Bounds", "ByValue", "DateTime", "IO", "Model", "NotRequired", "OneOf", "OpenEnum", "OpenIntEnum",
    "TypeAlias", "TypedDict", "UUID", "Unset",
}  # fmt: skip
# What the modules of resources import, and of clients.
OF_RESOURCES = {
    "Any", "AsyncClient", "AsyncItems", "AsyncIterable", "AsyncStream", "Callable", "Client", "DateTime", "Endpoint", "Items", "Iterable", "Job",
    "Mapping", "Operation", "Pages", "Resources", "Rule", "Sequence", "Stream", "UUID", "Unset", "Upload", "Uploadable",
}  # fmt: skip
# What a client has already: a resource of that name could not be reached.
CLIENT = {
    "close", "cursor_items", "execute", "execute_and_wait", "items", "local", "raw", "service", "stream", "wait_for", "with_options",
}  # fmt: skip

# What models have already.
MODEL = {"from_dict", "keys", "to_dict", "to_json"}
# What the methods of a resource, and the functions beside them, have in use already.
METHODS = {
    "bool", "bytes", "dict", "float", "given", "given_or_null", "int", "known", "list", "models", "on_poll", "page_size", "prefetch", "self",
    "str", "timeout",
}  # fmt: skip


def is_attribute(name: str) -> bool:
    """Whether a model can have an attribute of this name."""
    return name.isidentifier() and not keyword.iskeyword(name) and name not in MODEL


def are_told_apart(names: Iterable[str]) -> bool:
    """Whether openapi-python-client has a name for each field: of `A-B` and `A.B` it makes one."""
    plain = [PythonIdentifier(name, "field_", skip_snake_case=True) for name in names]
    return len(set(plain)) == len(plain)


def as_identifier(name: str) -> str:
    """The nearest word that Python takes for a name."""
    found = re.sub(r"\W+", "_", name).strip("_") if not name.isidentifier() else name
    return found if found.isidentifier() else f"n_{found}".rstrip("_")


def argument(name: str, place: str = "") -> str:
    """A name for an argument: `X-Tenant` is X_Tenant, and a word that is in use, such as `from`, is `from_`. `place` tells two apart."""
    found = as_identifier(f"{name}_in_{place}" if place else name)
    return f"{found}_" if keyword.iskeyword(found) or found in METHODS else found


def class_name(name: str, taken: Container[str]) -> str:
    """A name for a class, whose module has a name of its own too: `Item-Input` is ItemInput. `taken` has names of modules."""
    found = _class(name)
    if found in TYPES:
        found += "Schema"
    number = 2
    unique = found
    while module_name(unique) in taken:
        unique = _class(f"{found}{number}")
        number += 1
    return unique


def module_name(name: str) -> str:
    """What the module of a class is called."""
    return str(PythonIdentifier(snake_case(name), prefix="field_"))


def resource_name(tag: str) -> str:
    """A name for a resource, which is an attribute of the client: one that the client has already gets `_api` at its end."""
    found = str(PythonIdentifier(tag, prefix="api_")).strip("_") or "root"
    is_taken = found in CLIENT or str(ClassName(found, "Api")) in OF_RESOURCES or keyword.iskeyword(found)
    return f"{found}_api" if is_taken else found


def verb(name: str) -> str:
    """A name for a method: words of lower case, joined by `_`."""
    return re.sub(r"_+", "_", snake_case(name)).strip("_")


def enum_names(values: Sequence[str | int], given: object) -> list[str]:
    """A name for each value of an enum, none twice: those that the contract gives where it gives them."""
    names = given if isinstance(given, list) and len(given) == len(values) else []
    found: list[str] = []
    for position, value in enumerate(values):
        said = str(names[position]) if names else _of_value(value)
        name = snake_case(said).upper()
        if not name.isidentifier() or name.startswith("_") or keyword.iskeyword(name):
            name = f"VALUE_{position}"
        found.append(f"{name}_{position}" if name in found else name)
    return found


def _of_value(value: str | int) -> str:
    if isinstance(value, int):
        return f"VALUE_NEGATIVE_{-value}" if value < 0 else f"VALUE_{value}"
    return value.upper() if value[:1].isalpha() else "" if value else "EMPTY"


def _class(name: str) -> str:
    found = str(ClassName(re.sub(r"\W+", " ", name), "Schema"))
    again = str(ClassName(found, "Schema"))
    return again if again != found else found
