"""The report of results on a sheet: counts beside their labels, paragraphs below theirs, who reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.values import Broken, CellValue, as_found, folded, plain
from dplan_docs.reading import catalogue as reading
from dplan_docs.reading.cells import Sheet
from dplan_docs.records import SourceRow
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.records import COUNTS, Report
from dplan_docs.thai.text import DASHES

_TARGETS = "targets"
_LABELS = (
    ("evaluated", re.compile("ประเมินผล")),
    ("finished", re.compile("แล้วเสร็จตาม.*จัดส่ง|จัดส่ง(?:ให้)?หน่วยงาน")),
    ("complete", re.compile("ครบถ้วนตามองค์ประกอบ|ตามองค์ประกอบ")),
    ("met", re.compile("ประชุม.*คณะกรรมการ|ประชุมกบต|ประชุม.*เพื่อจัดทำแผน")),
    ("appointed", re.compile("แต่งตั้งหรือปรับปรุง|(?:แต่งตั้ง|ปรับปรุง).*คณะกรรมการ")),
    (_TARGETS, re.compile("ตำบลเป้าหมาย.*(?:จัดสรร|จำนวน)|ตำบลที่ได้รับจัดสรร")),
)
_WORDS = {_TARGETS: "ตำบลเป้าหมายที่ได้รับจัดสรรงบประมาณ", **COUNTS}
_PROBLEMS = re.compile(r"^\(?2?[.)]?(?:ปัญหา(?:/|และ)?อุปสรรค|ปัญหา)")
_SUGGESTIONS = re.compile(r"^\(?3?[.)]?ข้อเสนอแนะ")
_TITLE = re.compile(r"^แบบรายงาน|^รายงานผล|^การจัดทำและประสาน|^ประจำปีงบประมาณ|^(?:\(?ร่าง\)?)")
_PLACE = re.compile(r"^(?:อำเภอ|จังหวัด)")
_RESULTS = re.compile(r"^\(?1?[.)]?ผลการดำเนิน(?:งาน|การ)$")
_HOW_MANY = re.compile(r"จำนวน[\s.…_]*([0-9][0-9,]*)?[\s.…_]*ตำบล")
_NUMBER = re.compile(r"([0-9]{1,5})(?:ตำบล|แห่ง)?")
_UNIT = frozenset({"ตำบล", "จำนวน", "แห่ง"})
_SIGNED = re.compile(r"^\(?(?:ลงชื่อ|ลงนาม)|(?:^|[.…_)])ผู้รายงาน$")
_REPORTER = re.compile(r"^(?:ชื่อ)?(?:ผู้รายงาน|ชื่อผู้รายงาน)$")
_POST = re.compile(r"^ตำแหน่ง")
_NAME = re.compile(r"^\((.+)\)$")
_DUE = re.compile(r"^(?:กำหนด)?ส่ง(?:ให้จังหวัด)?(?:ภายใน|ก่อน)")
_LEAD = re.compile(rf"^(?:[{DASHES}•*]+|\(?[0-9]{{1,2}}[.)])\s*")
_DOTS = ".…_ "
_FEWEST_LABELS = 2
_LINES = re.compile(r"[\r\n\u2028]+")


@dataclass(slots=True, kw_only=True)
class ReportSheet:
    """Reads a report; what it finds is in its attributes afterwards.

    Attributes:
        counts: The numbers read, with the cell of each.
        findings: What the district should know or mend.
    """

    sheet: Sheet
    district: str
    counts: dict[str, tuple[int, CellRef]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _columns: dict[str, str] = field(default_factory=dict)
    _paragraphs: dict[str, list[str]] = field(default_factory=dict)
    _said: dict[str, str] = field(default_factory=dict)
    _section: str = ""
    _label: str = ""
    _is_signed: bool = False

    def read(self) -> Report:
        """Return the report; a count that nobody filled in is None."""
        for row in self.sheet.rows:
            self._read_row(row)
        numbers = {name: number for name, (number, _) in self.counts.items()}
        return Report(
            where=self._place(),
            district=self.district,
            problems=tuple(self._paragraphs.get("problems", ())),
            suggestions=tuple(self._paragraphs.get("suggestions", ())),
            reporter=self._said.get("reporter", ""),
            post=self._said.get("post", ""),
            **numbers,
        )

    def _place(self) -> SourceRow:
        first = min(self.sheet.rows, default=1)
        return SourceRow(
            file=self.sheet.file, sheet=self.sheet.name, row=first, captions=dict(self._columns)
        )

    def _read_row(self, row: int) -> None:
        cells = {c: x for c, x in self.sheet.rows[row].items() if plain(x).strip(_DOTS)}
        texts = {column: plain(value) for column, value in cells.items()}
        if not texts:
            return
        first = folded(next(iter(texts.values())))
        if self._section:
            self._read_in_section(row, first, texts)
        elif label := label_of(" ".join(texts.values())):
            self._label = label
            self._read_count(row, label, cells)
            self._columns.setdefault(label, self._place_of_count(row, cells))
        elif not self._label or not self._read_below(row, cells):
            self._read_other(row, first, texts)

    def _read_in_section(self, row: int, first: str, texts: dict[int, str]) -> None:
        """Take a line below a heading for paragraphs: one of them, or what ends them."""
        if self._section == "problems" and _SUGGESTIONS.match(first):
            self._begin("suggestions", row, texts)
        elif not self._read_reporter(first, texts):
            self._add_paragraphs(row, texts)

    def _read_other(self, row: int, first: str, texts: dict[int, str]) -> None:
        is_both = _PROBLEMS.search(first) and "ข้อเสนอแนะ" in first
        if _TITLE.match(first) or _DUE.match(first) or _RESULTS.match(first) or is_both:
            return
        if _PLACE.match(first):
            return
        if _PROBLEMS.match(first):
            self._begin("problems", row, texts)
        elif _SUGGESTIONS.match(first):
            self._begin("suggestions", row, texts)
        elif not self._read_reporter(first, texts):
            self._tell_strange(row, texts)

    def _begin(self, section: str, row: int, texts: dict[int, str]) -> None:
        """Begin a section; what stands behind its heading, or beside it, belongs to it."""
        self._section, self._label = section, ""
        column = min(texts)
        head, *lines = _LINES.split(as_found(self.sheet.value(row, column)))
        _, _, behind = plain(head).partition(":")
        said = filter(None, (_paragraph(plain(line)) for line in (behind, *lines)))
        self._paragraphs.setdefault(section, []).extend(said)
        beside = {place: text for place, text in texts.items() if place != column}
        self._add_paragraphs(row, beside)

    def _read_reporter(self, first: str, texts: dict[int, str]) -> bool:
        """Take a line of the signature; whether it is one."""
        values = [text.strip(_DOTS) for text in texts.values()]
        rest = [text for text in values[1:] if text and not _SIGNED.search(folded(text))]
        if _REPORTER.match(first):
            self._say("reporter", rest)
        elif _POST.match(first) and (self._is_signed or folded(values[0]) == "ตำแหน่ง"):
            own = values[0].removeprefix("ตำแหน่ง").strip(f":{_DOTS}")
            self._say("post", [own, *rest] if own else rest)
        elif _SIGNED.search(first):
            self._say("reporter", [m[1] for text in values if (m := _NAME.match(text))])
        elif self._is_signed and (name := _NAME.match(values[0])):
            self._say("reporter", [name[1]])
        else:
            return False
        self._section, self._is_signed = "", True
        return True

    def _say(self, what: str, words: list[str]) -> None:
        text = " ".join(word for word in words if word.strip(f"{_DOTS}()")).strip()
        if text:
            self._said[what] = text

    def _tell_strange(self, row: int, texts: dict[int, str]) -> None:
        said = " | ".join(texts.values())
        message = f"ไม่เข้าใจบรรทัดนี้ในแบบรายงาน “{said}” จึงไม่ได้นำมาใช้ กรุณากรอกในช่องของแบบรายงาน"
        where = self.sheet.ref(row, min(texts))
        self.findings.append(reading.finding("row-not-understood", where, message, said))

    def _add_paragraphs(self, row: int, texts: dict[int, str]) -> None:
        lines = [
            line
            for column in texts
            for line in _LINES.split(as_found(self.sheet.value(row, column)))
        ]
        said = filter(None, (_paragraph(plain(line)) for line in lines))
        self._paragraphs.setdefault(self._section, []).extend(said)

    def _read_below(self, row: int, cells: dict[int, CellValue]) -> bool:
        """Take a line that says how many, under the label that says of what; whether it is one."""
        text = " ".join(map(plain, cells.values()))
        is_count = _HOW_MANY.search(text) or folded(text) in _UNIT
        if not is_count and not all(_count(value) is not None for value in cells.values()):
            return False
        self._read_count(row, self._label, cells)
        return True

    def _read_count(self, row: int, label: str, cells: dict[int, CellValue]) -> None:
        """Take the number in a label's row: in a cell of its own, or within the text."""
        others = {c: x for c, x in cells.items() if not _is_wording(x)}
        for column, value in others.items():
            number = _count(value)
            if number is None:
                self._tell_unreadable(row, column, label, value)
            else:
                self._take(label, number, self.sheet.ref(row, column))
        if others:
            return
        for column, value in cells.items():
            if (found := _HOW_MANY.search(plain(value))) and found[1]:
                self._take(label, int(found[1].replace(",", "")), self.sheet.ref(row, column))

    def _place_of_count(self, row: int, cells: dict[int, CellValue]) -> str:
        """Return the empty cell beside a label, into which its number belongs."""
        beside = min(cells) + 1
        return str(self.sheet.ref(row, min(cells) if beside in cells else beside).cell)

    def _take(self, label: str, number: int, where: CellRef) -> None:
        known = self.counts.setdefault(label, (number, where))
        if known[0] == number:
            self._columns[label] = str(where.cell)
        if known[0] != number:
            message = (
                f"จำนวน{_WORDS[label]}ระบุไว้สองแห่ง คือ {known[0]} และ {number} "
                f"โปรแกรมใช้ {known[0]} กรุณาแก้ให้ตรงกัน"
            )
            self.findings.append(finding("tambon-count-doubled", where, message, str(number)))

    def _tell_unreadable(self, row: int, column: int, label: str, value: CellValue) -> None:
        found = as_found(value)
        message = f"อ่านจำนวน{_WORDS[label]} “{found}” ไม่ได้ กรุณาพิมพ์เป็นตัวเลขจำนวนตำบล"
        where = self.sheet.ref(row, column)
        self.findings.append(finding("tambon-count-unreadable", where, message, found))


