"""A service that takes videos, has Cloudglue read them, and finds what is in them."""

from .app import build, create

__all__ = ["build", "create"]
