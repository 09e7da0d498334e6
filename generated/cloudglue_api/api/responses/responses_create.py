from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ... import models
from ...types import (
    Endpoint,
    Operation,
    given,
)

ENDPOINT = Endpoint(
    resource="responses",
    verb="create",
    method="POST",
    path="/responses",
    content_type="application/json",
)


def responses_create(
    *,
    model: str,
    input: str | Sequence[models.ResponseInputMessage | Mapping[str, Any]],
    instructions: str | None = None,
    temperature: float | None = None,
    knowledge_base: models.KnowledgeBaseCollections
    | models.KnowledgeBaseFiles
    | models.KnowledgeBaseDefault
    | Mapping[str, Any]
    | None = None,
    include: Sequence[str] | None = None,
    tools: Sequence[models.ResponseTool | Mapping[str, Any]] | None = None,
    max_output_tokens: int | None = None,
    background: bool | None = None,
    stream: bool | None = None,
) -> Operation[models.ResponseRun]:
    """Ask something about videos.

    The answer comes with this call; with background it only begins, and is read with GET until its status is final;
    with stream it comes as server-sent events. Background and stream exclude each other. Nothing is remembered
    between two calls: input holds the whole conversation.

    Args:
        model: The model that answers: nimbus-001, which is fast, or nimbus-002-preview, which reasons and takes
            entities.
        input: The question, or the conversation that leads to it, oldest message first.
        instructions: What the model is to heed in all it says.
        temperature: How freely the model chooses its words, 0 to 2. The default of nimbus-002-preview is 1. The
            service's default: 0.7.
        knowledge_base: What to answer from. The models named above need it.
        include: What citations are to hold besides: with cloudglue_citations.media_descriptions, what the place
            shows and says.
        tools: Functions of yours that the model may ask you to call.
        max_output_tokens: The most tokens to write.
        background: Answer this call before the work is done. Not together with stream.
        stream: Send the answer as events while it is written. Not together with background.
    """
    return Operation(
        ENDPOINT,
        models.ResponseRun,
        body=given(
            {
                "model": model,
                "input": input,
                "instructions": instructions,
                "temperature": temperature,
                "knowledge_base": knowledge_base,
                "include": include,
                "tools": tools,
                "max_output_tokens": max_output_tokens,
                "background": background,
                "stream": stream,
            }
        ),
        body_model=models.NewResponse,
    )
