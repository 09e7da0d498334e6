"""The command `cloudglue`: starts it, and says what to install where that is missing."""

from __future__ import annotations

import sys

from . import ahead


def main() -> None:
    """Run the command with the arguments of this process, and exit with its status."""
    try:
        ahead.start()
        from .commands import app

        app(prog_name="cloudglue")
    except ModuleNotFoundError as error:
        if error.name not in ("typer", "rich"):
            raise
        print("The command needs: pip install 'cloudglue-client[cli]'", file=sys.stderr)
        sys.exit(2)
    except OSError as error:  # such as the help on a full disk; what a command is about, it tells itself
        if error.filename is not None:
            raise
        print(f"cloudglue: standard output cannot be written: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:  # while modules load; the commands see to their own
        print("interrupted", file=sys.stderr)
        sys.exit(130)
    finally:
        ahead.drop()


if __name__ == "__main__":
    main()
