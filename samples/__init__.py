"""Sample workspaces; the code that makes them is in ``samples.source`` and is not shipped."""
