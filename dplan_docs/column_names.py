"""The letters by which spreadsheets name their columns."""

from functools import lru_cache


@lru_cache(maxsize=1_024)
def column_letters(column: int) -> str:
    """Return a column's letters.

    >>> column_letters(1), column_letters(27), column_letters(703), column_letters(16384)
    ('A', 'AA', 'AAA', 'XFD')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column, whatever the case of its letters.

    >>> column_number("A"), column_number("XFD"), column_number("aa")
    (1, 16384, 27)
    """
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
