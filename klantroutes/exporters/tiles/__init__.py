"""A drawing that is too large for one page, spread over several."""
