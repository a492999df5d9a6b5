"""The days of the law drawn as a line down the console, today marked on it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dplan_docs.milestones import Milestone, State
from dplan_docs.next_paper import NextPaper
from dplan_docs.report.layout import padded, width
from dplan_docs.thai.dates import long_date, short_date, weekday_date

_COLUMNS = 80
_MARKS = {
    State.DONE: "●",
    State.DONE_LATE: "●",
    State.EXTENDED: "●",
    State.LATE: "▲",
}
_AHEAD, _LINE, _RULE, _CROSS = "○", "│", "─", "┼"
_NO_DAY = "ยังไม่ทราบวัน"
_DAY_COLUMNS = width("30 พ.ย. 2568")
_BREAK = re.compile(r"(?<!\b\d)(?<!\b\d\d) (?!\d)")
"""A blank at which a line may end: not inside a date or a number of days."""
_LEADING, _CLINGING = "เแโใไ", "ะาำๅๆฯ์"
"""Letters that no line may end with, and that none may begin with."""
_TITLE_COLUMNS = width("ประชุมคณะกรรมการสนับสนุนและบันทึกผล")


def timeline(milestones: Sequence[Milestone], today: date) -> list[str]:
    """Return the line: every day in its order, above and below today."""
    past, ahead = _parted(milestones, today)
    return [
        f"เส้นเวลาตามระเบียบ ({_MARKS[State.DONE]} เสร็จแล้ว {_AHEAD} ยังไม่ถึง {_MARKS[State.LATE]} เลยกำหนด)",
        *(line for milestone in past for line in _drawn(milestone)),
        _today(today),
        *(line for milestone in ahead for line in _drawn(milestone)),
    ]


def next_paper_lines(paper: NextPaper | None) -> list[str]:
    """Return the paper to be sent next: its title, by when, and why."""
    if paper is None:
        return []
    by = f"ภายใน{weekday_date(paper.by)} ({_left(paper.days_left or 0)})" if paper.by else ""
    words = (part for part in (by, paper.why) if part)
    lines = (line for part in words for line in wrapped(part, _COLUMNS - 2))
    return [f"เอกสารที่ต้องจัดส่งต่อไป: {paper.title}", *(f"  {line}" for line in lines)]


def wrapped(text: str, columns: int) -> list[str]:
    """Return a text as lines no wider than a column, broken at blanks but in no date.

    >>> wrapped("ตรงกับวันที่ 15 ตุลาคม 2568 จึงเลื่อน", 22)
    ['ตรงกับวันที่ 15 ตุลาคม 2568', 'จึงเลื่อน']
    """
    lines: list[str] = []
    for word in (part for whole in _BREAK.split(text) for part in _cut(whole, columns)):
        if lines and width(f"{lines[-1]} {word}") <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _cut(word: str, columns: int) -> Iterator[str]:
    """Yield a word in parts that fit, cut between syllables as far as their letters tell."""
    while width(word) > columns:
        ends = [at for at in range(1, len(word)) if _may_part(word, at)]
        end = max((at for at in ends if width(word[:at]) <= columns), default=columns)
        yield word[:end]
        word = word[end:]
    yield word


def _may_part(word: str, at: int) -> bool:
    return width(word[at]) > 0 and word[at] not in _CLINGING and word[at - 1] not in _LEADING


def _parted(
    milestones: Sequence[Milestone], today: date
) -> tuple[list[Milestone], list[Milestone]]:
    """Return what lies behind today and what is ahead; what has no day is ahead, in its place."""
    past = [x for x in milestones if _is_past(x, today)]
    ahead = [x for x in milestones if x not in past]
    return _placed(past, date.min), _placed(ahead, today)


def _is_past(milestone: Milestone, today: date) -> bool:
    day = _day(milestone)
    if day is None:
        return milestone.state is State.DONE
    return day < today or day == milestone.done_on


def _placed(milestones: Sequence[Milestone], earliest: date) -> list[Milestone]:
    """Sort by day; one without a day follows those that come before it in the work."""
    latest = earliest
    keyed: list[tuple[date, int, Milestone]] = []
    for number, milestone in enumerate(milestones):
        latest = max(latest, _day(milestone) or latest)
        keyed.append((_day(milestone) or latest, number, milestone))
    return [milestone for _, _, milestone in sorted(keyed, key=lambda x: x[:2])]


def _day(milestone: Milestone) -> date | None:
    """Return the day that a milestone stands at: when it was done, else its limit."""
    if milestone.state is State.EXTENDED:
        return milestone.day
    return milestone.done_on or milestone.day


def _drawn(milestone: Milestone) -> Iterator[str]:
    mark = _MARKS.get(milestone.state, _AHEAD)
    day = _day(milestone)
    unknown = "" if milestone.state is State.DONE else _NO_DAY
    named = padded(short_date(day) if day else unknown, _DAY_COLUMNS)
    title = padded(milestone.title, _TITLE_COLUMNS)
    yield f"  {mark}  {named}  {title}  {_standing(milestone)}".rstrip()
    indent = f"  {_LINE}  {' ' * _DAY_COLUMNS}  "
    for note in _notes(milestone):
        yield from (indent + line for line in wrapped(note, _COLUMNS - width(indent)))


def _notes(milestone: Milestone) -> Iterator[str]:
    limit, done_on = milestone.day, milestone.done_on
    if milestone.move:
        yield milestone.move.move
    elif limit and done_on and limit != done_on and milestone.state is not State.EXTENDED:
        yield f"กำหนดวันที่ {long_date(limit)}"


def _today(today: date) -> str:
    said = f"{_RULE * 2}{_CROSS}{_RULE * 2} วันนี้ {weekday_date(today)} "
    return said + _RULE * (_COLUMNS - width(said))


def _standing(milestone: Milestone) -> str:
    limit, done_on, days = milestone.day, milestone.done_on, milestone.days_left or 0
    match milestone.state:
        case State.DONE:
            return "เสร็จแล้ว"
        case State.DONE_LATE if limit and done_on:
            return f"เสร็จแล้ว เกินกำหนด {(done_on - limit).days} วัน"
        case State.EXTENDED:
            return "ขอขยายเวลาแล้ว"
        case State.LATE | State.AHEAD | State.DUE:
            return _left(days)
    return ""


def _left(days: int) -> str:
    if days < 0:
        return f"เลยกำหนด {-days} วัน"
    return f"อีก {days} วัน" if days else "ถึงกำหนดวันนี้"
