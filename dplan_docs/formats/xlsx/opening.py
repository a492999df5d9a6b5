"""The guarded opening of a template workbook: what cannot serve as one is refused in a sentence."""

from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.formats.package import read_parts
from dplan_docs.formats.suffixes import MACROS, OTHERS

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"

_COMPOUND = b"\xd0\xcf\x11\xe0"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"


def read_template(path: Path) -> dict[str, bytes]:
    """Return the parts of a template workbook.

    Raises:
        DplanError: Says in Thai why the file cannot serve, and what to do.
    """
    if fault := fault_of_name(path):
        raise DplanError(f"ไฟล์แม่แบบ {path.name} {fault}")
    parts = _sound_parts(path)
    if not {WORKBOOK, RELATIONS, STYLES} <= parts.keys():
        raise DplanError(f"ไฟล์แม่แบบ {path.name} ไม่ใช่สมุดงาน Excel (.xlsx) โปรดใช้ไฟล์แม่แบบที่ถูกต้อง")
    if _STRICT in parts[WORKBOOK]:
        raise DplanError(
            f"ไฟล์แม่แบบ {path.name} บันทึกเป็นแบบ Strict Open XML โปรดบันทึกใหม่เป็น สมุดงาน Excel (.xlsx)"
        )
    return parts


def fault_of_name(path: Path) -> str | None:
    """Return why a file of such a name cannot serve, None where it may."""
    suffix = path.suffix.casefold()
    if suffix in MACROS:
        return f"มีมาโคร ({suffix}) จึงใช้เป็นแม่แบบไม่ได้ โปรดบันทึกเป็น สมุดงาน Excel (.xlsx) โดยไม่มีมาโคร"
    if suffix in OTHERS:
        return f"เป็นไฟล์แบบ {suffix} จึงใช้เป็นแม่แบบไม่ได้ โปรดบันทึกเป็น สมุดงาน Excel (.xlsx)"
    return None


def _sound_parts(path: Path) -> dict[str, bytes]:
    try:
        with path.open("rb") as file:
            is_compound = file.read(len(_COMPOUND)) == _COMPOUND
    except OSError as error:
        message = f"เปิดไฟล์แม่แบบ {path.name} ไม่ได้ โปรดปิดไฟล์ในโปรแกรมอื่นแล้วลองใหม่"
        raise DplanError(message) from error
    if is_compound:
        raise DplanError(
            f"ไฟล์แม่แบบ {path.name} ตั้งรหัสผ่านไว้ หรือเป็น Excel รุ่นเก่า (.xls) "
            "โปรดยกเลิกรหัสผ่านแล้วบันทึกเป็น สมุดงาน Excel (.xlsx)"
        )
    return read_parts(path)
