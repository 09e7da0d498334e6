"""Videos: opened, decoded, cut, and pictured.

It imports nothing of the engine's other rooms.
"""
