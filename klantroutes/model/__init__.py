"""What a route is: frozen models, the grammar of drawing, the catalogue, conditions and client profiles."""
