"""One call: what is sent, whether it is tried again, how its answer is read. No I/O.

It imports the codec and the ground.
"""
