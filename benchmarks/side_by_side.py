"""The figures of two ways of doing one thing, printed side by side."""

from collections.abc import Sequence
from statistics import median


def report(
    theirs: tuple[str, Sequence[float]], ours: tuple[str, Sequence[float]], bound: float
) -> None:
    """Print each way's label and seconds, and whether their ratio is within the bound."""
    for label, figures in (theirs, ours):
        each = " ".join(f"{figure * 1000:.0f}" for figure in sorted(figures))
        print(f"{label:24} median {median(figures) * 1000:5.0f} ms   ({each})")
    ratio = median(ours[1]) / median(theirs[1])
    verdict = "within" if ratio <= bound else "ABOVE"
    print(f"{'ratio':24} {ratio:.2f}, {verdict} the bound of {bound}")
