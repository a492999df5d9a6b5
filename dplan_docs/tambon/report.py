"""The fields of the report of results: a district's, blank or filled, and the sum of all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dplan_docs.blanks import Blank, Missing
from dplan_docs.documents.common import signatory_context
from dplan_docs.fields import Context, or_blank
from dplan_docs.settings.model import YES
from dplan_docs.tambon.letter import tambon_context
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.records import COUNTS, REPORT, TARGETS, Answer, Report
from dplan_docs.tambon.settings import REPORTER, District

TARGET_FIELD = "ตำบลเป้าหมาย"
COUNT_FIELDS = {
    "appointed": "แต่งตั้ง",
    "met": "ประชุม",
    "complete": "ครบองค์ประกอบ",
    "finished": "แล้วเสร็จ",
    "evaluated": "ประเมินผล",
}
"""The five counts' names in templates."""

_DOTS, _SHORT = "." * 8, "." * 5
SENT, AWAITED, LATE = "ส่งแล้ว", "ยังไม่ส่ง", "เกินกำหนด"


@dataclass(frozen=True, slots=True)
class Results:
    """What is known of a district's results.

    Attributes:
        counts: The tambons that were given money and the five counts, None for unknown, by field.
        state: Whether its report has come, or is late.
        source: The file that the report was read from.
    """

    district: District
    report: Report | None
    counts: Mapping[str, int | None]
    state: str
    source: str

    @property
    def is_sent(self) -> bool:
        """Whether its report has come."""
        return self.state == SENT

    @property
    def name(self) -> str:
        """The district as the officer knows it."""
        return f"อำเภอ{self.district.name}"


def results_of(material: TambonMaterial, district: District) -> Results:
    """Return what a district has reported, and how many tambons were given money."""
    answer = material.answers.get(district.name) or Answer(district=district.name)
    report = answer.report
    counts = {COUNT_FIELDS[name]: getattr(report, name, None) for name in COUNTS}
    targets = _targets(material, district, answer)
    return Results(
        district=district,
        report=report,
        counts={TARGET_FIELD: targets} | counts,
        state=_state(material, answer),
        source=report.where.file if report else "",
    )


def _targets(material: TambonMaterial, district: District, answer: Answer) -> int | None:
    """As reported, else as แบบ ๑ lists them, else as the province has marked them."""
    if answer.report and answer.report.targets is not None:
        return answer.report.targets
    if TARGETS in answer.sent:
        return len(answer.targets)
    marked = [x for x in material.tambons if x.is_target]
    own = sum(x.is_target == YES for x in marked if x.district == district.name)
    return own if any(x.district == district.name for x in marked) else None


def _state(material: TambonMaterial, answer: Answer) -> str:
    if answer.report is not None or REPORT in answer.sent:
        return SENT
    due = material.due.report
    return LATE if due and material.today > due else AWAITED


def district_report(material: TambonMaterial, missing: Missing, *, district: District) -> Context:
    """แบบรายงานผล of a district: what it has reported, and dots for the rest."""
    results = results_of(material, district)
    report = results.report
    post = f"พัฒนาการอำเภอ{district.name}" if district.name else ""
    return tambon_context(material, missing) | {
        "อำเภอ": {
            "ชื่อ": or_blank(district.name, "ชื่ออำเภอ", missing),
            "ผู้รายงาน": or_blank(
                (report.reporter if report else "") or district.officer,
                f"ชื่อผู้รายงานของอำเภอ{district.name}",
                missing,
                dots="." * 40,
            ),
            "ตำแหน่งผู้รายงาน": or_blank(
                (report.post if report else "") or post, "ตำแหน่งผู้รายงาน", missing
            ),
        },
        "รายงาน": _counts(results, missing, dots=_DOTS) | _words(report),
    }


def _words(report: Report | None) -> Context:
    return {
        "ปัญหา": list(report.problems) if report else [],
        "ข้อเสนอแนะ": list(report.suggestions) if report else [],
    }


def _counts(results: Results, missing: Missing, *, dots: str) -> Context:
    words = {COUNT_FIELDS[name]: what for name, what in COUNTS.items()}
    words[TARGET_FIELD] = "ตำบลเป้าหมายที่ได้รับจัดสรรงบประมาณ"
    whole = f"แบบรายงานผลจาก{results.name}"
    return {
        name: or_blank(
            value,
            f"จำนวนตำบลที่{words[name]} ของ{results.name}" if results.is_sent else whole,
            missing,
            dots=dots,
        )
        for name, value in results.counts.items()
    }


def summed_report(material: TambonMaterial, missing: Missing) -> Context:
    """รายงานผล of all districts: the counts in a table, who has answered, what they wrote."""
    listed = [results_of(material, district) for district in material.districts]
    return tambon_context(material, missing) | {
        "ผู้ลงนาม": signatory_context(material, missing, REPORTER),
        "รายการอำเภอ": [_line(x, number, missing) for number, x in enumerate(listed, start=1)],
        "รวม": dict(_sums(listed, missing)),
        "การส่งรายงาน": _sending(material, listed, missing),
        "รายการปัญหา": list(_written(listed, "problems")),
        "รายการข้อเสนอแนะ": list(_written(listed, "suggestions")),
    }


def _line(results: Results, number: int, missing: Missing) -> Context:
    name = or_blank(results.district.name, "ชื่ออำเภอ", missing)
    return {"ลำดับ": number, "ชื่อ": name, "การส่ง": results.state} | _counts(
        results, missing, dots=_SHORT
    )


def _sums(listed: list[Results], missing: Missing) -> Iterator[tuple[str, object]]:
    """Yield the sum of each count over the districts that counted; dots where none did."""
    for name in (TARGET_FIELD, *COUNT_FIELDS.values()):
        known = [value for x in listed if (value := x.counts[name]) is not None]
        blank = Blank(label="แบบรายงานผลจากทุกอำเภอ", missing=missing, dots=_SHORT)
        yield name, sum(known) if known else blank
    yield "ไม่ครบ", any(value is None for x in listed for value in x.counts.values())


def _sending(material: TambonMaterial, listed: list[Results], missing: Missing) -> Context:
    by_state = {
        state: [x.name for x in listed if x.state == state] for state in (SENT, AWAITED, LATE)
    }
    return {
        "ณวันที่": material.today,
        "จำนวนอำเภอ": len(listed) or Blank(label="รายชื่ออำเภอ", missing=missing, dots=_SHORT),
        "จำนวนส่งแล้ว": len(by_state[SENT]),
        "จำนวนยังไม่ส่ง": len(by_state[AWAITED]) + len(by_state[LATE]),
        "จำนวนเกินกำหนด": len(by_state[LATE]),
        "ส่งแล้ว": by_state[SENT],
        "ยังไม่ส่ง": [*by_state[AWAITED], *by_state[LATE]],
        "เกินกำหนด": by_state[LATE],
    }


def _written(listed: list[Results], kind: str) -> Iterator[Context]:
    """Yield the districts that wrote something, with the file that it stands in."""
    for results in listed:
        paragraphs = getattr(results.report, kind, ())
        if paragraphs:
            yield {"ชื่อ": results.name, "ที่มา": results.source, "ข้อความ": list(paragraphs)}
