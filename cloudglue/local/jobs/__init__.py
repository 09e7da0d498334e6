"""The engine's queue, and the subprocesses that read videos.

It imports media and storage.
"""