def label_of(text: str) -> str | None:
    """Return the count that a line of the report asks for.

    >>> label_of("(๒) มีการจัดประชุมคณะกรรมการบริหารงานตำบลแบบบูรณาการ (ก.บ.ต.)")
    'met'
    """
    key = folded(text)
    if _PROBLEMS.match(key) or _SUGGESTIONS.match(key) or _TITLE.match(key):
        return None
    return next((name for name, words in _LABELS if words.search(key)), None)


def is_report(sheet: Sheet) -> bool:
    """Whether a sheet is a report: it asks for at least two of the counts."""
    return len(set(_labels(sheet))) >= _FEWEST_LABELS


def _labels(sheet: Sheet) -> Iterator[str]:
    for cells in sheet.rows.values():
        for value in cells.values():
            if isinstance(value, str) and (label := label_of(plain(value))):
                yield label


def _is_wording(value: CellValue) -> bool:
    """Whether a cell is the label's own words, or the unit."""
    if not isinstance(value, str):
        return False
    text = plain(value)
    return label_of(text) is not None or folded(text) in _UNIT or bool(_HOW_MANY.search(text))


def _count(value: CellValue) -> int | None:
    if isinstance(value, Broken | bool) or value is None:
        return None
    found = _NUMBER.fullmatch(folded(plain(value)))
    return int(found[1]) if found else None


def _paragraph(text: str) -> str:
    """Return a paragraph without the mark or the number before it, and without dots to fill in."""
    bare = _LEAD.sub("", text.strip(_DOTS)).strip(_DOTS)
    return "" if bare.strip(f"{DASHES} ") in {"", "ไม่มี"} else bare
