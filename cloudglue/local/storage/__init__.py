"""The engine's data folder: an SQLite file, and files beside it.

It imports nothing of the engine's other rooms.
"""
