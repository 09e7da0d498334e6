"""What turns the contract into code: openapi-python-client, and the templates that differ from its own.

It imports tools.contract.
"""
