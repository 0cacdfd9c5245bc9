"""One file for each fault that a route can have; `checks/registry.py` lists them."""
