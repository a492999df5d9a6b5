"""Writes the sample workspaces: ``python -m samples.source [FOLDER]``."""

import sys
from pathlib import Path

from samples.source import ROOT
from samples.source.workspaces import write_all

if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "samples"
    write_all(target)
