"""Which of two workbooks is the newer one: by its file, else by what it says itself, else by name."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from dplan_docs.corrections.model import Sending
from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean

_AT_ONCE_NS = 10**9
"""Files nearer in time were copied together: it is not the time at which one was changed."""
_NEVER = datetime.min.replace(tzinfo=UTC)

_OLD = re.compile(r"เดิม|(?:ฉบับ|ไฟล์|อัน)เก่า|ก่อนแก้|ยังไม่แก้|\bold\b", re.IGNORECASE)
_LAST = re.compile(r"ล่าสุด|ฉบับสมบูรณ์|ฉบับจริง|final|latest", re.IGNORECASE)
_MENDED = re.compile(r"แก้ไข|แก้แล้ว|ปรับปรุง|(?:ฉบับ|ส่ง)ใหม่|\brev|\bnew\b", re.IGNORECASE)
_VERSION = re.compile(
    r"\((\d{1,3})\)|(?:\bv|\bver|\bversion|\brev|ครั้งที่|ฉบับที่|รอบที่|แก้ไข)[\s.]*(\d{1,3})\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d+)")

_Marks = tuple[bool, bool, bool, int]
_Natural = list[tuple[int, str]]
_Age = tuple[bool, int, datetime, _Marks, int, _Natural, str]


def in_order(sendings: Sequence[Sending]) -> tuple[Sending, ...]:
    """Return workbooks from the oldest to the newest, in whatever order they are given."""
    moments = _moments(sendings)
    together = Counter(moments.values())

    def age(sending: Sending) -> _Age:
        moment = moments[sending.name]
        saved = sending.saved_at() if together[moment] > 1 else None
        return (
            not sending.is_of_another_year,
            moment,
            saved or _NEVER,
            marks(sending.name),
            sending.modified_ns,
            _natural(sending.name),
            sending.name,
        )

    return tuple(sorted(sendings, key=age))


def is_contradicted(older: Sending, newer: Sending) -> bool:
    """Whether what two files say themselves speaks against what the disk says of them."""
    if newer.modified_ns - older.modified_ns < _AT_ONCE_NS:
        return False
    one, other = older.saved_at(), newer.saved_at()
    return one is not None and other is not None and one > other


def marks(name: str) -> _Marks:
    """Return what a name says of its place among versions; the latest one comes last.

    >>> sorted(["ก แก้ไข.xlsx", "ก (10).xlsx", "ก.xlsx", "ก v2.xlsx", "ก ล่าสุด.xlsx"], key=marks)
    ['ก.xlsx', 'ก v2.xlsx', 'ก (10).xlsx', 'ก แก้ไข.xlsx', 'ก ล่าสุด.xlsx']
    """
    text = to_arabic(clean(_stem(name)))
    is_old = bool(_OLD.search(text))
    versions = [int(one or other) for one, other in _VERSION.findall(text)]
    return (
        not is_old,
        bool(_LAST.search(text)) and not is_old,
        bool(_MENDED.search(text)) and not is_old,
        max(versions, default=0),
    )


def _moments(sendings: Sequence[Sending]) -> dict[str, int]:
    """Return for each workbook when it came; those that came together came at one time."""
    moments: dict[str, int] = {}
    moment, last = 0, None
    for sending in sorted(sendings, key=lambda x: x.modified_ns):
        if last is not None and sending.modified_ns - last >= _AT_ONCE_NS:
            moment += 1
        moments[sending.name] = moment
        last = sending.modified_ns
    return moments


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _natural(name: str) -> _Natural:
    """Return a name's pieces for comparing, its numbers as numbers."""
    pieces = _NUMBER.split(to_arabic(clean(_stem(name))).casefold())
    return [(int(x), "") if position % 2 else (-1, x) for position, x in enumerate(pieces)]
