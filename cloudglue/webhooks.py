"""Deliveries of webhooks, checked and decoded. No I/O: your server receives them, this reads them.

    delivery = webhooks.decode(body, headers=headers, secret=webhook.webhook_secret)

Source: "Webhooks", under "Getting started".
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import Any

import attrs

from cloudglue.codec import answers
from cloudglue.errors import CredentialsError, DecodeError
from cloudglue_api import models

__all__ = ["HEADER", "MODELS", "WebhookDelivery", "decode"]

HEADER = "X-Cloudglue-Webhook-Secret"
"""The header of each delivery that repeats the webhook's secret."""

# An event is `<kind>.job.<status>`. Transcribe is of older webhooks; of segment only the name of the event is documented.
MODELS = {
    "collection.file": "CollectionFile",
    "describe": "Describe",
    "extract": "Extract",
    "file": "File",
    "find_moments": "FindMoments",
    "segment": "SegmentsJob",
    "transcribe": "Transcribe",
}
"""The models of the payloads, by the kind of the event."""


@attrs.frozen
class WebhookDelivery:
    """One call of a webhook."""

    event_id: str | None
    """The same when the event is delivered again: the service tries up to three times more until it is answered 200."""
    event_type: models.WebhookEvent
    """Such as `describe.job.completed`. Kinds that are not known yet keep their name."""
    payload: (
        models.CollectionFile
        | models.Describe
        | models.Extract
        | models.File
        | models.FindMoments
        | models.SegmentsJob
        | models.Transcribe
        | Mapping[str, Any]
    )
    """The job, as the model of its kind; the same mapping as `raw` where the kind is not known, or fields are missing."""
    raw: Mapping[str, Any] = attrs.field(repr=False)
    """The payload as it came."""


@attrs.frozen
class _Envelope:
    event_type: models.WebhookEvent
    event_id: str | None = None
    payload: dict[str, Any] = attrs.Factory(dict)


def decode(
    body: bytes | str, *, headers: Mapping[str, str] | None = None, secret: str | None = None
) -> WebhookDelivery:
    """Check that a delivery comes from the service, and decode it.

    Args:
        body: The body of the POST as it came.
        headers: The headers of the POST; their names in any case.
        secret: The webhook's `webhook_secret`. Without it and the headers nothing is checked: anyone may have sent the body.

    Raises:
        CredentialsError: The header is missing or is not the secret, or one of headers and secret was given without the other.
        DecodeError: The body is not JSON, or names no event. `.path` says where, `.body` is the body.

    Examples:
        >>> delivery = webhooks.decode(body, headers=headers, secret=secret)
        >>> print(delivery.event_type, delivery.payload.job_id)
    """
    # An environment variable that is not set must not turn the check off unseen.
    if headers is not None or secret is not None:
        _check(headers or {}, secret)
    plain = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)
    try:
        envelope: _Envelope = answers.decode(plain, _Envelope)
    except DecodeError as error:
        raise answers.located(error, "the delivery of a webhook") from error.__cause__
    payload = _typed(envelope.event_type, envelope.payload)
    return WebhookDelivery(envelope.event_id, envelope.event_type, payload, envelope.payload)


def _check(headers: Mapping[str, str], secret: str | None) -> None:
    if not secret:
        raise CredentialsError(f"no secret to compare {HEADER} with: give the webhook's webhook_secret as secret")
    given = next((value for name, value in headers.items() if name.lower() == HEADER.lower()), None)
    if given is None:
        raise CredentialsError(
            f"the delivery has no header {HEADER}: it is not from the service, or lost it on its way"
        )
    # Texts other than ASCII are compared as bytes only.
    if not hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode("utf-8", "replace")):
        raise CredentialsError(
            f"{HEADER} is not the secret: the delivery is not from the service, or for another webhook"
        )


def _typed(event_type: str, payload: dict[str, Any]) -> Any:
    name = MODELS.get(event_type.partition(".job.")[0])
    if name is None:
        return payload
    # The documented delivery calls file_id what a file calls id.
    given = {"id": payload["file_id"], **payload} if name == "File" and "file_id" in payload else payload
    try:
        return answers.decode(answers.encode(given), getattr(models, name))
    except DecodeError:
        return payload


def __dir__() -> list[str]:
    return __all__
