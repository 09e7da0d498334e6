"""Programs that read the contract: merge, lint, compare, and make examples of it.

They import each other alone, and nothing of the library.
"""
