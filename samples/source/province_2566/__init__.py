"""Sample (c): an invented province with eleven districts, two of which have not answered."""

FOLDER = "province-2566"
