"""The body of a request: one kind of content, and its fields, or one value."""

from __future__ import annotations

from tools.contract.structure import Node, Operation, name_of

from . import media
from .choices import has_fields, is_open
from .directions import Direction
from .schemas import Schemas, without_null


def written(schemas: Schemas, operation: Operation, place: str, notes: list[str]) -> Node:
    """What the operation says of its body, as the generator reads it: `x-body` where the body is not given field by field.

    Where several kinds of content are taken, JSON is sent; else a form, else the first.
    """
    content = (operation.body.node.get("content") or {}) if operation.body else {}
    if operation.body is None or not content:
        return {}
    kind = min(content, key=lambda one: (not media.is_json(one), not media.is_form(one)))
    schema = content[kind].get("schema") or {}
    is_required = bool(operation.body.node.get("required"))
    if len(content) > 1:
        others = ", ".join(one for one in content if one != kind)
        notes.append(f"{operation.title}: takes {others} too; {kind} is sent")
    if not media.is_json(kind) and not media.is_form(kind):
        return {"x-body": {"content": media.plain(kind), "required": is_required, "text": media.is_text(kind)}}
    direction = Direction.FORM if media.is_form(kind) else Direction.REQUEST
    shape = schemas.document.shape(schema)
    if media.is_form(kind) and not has_fields(shape):
        raise ValueError(f"{operation.title}: the body is a form without fields; name them under `properties`")
    if media.is_form(kind) or (has_fields(shape) and not shape.nullable and not is_open(schemas.document, schema)):
        made = without_null(schemas.written(schema, direction, f"{place} Body")) if name_of(schema) else None
        reference = made or schemas.named(f"{place} Body", schemas.fields(schema, direction, f"{place} Body"))
        plain = media.JSON if media.is_json(kind) else media.plain(kind)
        body = {"required": is_required, "content": {plain: {"schema": {"$ref": reference["$ref"]}}}}
        return {"requestBody": body, **({"x-content-type": media.plain(kind)} if plain != media.plain(kind) else {})}
    value = schemas.written(schema, direction, f"{place} Body")
    return {
        "requestBody": {"required": is_required, "content": {media.JSON: {"schema": value}}},
        "x-body": {"content": media.plain(kind), "required": is_required},
    }
