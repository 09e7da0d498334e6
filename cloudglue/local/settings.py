"""What an engine allows, beyond what the API does."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from cloudglue.codec.values import shown
from cloudglue.errors import ConfigError, Violation

_LONGEST_JOB = 86_400
_LARGEST_SEED = 2**63 - 1


@frozen
class Simulation:
    """How the operations are simulated that the engine does not do for real.

    Raises:
        ConfigError: A value makes no sense.
    """

    seed: int = 0
    """Ids follow from it, and which places an answer cites."""
    job_seconds: float = 0.0
    """Seconds that a simulated job takes."""
    allow_remote: bool = False
    """Whether the engine may listen on an address that other machines reach."""

    def __attrs_post_init__(self) -> None:
        found = []
        is_whole = isinstance(self.seed, int) and not isinstance(self.seed, bool)
        if not is_whole or not -_LARGEST_SEED <= self.seed <= _LARGEST_SEED:
            what = f"{shown(self.seed)} is not a whole number from -{_LARGEST_SEED} to {_LARGEST_SEED}"
            found.append(Violation("seed", what))
        is_number = isinstance(self.job_seconds, (int, float)) and not isinstance(self.job_seconds, bool)
        if not is_number or not 0 <= self.job_seconds <= _LONGEST_JOB:
            found.append(
                Violation(
                    "job_seconds", f"{shown(self.job_seconds)} is not a number from 0 to {_LONGEST_JOB} (seconds)"
                )
            )
        if found:
            raise ConfigError("the simulation", found)


@frozen
class Settings:
    """The defaults let nothing be read but what is uploaded."""

    sync_folders: tuple[Path, ...] = ()
    """`POST /files/sync` may copy files out of these and of what is in them, by their file:// addresses."""
    sync_loopback: bool = False
    """`POST /files/sync` may fetch http:// addresses of this machine."""
    max_file_bytes: int = 2**36
    """The largest file that is taken, 64 GiB."""
    is_lasting: bool = True
    """Whether what was acknowledged shall survive a power cut. Not where the folder is removed at the end: it costs some ms each time."""
    simulation: Simulation | None = None
    """How what the engine does not do is simulated; None where that is answered with 501."""
