"""What the sample workspaces hold, as readable tables, and the code that writes them.

``python -m samples.source`` writes both workspaces anew.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# templates/source is no package: its makers import each other by their bare names.
sys.path.append(str(ROOT / "templates" / "source"))
