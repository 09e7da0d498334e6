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
    resource="chat",
    verb="create",
    method="POST",
    path="/chat/completions",
    content_type="application/json",
)


def chat_create(
    *,
    model: str,
    messages: Sequence[models.ChatMessage | Mapping[str, Any]],
    collections: Sequence[str],
    filter: models.ChatFilter | Mapping[str, Any] | None = None,
    temperature: float | None = None,
) -> Operation[models.ChatCompletion]:
    """Get an answer to a conversation.

    The model answers the last message from what a collection holds, and cites the places it used. Nothing is
    remembered between two calls, so give the whole conversation each time. The answer comes at once and is not
    streamed.

    Args:
        model: The model that answers; only nimbus-001 is known here.
        messages: The conversation so far, oldest first.
        collections: Id of the collection to answer from: one, no more.
        filter: Answer only from the files that meet these conditions.
        temperature: How freely the model chooses its words, 0 to 2.
    """
    return Operation(
        ENDPOINT,
        models.ChatCompletion,
        body=given(
            {
                "model": model,
                "messages": messages,
                "collections": collections,
                "filter": filter,
                "temperature": temperature,
            }
        ),
        body_model=models.NewChatCompletion,
    )
