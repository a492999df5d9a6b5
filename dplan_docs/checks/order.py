"""Which of the dated steps is out of order: the likely wrong ones, each once."""

from collections.abc import Iterator

from dplan_docs.checks.registry import CheckContext
from dplan_docs.checks.steps import Pair, Step, all_steps, are_of_year, ordered_pairs


def pairs_out_of_order(context: CheckContext) -> Iterator[tuple[Step, Step, Step]]:
    """Yield what is out of order: the step that is likely wrong, and the pair it is wrong in.

    One wrong day stands against many others; so the step that stands against the most is
    taken for the wrong one and told once, and the others are looked at without it. Of two
    that only stand against each other it is the later one. A day of another year is told
    by its own check.
    """
    told = {step for step in all_steps(context) if not are_of_year(context, step.on)}
    wrong = [pair for pair in ordered_pairs(context) if not pair[0].fits_before(pair[1])]
    wrong = [pair for pair in wrong if told.isdisjoint(pair)]
    while wrong:
        suspect = _most_blamed(wrong)
        yield suspect, *next(pair for pair in wrong if suspect in pair)
        wrong = [pair for pair in wrong if suspect not in pair]


def _most_blamed(wrong: list[Pair]) -> Step:
    """Return the step in the most pairs; of equals the one that comes later in a pair."""
    steps = [step for pair in wrong for step in reversed(pair)]
    return max(dict.fromkeys(steps), key=steps.count)
