"""What the engine does for each path of the API, one module a resource."""
