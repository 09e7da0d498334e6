"""Models to JSON and back, and what is allowed in them. No I/O.

It imports the ground alone: dates, errors, and cloudglue_api, which lies under everything.
"""
