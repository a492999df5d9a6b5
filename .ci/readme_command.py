"""Print a command of the README as it is written there: ``readme_command.py sample|tests``."""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parents[1] / "README.md"


def readme_command(name: str) -> str:
    """Return the fenced block that follows the mark ``<!-- command: NAME -->``."""
    text = README.read_text(encoding="utf-8")
    found = re.findall(rf"<!-- command: {re.escape(name)} -->\n+```sh\n(.+?)\n```", text, re.DOTALL)
    if len(found) != 1:
        raise SystemExit(f"README.md has {len(found)} commands marked {name}, not one")
    return str(found[0])


if __name__ == "__main__":
    sys.stdout.write(readme_command(sys.argv[1]) + "\n")
