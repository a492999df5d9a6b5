"""The two shapes of a settings sheet: lines of label and value, or a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

LABEL_HEADING, VALUE_HEADING, HELP_HEADING = "รายการ", "ข้อมูล", "คำอธิบาย"
NUMBER_HEADING, EXAMPLE_MARK = "ลำดับ", "ตัวอย่าง"

R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Generic[R_co]):
    """A sheet with one line a setting: label, value, help; a column of values for each record.

    Attributes:
        record: The class whose fields are the lines.
        of: Takes the sheet's records out of the settings, one for each column of values.
        columns: The headings of the columns of values.
        sections: Captions, by the field that each stands above.
        unasked: The record's fields that this kind of office has no use for.
    """

    name: str
    title: str
    help: str
    record: type[R_co]
    of: Callable[[Any], tuple[R_co, ...]]
    columns: tuple[str, ...] = (VALUE_HEADING,)
    sections: tuple[tuple[str, str], ...] = ()
    unasked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[R_co]):
    """A sheet with one row a record, below a row of headings and a greyed example row.

    Attributes:
        record: The class whose fields are the columns.
        of: Takes the sheet's records out of the settings, in their order.
        prefilled: The field that the blank already holds; alone it makes no record.
        required: The field without which a row belongs nowhere.
        rows: How many rows the blank has.
    """

    name: str
    title: str
    help: str
    record: type[R_co]
    of: Callable[[Any], tuple[R_co, ...]]
    prefilled: str = ""
    required: str = ""
    rows: int = 30
