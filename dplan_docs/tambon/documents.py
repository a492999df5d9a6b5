"""The papers of a tambon plan, in binding order; the registers are workbooks and stand elsewhere."""

from collections.abc import Iterator
from functools import partial
from typing import TypeAlias

from dplan_docs.documents import DocumentOf, PaperOf
from dplan_docs.tambon.letter import letter
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.report import district_report, summed_report
from dplan_docs.tambon.settings import District

TambonPaper: TypeAlias = PaperOf[TambonMaterial]
TambonDocument: TypeAlias = DocumentOf[TambonMaterial]

_LETTER = (
    TambonPaper(key="tambon-letter", context=letter, suffix="หนังสือ"),
    TambonPaper(key="tambon-letter-guideline", context=letter, suffix="สิ่งที่ส่งมาด้วย 2 แนวทาง"),
)


def _reports(material: TambonMaterial) -> Iterator[TambonPaper]:
    """One report a district, blank until it has answered; and for a province their sum."""
    districts = material.districts or (District(name=material.district),)
    for district in districts:
        if material.district in {"", district.name}:
            yield TambonPaper(
                key="tambon-report",
                context=partial(district_report, district=district),
                suffix=f"อำเภอ{district.name}" if district.name else "อำเภอ",
            )
    if not material.district:
        yield TambonPaper(key="tambon-report-sums", context=summed_report, suffix="รวมทุกอำเภอ")


TAMBON_LETTER = TambonDocument(
    id="tambon-letter",
    papers=lambda _: _LETTER,
    is_due=lambda material: not material.district,
)
TAMBON_REPORT = TambonDocument(id="tambon-report", papers=_reports)
TAMBON_BUNDLE: tuple[TambonDocument, ...] = (TAMBON_LETTER, TAMBON_REPORT)
