"""Sample (b): a เทศบาลตำบล, fiscal year 2569, unfinished on purpose."""
