"""The only I/O of the client, and the only room that knows an HTTP library.

It imports calls and the ground; nothing here decides what is sent.
"""
