"""Everything that can go wrong, as exceptions under CloudglueError."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from cloudglue.names import legible

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "CloudglueError",
    "ConfigError",
    "ConflictError",
    "CredentialsError",
    "DecodeError",
    "ExportWarning",
    "JobError",
    "JobFailedError",
    "JobPendingError",
    "JobTimeoutError",
    "ListChangedError",
    "ListChangedWarning",
    "LocalEngineError",
    "NotFoundError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "ServiceLimitWarning",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
    "UploadError",
    "Violation",
]


class Violation(NamedTuple):
    """One broken rule of a request."""

    field: str
    """Where, such as `uniform_config.window_seconds`; empty for the request as a whole."""
    message: str
    """What was given and what is allowed."""

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class CloudglueError(Exception):
    """What every exception of this library is."""

    def __init__(self, *arguments: object) -> None:
        # Messages name files, and go to terminals, logs and databases: names that none of these take are made legible.
        super().__init__(*(legible(one) if isinstance(one, str) else one for one in arguments))


class ConfigError(CloudglueError, ValueError):
    """A request that the API would refuse; nothing was sent. `.violations` names every broken rule."""

    def __init__(self, subject: str, violations: Sequence[Violation]) -> None:
        self.subject = subject
        """What breaks them, such as `the segmentation config`."""
        self.violations = tuple(Violation(one.field, legible(one.message)) for one in violations)
        """The broken rules."""
        super().__init__(subject, self.violations)

    def __str__(self) -> str:
        count = len(self.violations)
        lines = [f"{count} problem{'s' if count > 1 else ''} in {self.subject}", *(f"  {v}" for v in self.violations)]
        return "\n".join(lines)


class CredentialsError(CloudglueError, ValueError):
    """No key was given, or it cannot be sent where the base URL points."""


class ClientClosedError(CloudglueError, RuntimeError):
    """The client was closed before this call."""


class UploadError(CloudglueError, ValueError):
    """The file cannot be sent: it is missing, empty, or no file. Nothing was sent."""


class APIConnectionError(CloudglueError):
    """The service could not be reached, or the connection broke before the whole answer was there."""


class APITimeoutError(APIConnectionError):
    """The service did not answer in time."""


class APIStatusError(CloudglueError):
    """The service answered with an error. The classes below say which."""

    def __init__(self, message: str, *, status_code: int = 0, body: bytes = b"", request_id: str | None = None) -> None:
        super().__init__(message)
        self.status_code = status_code
        """The HTTP status."""
        self.body = body
        """The answer's body as it came; JSON with a key `error`, where it comes from the service itself."""
        self.request_id = request_id
        """The service's name for the request, to be quoted to its support; None where it gave none."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class BadRequestError(APIStatusError):
    """400: the service refuses the request as it is."""


class AuthenticationError(APIStatusError):
    """401: the key is missing or refused."""


class PaymentRequiredError(APIStatusError):
    """402: the account has no credits left."""


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this."""


class NotFoundError(APIStatusError):
    """404: there is nothing under this id."""


class ConflictError(APIStatusError):
    """409: the request contradicts the state of what it is about."""


class UnsupportedMediaTypeError(APIStatusError):
    """415: the file is not a video that the service can read."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, and makes no sense."""


class RateLimitError(APIStatusError):
    """429: too many requests. `.retry_after` is the number of seconds that the service asks to wait, or None."""

    retry_after: float | None = None


class ServerError(APIStatusError):
    """5xx: the service, or what stands before it, failed."""


class DecodeError(CloudglueError):
    """An answer that does not have the form it should have."""

    def __init__(
        self,
        message: str,
        *,
        path: str = "$",
        body: bytes = b"",
        status_code: int | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(message)
        self.path = path
        """Where in the answer, such as `$.data.segments[3].start_time`."""
        self.body = body
        """The answer's body as it came."""
        self.status_code = status_code
        """The HTTP status; None of what is no answer, such as a webhook's delivery."""
        self.request_id = request_id
        """The service's name for the request, to be quoted to its support; None where it gave none."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class ListChangedError(CloudglueError):
    """A list that should stay as it is changed while it was read page by page. Read it again."""


class ServiceLimitWarning(UserWarning):
    """A file seems to be more, or other, than the service takes by upload. Turned off with `warnings.filterwarnings`."""


class ExportWarning(UserWarning):
    """What was written or read may not be what is wanted; the message says why."""


class ListChangedWarning(UserWarning):
    """A list changed while it was read page by page: items may have been missed or read twice."""


class JobError(CloudglueError):
    """What a job that did not succeed raises.

    `.job` is its last state, as the API gave it; `.operation` the call that reads it: `client.wait_for(error.operation)`
    goes on waiting, in another process too.
    """

    def __init__(self, message: str, job: Any = None, operation: Any = None) -> None:
        super().__init__(message)
        self.job = job
        self.operation = operation

    @property
    def job_id(self) -> str | None:
        """The job's id; None where it is not known."""
        values = list(self.operation.path_values.values()) if self.operation is not None else []
        return str(values[-1]) if values else None

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class JobFailedError(JobError):
    """The job ended without a result."""


class JobTimeoutError(JobError):
    """The job did not end in time. It goes on, and may be waited for again."""


class JobPendingError(JobError):
    """The job has not ended, so there is no result to read yet."""


class LocalEngineError(CloudglueError):
    """The local engine cannot start; the message says what is missing."""


BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def by_status(status: int) -> type[APIStatusError]:
    """The class for an HTTP status."""
    return BY_STATUS.get(status, ServerError if status >= 500 else APIStatusError)


def _restore(kind: type[CloudglueError], args: tuple[Any, ...], state: dict[str, Any]) -> CloudglueError:
    """Exceptions with keyword arguments do not unpickle by themselves."""
    error = kind.__new__(kind, *args)
    Exception.__init__(error, *args)
    error.__dict__.update(state)
    return error
