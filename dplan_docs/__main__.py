"""The command ``dplan``, also as ``python -m dplan_docs``."""

import sys


def main() -> None:
    """Run the command line; ends with SystemExit."""
    from dplan_docs.cli import run

    run(sys.argv[1:])


if __name__ == "__main__":
    main()
