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
    """The base class of every exception of this library."""

    def __init__(self, *arguments: object) -> None:
        # Messages name files, and go to terminals, logs and databases: names that none of these take are made legible.
        super().__init__(*(legible(one) if isinstance(one, str) else one for one in arguments))


class ConfigError(CloudglueError, ValueError):
    """A request that the API would refuse; nothing was sent. `.violations` names every broken rule.

    Examples:
        >>> try:
        ...     strategies.uniform(window_seconds=0.5)
        ... except ConfigError as error:
        ...     print(error.violations[0].field)
        uniform_config.window_seconds
    """

    def __init__(self, subject: str, violations: Sequence[Violation]) -> None:
        self.subject = legible(subject)
        """What breaks them, such as `the segmentation config`."""
        self.violations = tuple(Violation(one.field, legible(one.message)) for one in violations)
        """The broken rules."""
        super().__init__(self.subject, self.violations)

    def __str__(self) -> str:
        count = len(self.violations)
        lines = [f"{count} problem{'s' if count > 1 else ''} in {self.subject}", *(f"  {v}" for v in self.violations)]
        return "\n".join(lines)


class CredentialsError(CloudglueError, ValueError):
    """No key was given, or it cannot be sent where the base URL points."""


class ClientClosedError(CloudglueError, RuntimeError):
    """The client was closed before this call."""


class UploadError(CloudglueError, ValueError):
    """The file cannot be sent: it is missing, empty, or not a file. Nothing was sent."""


class APIConnectionError(CloudglueError):
    """The service could not be reached, or the connection broke before the whole answer was there."""


class APITimeoutError(APIConnectionError):
    """The service did not answer in time."""


class APIStatusError(CloudglueError):
    """The service answered with an error. The classes below say which.

    Examples:
        >>> try:
        ...     client.files.get("67a8bed4-a2e4-5030-8e82-295963804b2d")
        ... except NotFoundError as error:
        ...     print(error.status_code)
        404
    """

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
    """401: the key is missing or not accepted."""


class PaymentRequiredError(APIStatusError):
    """402: the account has no credits left."""


class PermissionDeniedError(APIStatusError):
    """403: the key has no permission for this."""


class NotFoundError(APIStatusError):
    """404: nothing has this id."""


class ConflictError(APIStatusError):
    """409: the request conflicts with the current state, such as a name that is taken."""


class UnsupportedMediaTypeError(APIStatusError):
    """415: the file is not a video that the service can read."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed, and its values cannot be processed."""


class RateLimitError(APIStatusError):
    """429: too many requests. `.retry_after` is the number of seconds that the service asks to wait, or None."""

    retry_after: float | None = None


class ServerError(APIStatusError):
    """5xx: the service, or a proxy before it, failed."""


class DecodeError(CloudglueError):
    """An answer that does not have the expected form."""

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
        """The HTTP status; None of what is not an answer, such as a webhook's delivery."""
        self.request_id = request_id
        """The service's name for the request, to be quoted to its support; None where it gave none."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args, self.__dict__)


class ListChangedError(CloudglueError):
    """A list that should stay as it is changed while it was read page by page. Read it again."""


class ServiceLimitWarning(UserWarning):
    """A file seems too large, too short, too long or of another kind than the service accepts by upload. Turned off with `warnings.filterwarnings`."""


class ExportWarning(UserWarning):
    """A file that was written or read may not be as you expect; the message says why."""


class ListChangedWarning(UserWarning):
    """A list changed while it was read page by page: items may have been missed or read twice."""


class JobError(CloudglueError):
    """Raised for a job that did not succeed.

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


def __dir__() -> list[str]:
    return __all__
