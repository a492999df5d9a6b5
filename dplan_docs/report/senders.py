"""The table of who has sent: one line for each division or agency, its files below it."""

from collections.abc import Iterable, Iterator, Sequence

from dplan_docs.report.layout import width
from dplan_docs.senders import Sender, Standing
from dplan_docs.thai.dates import short_date
from dplan_docs.thai.money import baht

_WIDEST = 80
_INDENT, _BELOW, _GAP, _SMALL_GAP = "  ", "      ", "  ", " "
_HEADINGS = ("บาท", "แก้ไข", "ตรวจ")
_ELLIPSIS = "..."


def senders_table(title: str, words: tuple[str, str], senders: Sequence[Sender]) -> list[str]:
    """Return how many have sent, and a line for each with its files below.

    Args:
        title: What the senders are.
        words: What is said of one that has sent, and of one that has not.
        senders: The senders in their order.
    """
    if not senders:
        return []
    done, not_done = words
    sent = sum(sender.sent for sender in senders)
    heading = f"{title} {done} {sent} จาก {len(senders)}"
    when = {x.name: _when(x, done, not_done) for x in senders}
    figures = {x.name: _figures(x) for x in senders}
    states = max(map(width, (done, *when.values())))
    headings = (*(name for name, _ in senders[0].counts), *_HEADINGS)
    widths = _widths(headings, *figures.values())
    names = _name_column(senders, states, widths)
    head = _line("", names, "เมื่อ", states, _row(headings, widths))
    lines = [heading, head] if any(figures.values()) else [heading]
    for sender in senders:
        cells = figures[sender.name]
        if cells:
            state = when[sender.name], states
            lines += _named(sender.name, names, state, _row(cells, widths))
        else:
            due = _due(sender)
            room = _WIDEST - len(_INDENT) - states - width(due) - 2 * len(_GAP)
            name = cut(sender.name, room)
            lines.append(_line(name, max(names, width(name)), when[sender.name], states, due))
        lines += [f"{_BELOW}{part}" for part in sender.parts if sender.sent]
        lines += _files(sender)
    return lines


def wrapped(label: str, items: Iterable[str], indent: str = _BELOW) -> Iterator[str]:
    """Yield items behind a label, as many on a line as go on it; what is too long is cut.

    >>> list(wrapped("ไฟล์", ["ก.xlsx", "ข.xlsx"]))
    ['      ไฟล์ ก.xlsx, ข.xlsx']
    """
    room = _WIDEST - width(indent)
    line = label
    separator = " "
    for item in items:
        shown = cut(item, room - 1)
        if width(line + separator + shown) >= room:
            yield f"{indent}{line}{separator.rstrip()}"
            line, separator = shown, ", "
        else:
            line, separator = f"{line}{separator}{shown}", ", "
    yield f"{indent}{line}"


def cut(text: str, columns: int) -> str:
    """Return a text of so many columns at most; of a long one the end stays, with its ending.

    >>> cut("ก" * 20 + ".xlsx", 12)
    'กกก...ก.xlsx'
    """
    if width(text) <= columns:
        return text
    tail = text[-6:]
    room = columns - width(tail) - len(_ELLIPSIS)
    head = ""
    for letter in text:
        if width(head + letter) > room:
            break
        head += letter
    return head + _ELLIPSIS + tail


def _when(sender: Sender, done: str, not_done: str) -> str:
    match sender.standing:
        case Standing.SENT:
            return short_date(sender.sent_on) if sender.sent_on else done
        case Standing.WAITING:
            return "กำลังรอไฟล์"
        case Standing.NOT_SENT:
            return not_done


def _due(sender: Sender) -> str:
    days = sender.days_left
    if days is None:
        return ""
    if days == 0:
        return "ครบกำหนดวันนี้"
    return f"อีก {days:,} วันครบกำหนด" if days > 0 else f"เลยกำหนด {-days:,} วัน"


def _figures(sender: Sender) -> tuple[str, ...]:
    """Return what stands in the columns of figures; nothing of one that has sent no file."""
    counts = [count for _, count in sender.counts]
    if not sender.sent or not (sender.files or any(counts)):
        return ()
    faults = (sender.errors, sender.warnings)
    return (
        *(f"{n:,}" for n in counts),
        baht(sender.budget),
        *(f"{n:,}" if n else "-" for n in faults),
    )


def _widths(*rows: Sequence[str]) -> tuple[int, ...]:
    filled = [row for row in rows if row]
    return tuple(max(map(width, column)) for column in zip(*filled, strict=True))


def _name_column(senders: Sequence[Sender], states: int, widths: Sequence[int]) -> int:
    """Return how wide the column of names may be."""
    figures = sum(widths) + len(_SMALL_GAP) * (len(widths) - 1)
    taken = len(_INDENT) + states + figures + 2 * len(_GAP)
    return min(max(width(x.name) for x in senders), _WIDEST - taken)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    return _SMALL_GAP.join(" " * (columns - width(cell)) + cell for cell, columns in pairs)


def _named(name: str, names: int, state: tuple[str, int], figures: str) -> Iterator[str]:
    """Yield a sender's line; a name that is too wide stands on a line of its own."""
    if width(name) > names:
        yield _INDENT + cut(name, _WIDEST - width(_INDENT))
        name = ""
    yield _line(name, names, *state, figures)


def _line(name: str, names: int, when: str, states: int, rest: str) -> str:
    padded = (
        text + " " * (columns - width(text)) for text, columns in ((name, names), (when, states))
    )
    return f"{_INDENT}{_GAP.join((*padded, rest))}".rstrip()


def _files(sender: Sender) -> Iterator[str]:
    for label, files in (
        ("ไฟล์", sender.files),
        ("ไม่นับ มีไฟล์ใหม่กว่า:", sender.replaced),
        ("กำลังรอไฟล์ที่ยังมาไม่ครบ:", sender.waiting),
    ):
        if files:
            yield from wrapped(label, files)
