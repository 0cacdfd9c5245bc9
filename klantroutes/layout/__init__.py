"""Where everything goes: positions in the phase x lane grid, and the way of each line round the boxes."""
