"""One editor for each shape of field; `make.py` chooses."""
