"""What service a client talks to: what it is called, where it is, and where the key to it is found. No I/O."""

from __future__ import annotations

import os
from collections.abc import Callable

from cloudglue.calls.keys import ApiKey
from cloudglue.calls.messages import checked_base_url
from cloudglue.calls.uploads import Prepared
from cloudglue.errors import CredentialsError
from cloudglue.version import __version__
from cloudglue_api.types import Value

LIBRARY = f"cloudglue-client-python/{__version__}"


class Service(Value, frozen=True, kw_only=True):
    """What a client talks to. A client class names it once, and is of no use for another."""

    hidden = ("check_upload",)

    name: str
    """What messages call it."""
    base_url: str
    """Where it is, unless the user says something else."""
    key_variable: str
    """The environment variable that holds the API key, which is sent as a bearer token."""
    base_url_variable: str | None = None
    """The environment variable that says where it is instead; None for none."""
    agent: str | None = None
    """Goes into User-Agent before this library's name, such as `cutroom/1.2`."""
    advice: str | None = None
    """What to do without a key, for the message that says there is none."""
    check_upload: Callable[[Prepared], object] | None = None
    """Looks at each upload that leaves this machine, to warn of what the service will not take; a function that can be pickled."""

    @property
    def user_agent(self) -> str:
        """The header's value."""
        return f"{self.agent} {LIBRARY}" if self.agent else LIBRARY

    def key(self, given: str | None) -> ApiKey:
        """The key that was given, or that the environment holds.

        Raises:
            CredentialsError: There is none, or what there is cannot be one.
        """
        key = given if given is not None else os.environ.get(self.key_variable)
        if not key:
            advice = f"; {self.advice}" if self.advice else ""
            raise CredentialsError(f"no API key: give api_key, or set {self.key_variable}{advice}")
        if not isinstance(key, str):
            raise CredentialsError(f"api_key: text was expected, not {type(key).__name__}")
        if not all("!" <= character <= "~" for character in key):
            raise CredentialsError(
                "api_key: holds a blank, a line break or a letter that no key has; was it copied whole?"
            )
        return ApiKey(key)

    def url(self, given: str | None) -> str:
        """The base URL that was given, or that the environment holds, or its own.

        Raises:
            CredentialsError: It is not safe to send a key there.
        """
        held = os.environ.get(self.base_url_variable) if self.base_url_variable else None
        if not (given or held or self.base_url):  # the contract of a service may not say
            variable = f", or set {self.base_url_variable}" if self.base_url_variable else ""
            raise CredentialsError(
                f"no base_url: give it{variable}; the contract of {self.name} does not say where the service is"
            )
        return checked_base_url(given or held or self.base_url, example=self.base_url or "https://api.example.org")
