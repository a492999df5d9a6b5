"""How divisions type an amount and a text: a number, dashes, บาท, Thai digits, ำ in two parts."""

from decimal import Decimal

from samples.source.forms import Line, Look

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
NUMBERS = ("number", "satang")
WHOLE_FORMAT = "#,##0"


def spelled(text: str, look: Look) -> str:
    """Return a text as this division's machine would hold it."""
    digits = text.translate(THAI_DIGITS) if look.thai else text
    return digits if look.composed else digits.replace("ำ", "ํา")


def grouped(amount: Decimal) -> str:
    """Return ``150,000`` or ``34,183.08``."""
    return f"{amount:,.0f}" if amount == amount.to_integral() else f"{amount:,.2f}"


def amount_cell(line: Line, look: Look) -> str | int | float:
    """Return what the amount's cell of a row holds."""
    if line.typed:
        return line.typed
    if line.amount is None:
        return line.note
    if not line.note:
        return money_cell(line.amount, look)
    return spelled(f"{grouped(line.amount)} ({line.note})", look)


def money_cell(amount: Decimal, look: Look) -> str | int | float:
    """Return an amount in the sheet's habit: a number, or a text."""
    if look.amount in NUMBERS:
        return int(amount) if amount == amount.to_integral() else float(amount)
    tail = {"dash": ".-", "baht": " บาท", "plain": ""}[look.amount]
    whole = amount == amount.to_integral()
    return spelled(grouped(amount) + (tail if whole or tail == " บาท" else ""), look)


def number_format(value: object, look: Look) -> str:
    """Return the format of an amount's cell."""
    if isinstance(value, int) and look.amount != "satang":
        return WHOLE_FORMAT
    return "#,##0.00" if isinstance(value, int | float) else "General"
