"""A client library for accessing Cloudglue, made from the contract in openapi/. Do not edit."""

API_VERSION = "0.7.32"
"""The version of the API that the contract describes."""

SERVER = "https://api.cloudglue.dev/v1"
"""Where the service is."""

__all__ = ("API_VERSION", "SERVER")
