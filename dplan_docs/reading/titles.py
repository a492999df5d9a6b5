"""The title lines and captions of a sheet, which hold for the rows below them."""

import re
from dataclasses import dataclass, field, replace

from dplan_docs.findings import CellRef, Finding
from dplan_docs.parsing.divisions import known_names
from dplan_docs.parsing.values import folded, plain
from dplan_docs.parsing.vocabulary import Vocabulary
from dplan_docs.parsing.work_plans import parse_work_plan
from dplan_docs.reading.captions import (
    DIVISIONS,
    EDITION,
    STRATEGY,
    WORK_PLAN,
    Caption,
    Captions,
    edition_in,
    year_in,
)
from dplan_docs.reading.catalogue import placed
from dplan_docs.reading.cells import Sheet
from dplan_docs.reading.header import Header
from dplan_docs.reading.oddities import year_conflict
from dplan_docs.reading.totals import Tally

_DIVISION = re.compile(
    r"(?:หน่วยงาน(?:ที่)?รับผิดชอบ(?:หลัก)?|ผู้รับผิดชอบ(?:หลัก)?|ส่วนราชการ|สำนัก/กอง|กอง/สำนัก|หน่วยงาน)\s*[:\uff1a]\s*(\S.*)"
)
_WORK_PLAN_IN_TITLE = re.compile(r"\S[\s(]+(แผนงาน(?!/)[^()]+)\)?$")


@dataclass(slots=True, kw_only=True)
class Titles:
    """What has been said above a row, from the top of its sheet.

    Attributes:
        captions: The captions that hold now.
        years: The fiscal years that titles name, with their cells.
        findings: What the division should know or mend.
    """

    sheet: Sheet
    vocabulary: Vocabulary
    tally: Tally
    captions: Captions = field(default_factory=Captions)
    years: list[tuple[int, CellRef]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def read(self, row: int, captions: tuple[Caption, ...]) -> None:
        """Take a title line's years and editions, and its captions."""
        for column, value in self.sheet.rows[row].items():
            text = plain(value)
            if year := year_in(text):
                self.years.append((year, self.sheet.ref(row, column)))
            if edition := edition_in(text):
                caption = Caption(kind=EDITION, text=edition, column=column)
                self.take((caption,), row)
            if division := self._division_in(text, column):
                self.take((division,), row)
            if not captions and (plan := self._work_plan_in(text, column)):
                self.take((plan,), row)
        self.take(captions, row)

    def _division_in(self, text: str, column: int) -> Caption | None:
        """Return the division that a line names, behind a label or by its known name alone."""
        found = _DIVISION.fullmatch(text)
        if found is None and folded(text) not in known_names(self.vocabulary):
            return None
        return Caption(kind=DIVISIONS, text=found[1] if found else text, column=column)

    def _work_plan_in(self, text: str, column: int) -> Caption | None:
        """Return the แผนงาน that a title line ends with, if it is one of the known."""
        found = _WORK_PLAN_IN_TITLE.search(text)
        if found is None or not parse_work_plan(found[1], self.vocabulary).recognised:
            return None
        return Caption(kind=WORK_PLAN, text=found[1], column=column)

    def take(self, captions: tuple[Caption, ...], row: int) -> None:
        """Let captions hold from a row on."""
        for caption in (replace(caption, row=row) for caption in captions):
            if self.captions.hold(caption):
                continue  # on the next page the caption is printed again, and the rows go on
            self.findings.extend(self.tally.settle(caption.kind))
            self.captions = self.captions.followed_by(caption)
            self.tally.begin(caption.kind)
            if caption.kind == STRATEGY:
                self.tally.begin(WORK_PLAN)
            if caption.kind == WORK_PLAN:
                where = self.sheet.ref(row, caption.column)
                remarks = parse_work_plan(caption.text, self.vocabulary).remarks
                self.findings.extend(placed(remark, where) for remark in remarks)

    def year_of(self, header: Header) -> int | None:
        """Return the fiscal year of a table: its header's, or the last title's."""
        titled = self.years[-1][0] if self.years else None
        return header.fiscal_year[0] if header.fiscal_year else titled

    def compare_year(self, header: Header) -> None:
        """Take a header's fiscal year, and tell when titles say another one."""
        if header.fiscal_year is None:
            return
        year, column = header.fiscal_year
        where = self.sheet.ref(header.top, column)
        titled = {stated for stated, _ in self.years}
        if not titled:
            self.years.append((year, where))
        elif year not in titled:
            self.findings.append(year_conflict(where, year, titled))
