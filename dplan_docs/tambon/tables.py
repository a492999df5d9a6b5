"""The tables of แบบ ๑, ๒ and ๓ on a sheet: where each begins, and which register it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dplan_docs.parsing.values import folded, plain
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import TALLEST, Header, bottom_of, runs_of_headings
from dplan_docs.reading.stacks import columns_of, fields_of, stack_over, unit_of
from dplan_docs.tambon.headings import DISTRICT, meaning_of, means_something
from dplan_docs.tambon.known import KnownDistricts
from dplan_docs.tambon.records import LINKED, REGISTERS, TARGETS, USED

_FEWEST_FIELDS = 3
_MARK = re.compile(r"แบบ(?:ที่|รายงาน|ทะเบียน|แผนพัฒนาตำบล)*([1-3])(?!\d)")
_WORDS = (
    (TARGETS, re.compile("ตำบลเป้าหมาย")),
    (USED, re.compile("ไปใช้ประโยชน์|นำไปใช้")),
    (LINKED, re.compile("เชื่อมโยง|ประสานแผน(?!พัฒนา)|ขอรับ(?:การ)?สนับสนุน")),
)
_MARKS = {"1": TARGETS, "2": USED, "3": LINKED}
_OF_TARGETS = frozenset({"coordinator", "sent_to_local", "sent_to_district", "quarter"})
_OF_LINKED = frozenset({"local_government", "link"})
HIGHEST_TITLE = 12
_ALIASES = {"location": "tambon", "divisions": "pattern", "description": "target"}
"""What the plan's forms call the columns by which a row that begins with รวม is told from a total."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a register.

    Attributes:
        mark: Which register it is.
        is_guessed: Nothing but its columns says so, and they may be another's.
        header: Its header block, with the register's fields.
        reading: The same as the reader of rows wants it: with a name and its other aliases.
    """

    mark: str
    header: Header
    is_guessed: bool = False

    @property
    def reading(self) -> Header:
        """The header whose fields also bear the names that all forms share."""
        fields = self.header.fields
        others = {alias: fields[name] for alias, name in _ALIASES.items() if name in fields}
        if self.mark == TARGETS and "tambon" in fields:
            others = {"name": fields["tambon"]}
        return replace(self.header, fields={**fields, **others})


def find_tables(sheet: Sheet, known: KnownDistricts) -> tuple[Table, ...]:
    """Return every table of a register on a sheet, from top to bottom."""
    found: list[Table] = []
    for run in runs_of_headings(sheet, _looks_like_header):
        table = _table(sheet, run, found[-1] if found else None, known)
        if table:
            found.append(table)
    return tuple(found)


def _looks_like_header(sheet: Sheet, row: int) -> bool:
    """Whether at least two cells of three are headings, or three name a register's columns."""
    texts = [plain(value) for value in sheet.rows[row].values()]
    strangers = sum(1 for text in texts if not means_something(text))
    return strangers * 3 <= len(texts) or any(
        len(_exact(record_texts)) >= _FEWEST_FIELDS for record_texts in _meanings(texts)
    )


def _meanings(texts: list[str]) -> Iterator[list[tuple[str, bool]]]:
    for mark in REGISTERS:
        meaning = meaning_of(mark)
        yield [(x.field, x.exact) for text in texts if (x := meaning(text))]


def _exact(meant: list[tuple[str, bool]]) -> set[str]:
    return {field for field, is_exact in meant if is_exact}


def _table(
    sheet: Sheet, run: tuple[int, ...], above: Table | None, known: KnownDistricts
) -> Table | None:
    for rows in [run[-TALLEST:], run[:TALLEST]] if len(run) > TALLEST else [run]:
        headers = {mark: _header(sheet, rows, mark, known) for mark in REGISTERS}
        valid = {mark: header for mark, header in headers.items() if _is_table(mark, header)}
        if valid:
            return _chosen(valid, _said_above(sheet, rows[0], above), above)
    return None


def _header(sheet: Sheet, rows: tuple[int, ...], mark: str, known: KnownDistricts) -> Header:
    bottom = bottom_of(sheet, rows)
    span = range(rows[0], bottom + 1)
    stacks = {column: stack_over(sheet, span, column) for column in columns_of(sheet, span)}
    fields, doubled, unknown = fields_of(stacks, meaning_of(mark))
    titles = {column: " ".join(stack) for column, stack in stacks.items()}
    header = Header(
        top=rows[0],
        bottom=bottom,
        fields=fields,
        headings=titles,
        months={},
        unit=unit_of(titles.get(fields.get("budget", 0), "")),
        doubled=doubled,
        unknown=unknown,
    )
    return _placed(sheet, header, known)


def _placed(sheet: Sheet, header: Header, known: KnownDistricts) -> Header:
    """Return a header of แบบ ๑ in which a bare อำเภอ means what the cells below it say."""
    bare = {column for column, text in header.headings.items() if folded(text) == "อำเภอ"}
    if not bare or DISTRICT in header.fields:
        return header
    column = min(bare)
    texts = [
        plain(cells[column])
        for row, cells in sheet.rows.items()
        if column in cells and row > header.bottom
    ]
    if not texts or not any(map(known.district, texts)):
        return header
    fields = {name: place for name, place in header.fields.items() if place != column}
    others = sorted(
        place
        for place in header.doubled
        if "อำเภอ" in folded(header.headings[place]) and place not in bare
    )
    if "sent_to_district" not in fields and others:
        fields["sent_to_district"] = others[0]
    doubled = tuple(x for x in header.doubled if x not in fields.values() and x != column)
    return replace(header, fields={**fields, DISTRICT: column}, doubled=doubled)


def _is_table(mark: str, header: Header) -> bool:
    fields = header.fields.keys() - {DISTRICT}
    if mark == TARGETS:
        enough = len(fields) >= _FEWEST_FIELDS or bool(_OF_TARGETS & fields)
        return "tambon" in fields and enough
    return "name" in fields and len(fields) >= _FEWEST_FIELDS


def _said_above(sheet: Sheet, top: int, above: Table | None) -> str | None:
    """Return the register that the lines over a table name, else the sheet's own name."""
    first = max(above.header.bottom if above else 0, top - HIGHEST_TITLE)
    lines = [
        folded(plain(value))
        for row, cells in sheet.rows.items()
        if first < row < top
        for value in cells.values()
        if isinstance(value, str)
    ]
    for texts in (list(reversed(lines)), [folded(sheet.name)]):
        for text in texts:
            if found := _MARK.search(text):
                return _MARKS[found[1]]
        for text in texts:
            if mark := next((mark for mark, words in _WORDS if words.search(text)), None):
                return mark
    return None


def _chosen(valid: Mapping[str, Header], said: str | None, above: Table | None) -> Table:
    """Return the table as the register that its title names, else the one its columns tell."""
    is_of_targets = TARGETS in valid and bool(_OF_TARGETS & valid[TARGETS].fields.keys())
    if said in valid and (said != TARGETS or is_of_targets or len(valid) == 1):
        return Table(mark=str(said), header=valid[str(said)])
    if set(valid) == {TARGETS} or (is_of_targets and not valid.keys() - {TARGETS}):
        return Table(mark=TARGETS, header=valid[TARGETS])
    if LINKED in valid and _OF_LINKED & valid[LINKED].fields.keys():
        return Table(mark=LINKED, header=valid[LINKED])
    if above and above.mark in valid and above.header.headings == valid[above.mark].headings:
        return Table(mark=above.mark, header=valid[above.mark])
    return Table(mark=USED, header=valid[USED], is_guessed=True)
