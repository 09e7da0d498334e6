"""A client library for accessing Cutroom, made from its contract. Do not edit."""

API_VERSION = "1.0.0"
"""The version of the API that the contract describes."""

SERVER = "https://cutroom.example.com/v1"
"""Where the service is."""

__all__ = ("API_VERSION", "SERVER")
