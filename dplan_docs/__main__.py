"""The command ``dplan``, also as ``python -m dplan_docs``."""

import gc
import sys

_RARELY = 200_000


def main() -> None:
    """Run the command line; ends with SystemExit."""
    # A run is short and makes hundreds of thousands of small objects, few of them in cycles:
    # looking for cycles at Python's usual pace takes a tenth of the time.
    gc.set_threshold(_RARELY, 20, 20)
    from dplan_docs.cli import run

    run(sys.argv[1:])


if __name__ == "__main__":
    main()
