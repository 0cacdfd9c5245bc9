"""What a route is: frozen models, the grammar of drawing, the catalogue, conditions and client profiles."""

import os

# Otherwise pydantic asks every package that is installed whether it adds something to models; ours take nothing.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
