"""The command `cloudglue`. Needs the extra `cli`.

It imports the clients, strategies, exports and the engine, as a user would; nothing imports it.
"""

from .main import main as main

__all__ = ["main"]
