"""From a cell to a value: amounts, months in words, divisions, work plans, numbers.

Every parser takes a cell as it was found and returns a value with its remarks; none guesses.
"""

from dplan_docs.parsing.vocabulary import NO_BUDGET_WORDS, WORK_PLANS, Vocabulary

__all__ = ["NO_BUDGET_WORDS", "WORK_PLANS", "Vocabulary"]
