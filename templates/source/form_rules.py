"""What makes a cell of a division's form wrong, missing or doubtful, as formulas of Excel.

Excel and LibreOffice know every function used here. Formulas speak of the first row; both
programs move them along to the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dplan_docs.reading.mark_kinds import FORM_KEYS

NO_BUDGET_LIST = "รายการไม่ใช้งบประมาณ"
"""The name of the words that stand for an amount."""

LONGEST = {"name": 250, "description": 450, "location": 120, "funding_source": 120}
"""More letters than a row of the form can show: Excel's rows end at 409 points."""

_KEYS = f"|{'|'.join((*FORM_KEYS, '๑'))}|"


@dataclass(frozen=True, kw_only=True)
class Cells:
    """A column of the form: a cell of the first row as rules speak of it, and the whole."""

    letter: str
    first: int
    last: int

    @property
    def cell(self) -> str:
        """The first row's cell; the column stays."""
        return f"${self.letter}{self.first}"

    @property
    def area(self) -> str:
        """All rows."""
        return f"{self.letter}{self.first}:{self.letter}{self.last}"

    @property
    def fixed(self) -> str:
        """All rows, for every row the same."""
        return f"${self.letter}${self.first}:${self.letter}${self.last}"


def is_key(cell: str) -> str:
    """Whether a month's cell holds one of the keys that mark a month, in either keyboard."""
    return f'ISNUMBER(FIND("|"&LOWER(TRIM({cell}))&"|","{_KEYS}"))'


def is_amount(cell: str) -> str:
    """Whether a cell holds baht, or the words that no money is used."""
    words = f"ISNUMBER(MATCH({cell},{NO_BUDGET_LIST},0))"
    return f'OR(AND(ISNUMBER({cell}),N({cell})>=0),{words},{cell}="-")'


def is_wrong_amount(cell: str) -> str:
    """Whether a cell holds something that is no amount, Thai digits among it."""
    return f'AND({cell}<>"",NOT({is_amount(cell)}))'


def lacks(cell: str, name: str, instead: str = "") -> str:
    """Whether a cell is empty in a row that has a name, and a caption says it not either."""
    above = f',{instead}=""' if instead else ""
    return f'AND({name}<>"",{cell}=""{above})'


def is_nameless(name: str, others: Sequence[str]) -> str:
    """Whether a row says something, but no name."""
    return f'AND({name}="",COUNTA({",".join(others)})>0)'


def is_stranger(cell: str, choices: str) -> str:
    """Whether a cell holds none of the choices of a list that has some."""
    return f'AND({cell}<>"",INDEX({choices},1)<>"",NOT(ISNUMBER(MATCH({cell},{choices},0))))'


def is_repeated(name: Cells) -> str:
    """Whether a name stands in another row too."""
    return f'AND({name.cell}<>"",SUMPRODUCT(--(TRIM({name.fixed})=TRIM({name.cell})))>1)'


def is_too_long(cell: str, field: str) -> str:
    """Whether a text is longer than its cell can show."""
    return f"LEN({cell})>{LONGEST[field]}"


def is_reached(name: Cells, last_letter: str) -> str:
    """Whether a row is in use, or the next to be."""
    above = f"${name.letter}{name.first - 1}"
    return f'OR({above}<>"",COUNTA($A{name.first}:${last_letter}{name.first})>0)'


def sum_line(name: Cells, budget: Cells, counted: str, hint: str) -> str:
    """The line over the form: what to do first, and then what has been filled in."""
    amounts, words = budget.fixed, f"SUMPRODUCT(COUNTIF({budget.fixed},{NO_BUDGET_LIST}))"
    unread = f'COUNTA({amounts})-COUNT({amounts})-{words}-COUNTIF({amounts},"-")'
    warning = f'IF({unread}>0,"  (มีงบประมาณที่ยังไม่เป็นตัวเลข)","")'
    total = (
        f'"รวม "&COUNTA({name.fixed})&" {counted} เป็นเงิน "&TEXT(SUM({amounts}),"#,##0.00")&" บาท"'
    )
    return f'=IF(COUNTA({name.fixed})=0,"{hint}",{total}&{warning})'


def number_line(name: Cells, row: int) -> str:
    """A row's number: it counts the names down to it."""
    here = f"${name.letter}{row}"
    return f'=IF({here}="","",COUNTA(${name.letter}${name.first}:{here}))'
