"""What a route says about itself, gathered in the form that people ask for: handovers, services, parties, sources."""
