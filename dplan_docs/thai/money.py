"""Sums of money in figures and in words."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from dplan_docs.thai.library import number_speller

_SATANG = Decimal("0.01")


def round_baht(amount: Decimal) -> Decimal:
    """Return baht rounded half up to whole satang.

    >>> round_baht(Decimal("2.675")), round_baht(Decimal(150000))
    (Decimal('2.68'), Decimal('150000.00'))

    Raises:
        ValueError: The amount is not a finite number.
    """
    if not amount.is_finite():
        message = f"not a sum of money: {amount}"
        raise ValueError(message)
    with localcontext() as context:
        context.prec = max(amount.adjusted(), 0) + 4
        rounded = amount.quantize(_SATANG, ROUND_HALF_UP)
    return rounded or _SATANG * 0


def baht(amount: Decimal) -> str:
    """Return figures with commas, and satang only when there are any.

    >>> baht(Decimal(150000)), baht(Decimal("34183.08"))
    ('150,000', '34,183.08')
    """
    return f"{round_baht(amount):,.2f}".removesuffix(".00")


def baht_text(amount: Decimal) -> str:
    """Return the amount in words, as they stand in brackets after the figures.

    Less than one baht is said in satang alone. PyThaiNLP's own ``bahttext`` takes floats only
    and loses satang by them, so the library is given baht and satang as whole numbers.

    >>> baht_text(Decimal(150000)), baht_text(Decimal("0.25"))
    ('หนึ่งแสนห้าหมื่นบาทถ้วน', 'ยี่สิบห้าสตางค์')
    """
    rounded = round_baht(amount)
    whole, satang = (int(part) for part in f"{rounded.copy_abs():f}".split("."))
    spell = number_speller()
    words = f"{spell(whole)}บาท" if whole or not satang else ""
    words += f"{spell(satang)}สตางค์" if satang else "ถ้วน"
    return f"ลบ{words}" if rounded < 0 else words
