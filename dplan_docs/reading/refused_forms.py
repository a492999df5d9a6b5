"""What is told of tables of other forms, which are recognised and not read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dplan_docs.findings import Finding
from dplan_docs.reading.catalogue import finding
from dplan_docs.reading.forms import REFUSALS, Form
from dplan_docs.reading.sheets import SheetReader


def refusals(readers: Iterable[SheetReader]) -> Iterator[Finding]:
    """Yield one finding for each form that is not read, naming its sheets."""
    refused: dict[Form, list[SheetReader]] = defaultdict(list)
    for reader in readers:
        for form in reader.refused:
            refused[form].append(reader)
    for form, of_form in refused.items():
        yield _refusal(form, of_form)


def _refusal(form: Form, readers: Sequence[SheetReader]) -> Finding:
    names = ", ".join(dict.fromkeys(reader.sheet.name for reader in readers))
    is_part = any(each.is_read for reader in readers for each in reader.forms)
    what = f"ตารางหนึ่งในแผ่นงาน {names}" if is_part else f"แผ่นงาน {names}"
    advice = (
        "โปรแกรมคำนวณบัญชีสรุปจากรายการเอง"
        if form is Form.SUMMARY
        else "กรุณากรอกโครงการของปีนี้ในแบบ ผด.02 หรือ ผด.02/1"
    )
    refused = readers[0].refused[form]
    why = "".join(f" “{heading}”" for heading in refused.headings)
    reason = f" เพราะมีคอลัมน์{why}" if why else ""
    message = f"{what} เป็น{_called(form)}{reason} จึงไม่ได้อ่าน {advice}"
    return finding(REFUSALS[form], refused.where, message, form.value)


def _called(form: Form) -> str:
    return "แบบ ผด.01 บัญชีสรุป" if form is Form.SUMMARY else form.value
