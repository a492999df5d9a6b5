"""Cells as SpreadsheetML: a typed value in, a ``<c>`` element out."""

import re
from dataclasses import dataclass
from decimal import Decimal
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Verbatim(str):
    """Text whose digits stay as they are, such as the name of a file."""

    __slots__ = ()


Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula without its ``=``, and the value that readers without an engine see."""

    expression: str
    value: Number


Value = str | Number | Formula | None


def cell_xml(address: str, style: str, value: Value) -> str:
    """Return the cell; text goes inline, so what begins with ``=`` is text and never a formula.

    >>> cell_xml("D9", "4", Formula("SUM(D7:D8)", Decimal("150000.00")))
    '<c r="D9" s="4"><f>SUM(D7:D8)</f><v>150000.00</v></c>'
    >>> cell_xml("B9", "2", "=1+1")
    '<c r="B9" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'
    """
    head = f'<c r="{address}" s="{style}"'
    if value is None or value == "":
        return f"{head}/>"
    if isinstance(value, str):
        text = escape(_FORBIDDEN.sub("", value), quote=False)
        return f'{head} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, Formula):
        return f"{head}><f>{escape(value.expression, quote=False)}</f><v>{value.value}</v></c>"
    return f"{head}><v>{value}</v></c>"


def spoken(value: Value) -> str:
    """Return the value as it stands within a sentence."""
    if isinstance(value, Formula):
        return spoken(value.value)
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return f"{value:,}" if isinstance(value, int) else value or ""
