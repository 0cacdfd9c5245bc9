"""The way of each line round the boxes: candidate ways, a search for the hard ones, tracks for parallel stretches."""
