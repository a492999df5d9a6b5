"""The template filters under their Thai names; a blank passes through them as dots."""

from collections.abc import Callable, Iterable
from datetime import date, time
from decimal import Decimal, InvalidOperation
from functools import wraps

from dplan_docs.blanks import DATE, DAY, NAME, Blank
from dplan_docs.thai import dates, money

YEAR = "." * 8
FORMAL_DATE = f"{DAY} เดือน {NAME} พ.ศ. {YEAR}"
WEEKDAY_DATE = f"วัน{'.' * 14}ที่ {DATE}"
_MOST_DIGITS = 30
_NO_MONEY = "-"
CLOCK = f"{DAY} น."


def _dots(shape: str) -> Callable[[Callable[[object], str]], Callable[[object], object]]:
    """Let a filter pass a blank through, dotted in the shape of what is missing."""

    def decorate(plain: Callable[[object], str]) -> Callable[[object], object]:
        @wraps(plain)
        def filtered(value: object) -> object:
            return value.shaped(shape) if isinstance(value, Blank) else plain(value)

        return filtered

    return decorate


def _as_date(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"ค่า {value} ไม่ใช่วันที่")
    return value


@_dots(DATE)
def long_date(value: object) -> str:
    """15 ตุลาคม 2568."""
    return dates.long_date(_as_date(value))


@_dots(WEEKDAY_DATE)
def weekday_date(value: object) -> str:
    """วันพุธที่ 15 ตุลาคม 2568; the weekday is computed, never typed."""
    return dates.weekday_date(_as_date(value))


@_dots(FORMAL_DATE)
def formal_date(value: object) -> str:
    """15 เดือน ตุลาคม พ.ศ. 2568, for ประกาศ and คำสั่ง."""
    return dates.formal_date(_as_date(value))


@_dots(DATE)
def short_date(value: object) -> str:
    """15 ต.ค. 2568."""
    return dates.short_date(_as_date(value))


@_dots(f"{NAME} {YEAR}")
def month_year(value: object) -> str:
    """ตุลาคม 2568."""
    return dates.month_year(_as_date(value))


@_dots(CLOCK)
def clock(value: object) -> str:
    """09.30 น."""
    if not isinstance(value, time):
        raise TypeError(f"ค่า {value} ไม่ใช่เวลา")
    return dates.clock(value)


def _amount(value: object) -> Decimal:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise TypeError(f"ค่า {value} ไม่ใช่จำนวนเงิน") from None
    if not amount.is_finite() or amount.adjusted() > _MOST_DIGITS:
        raise ValueError(f"ค่า {value} ไม่ใช่จำนวนเงิน")
    return amount


@_dots(NAME)
def baht(value: object) -> str:
    """150,000 or 34,183.08; a dash where no money is used."""
    return _NO_MONEY if value is None else money.baht(_amount(value))


@_dots("." * 40)
def baht_text(value: object) -> str:
    """หนึ่งแสนห้าหมื่นบาทถ้วน; a dash where no money is used."""
    return _NO_MONEY if value is None else money.baht_text(_amount(value))


def joined(values: Iterable[object]) -> str:
    """The values of a list, commas between."""
    return ", ".join(str(value) for value in values)


FILTERS: dict[str, Callable[..., object]] = {
    "วันที่": long_date,
    "วันที่เต็ม": weekday_date,
    "วันที่ประกาศ": formal_date,
    "วันที่ย่อ": short_date,
    "เดือนปี": month_year,
    "เวลา": clock,
    "บาท": baht,
    "ตัวอักษร": baht_text,
    "คั่น": joined,
}

MEANINGS = {
    "วันที่": ("วัน เดือน ปี", "๑๕ ตุลาคม ๒๕๖๘"),
    "วันที่เต็ม": ("วันในสัปดาห์ วัน เดือน ปี โปรแกรมคำนวณวันให้", "วันพุธที่ ๑๕ ตุลาคม ๒๕๖๘"),
    "วันที่ประกาศ": ("วันที่แบบประกาศและคำสั่ง", "๑๕ เดือน ตุลาคม พ.ศ. ๒๕๖๘"),
    "วันที่ย่อ": ("วันที่อย่างสั้น สำหรับตาราง", "๑๕ ต.ค. ๒๕๖๘"),
    "เดือนปี": ("เดือนและปี", "ตุลาคม ๒๕๖๘"),
    "เวลา": ("เวลา", "๐๙.๓๐ น."),
    "บาท": ("จำนวนเงิน มีเครื่องหมายจุลภาคคั่น", "๑๕๐,๐๐๐"),
    "ตัวอักษร": ("จำนวนเงินเป็นตัวอักษร", "หนึ่งแสนห้าหมื่นบาทถ้วน"),
    "คั่น": ("รายการทั้งหมดในบรรทัดเดียว มีเครื่องหมายจุลภาคคั่น", "กองช่าง, กองคลัง"),
}
"""What each filter does, as an officer reads it, and what it prints."""
