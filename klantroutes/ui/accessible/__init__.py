"""What assistive technology gets to know of the window beyond what Qt tells by itself."""
