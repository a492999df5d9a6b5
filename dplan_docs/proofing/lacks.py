"""What an office's template should say and does not: that a paper is a draft, a letter's own number."""

from collections.abc import Iterator
from pathlib import Path

from dplan_docs.documents.drafts import DRAFTED
from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault
from dplan_docs.formats.usage import used_fields

_MARK = frozenset({"เอกสาร.ร่าง", "เอกสาร.ร่างเพราะ"})
_NUMBER_OF_ALL, _OWN_NUMBER = "หนังสือ.ที่", "รายชื่อผู้รับ[].ที่"


def lack_faults(template: Path, paper: str) -> Iterator[Fault]:
    """Yield what the template of a paper lacks; nothing is known of one that is not sound."""
    used = used_fields(template)
    if paper in DRAFTED and used.isdisjoint(_MARK):
        message = (
            "แม่แบบนี้ไม่มีคำว่าร่าง เอกสารจึงไม่บอกว่ายังเป็นร่างเมื่อข้อมูลยังไม่ครบ กรุณาเพิ่มในหัวกระดาษ 3 บรรทัด: "
            "{%p if เอกสาร.ร่าง %} แล้ว (ร่าง) ยังไม่ครบ: {{ เอกสาร.ร่างเพราะ }} แล้ว {%p endif %}"
        )
        yield Fault(code="template-draft-unmarked", severity=Severity.WARNING, message=message)
    if _NUMBER_OF_ALL in used and "รายชื่อผู้รับ" in used and _OWN_NUMBER not in used:
        message = (
            "แม่แบบนี้พิมพ์เลขที่เดียวกันทุกราย หากหนังสือแต่ละรายมีเลขของตนเอง กรุณาใช้ {{ ผู้รับ.ที่ }} และ "
            "{{ ผู้รับ.วันที่|วันที่ }} แทน {{ หนังสือ.ที่ }} และ {{ หนังสือ.วันที่|วันที่ }}"
        )
        yield Fault(code="template-number-of-all", severity=Severity.WARNING, message=message)
