"""Every item of a list that comes in pages, and the pages that are fetched ahead. No I/O.

It imports calls, the codec and the ground.
"""
