"""``tambon-registers``: blank registers for who has not answered, and all that has come, put together."""

from collections.abc import Iterator

from dplan_docs.documents import Content
from dplan_docs.tambon.documents import TambonDocument
from dplan_docs.tambon.material import TambonMaterial
from dplan_docs.tambon.records import REGISTERS, Answer
from dplan_docs.tambon.senders import FORMS
from dplan_docs.tambon.settings import District

BLANK_TEMPLATE = "xlsx/tambon-registers.xlsx"
COMBINED_TEMPLATE = "xlsx/tambon-registers-all.xlsx"


def blank_registers(material: TambonMaterial, district: District) -> bytes:
    """Return the blank registers and report of a district, with its tambons and due days."""
    from dplan_docs.tambon.registers import Asked, blank_workbook

    asked = Asked(
        district=district.name,
        tambons=[x.name for x in material.tambons if x.district == district.name],
        dues={form: material.due.of(form) for form in FORMS},
        body=material.plan.tambon_body,
    )
    return blank_workbook(material.templates(BLANK_TEMPLATE), asked, material.settings)


def _workbooks(material: TambonMaterial) -> Iterator[Content]:
    from dplan_docs.tambon.registers import combined_workbook

    answers = material.answers
    silent = [x for x in material.districts if not _has_registers(answers.get(x.name))]
    if len(silent) < len(material.districts):
        names = [district.name for district in material.districts]
        yield Content(
            content=combined_workbook(
                material.templates(COMBINED_TEMPLATE),
                [answers[name] for name in names if name in answers],
                material.settings,
                districts=names,
            ),
            suffix=f"อำเภอ{material.district}" if material.district else "รวมทุกอำเภอ",
            missing=tuple(f"ทะเบียนของอำเภอ{x.name}" for x in silent),
        )
    for district in silent:
        content = blank_registers(material, district)
        yield Content(content=content, suffix=f"อำเภอ{district.name} (แบบเปล่า)")


def _has_registers(answer: Answer | None) -> bool:
    return answer is not None and not answer.sent.isdisjoint(REGISTERS)


TAMBON_REGISTERS = TambonDocument(
    id="tambon-registers",
    workbooks=_workbooks,
    is_due=lambda material: bool(material.districts),
)
