"""What is told of a file of the inbox: where it is, what was found, what to do."""

from pathlib import Path

from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.inbox.walking import Oddity

STILL_ARRIVING = "still-arriving"

_LONGEST_PATH = 259
"""Letters; Windows opens no longer path unless it has been told to."""


def odd(oddity: Oddity, name: str) -> Finding | None:
    """Return what is told of an entry that is no file; an ordinary folder is nothing to tell."""
    match oddity:
        case Oddity.UNREADABLE:
            return unreadable(name)
        case Oddity.LINK:
            message = "เป็นทางลัด (ลิงก์) โปรแกรมไม่ตามไปอ่าน กรุณาคัดลอกไฟล์จริงมาวางใน inbox"
            return _finding("link-not-followed", Severity.WARNING, name, message)
        case Oddity.NO_FILE:
            return not_a_workbook(name, "ไม่ใช่ไฟล์")
        case Oddity.FOLDER:
            return None


def open_elsewhere(name: str) -> Finding:
    """Tell that a workbook is open in Excel or LibreOffice."""
    message = "ไฟล์นี้เปิดอยู่ใน Excel โปรแกรมอ่านเท่าที่บันทึกไว้ล่าสุด หากกำลังแก้ไข กรุณาบันทึกและปิดไฟล์แล้วสั่งใหม่อีกครั้ง"
    return _finding("open-in-excel", Severity.INFO, name, message)


def not_a_workbook(name: str, what: str) -> Finding:
    """Tell that a file is not read because of what it is."""
    message = f"{what} จึงไม่ได้อ่าน หากเป็นข้อมูลที่ต้องใช้ กรุณาขอเป็นไฟล์ Excel"
    return _finding("not-a-workbook", Severity.WARNING, name, message)


def empty(name: str) -> Finding:
    """Tell that a file has no bytes."""
    message = (
        "ไฟล์ว่างเปล่า (0 ไบต์) อาจยังดาวน์โหลดไม่เสร็จหรือเป็นเพียงตัวแทนไฟล์บนคลาวด์ "
        "กรุณาเปิดไฟล์ให้ดาวน์โหลดก่อน หรือขอไฟล์ใหม่จากผู้ส่ง"
    )
    return _finding("file-empty", Severity.ERROR, name, message)


def unreadable(name: str, path: Path | None = None) -> Finding:
    """Tell that a file or folder cannot be opened; ``""`` is the inbox itself."""
    message = (
        "เปิดอ่านไม่ได้ ไฟล์อาจถูกย้ายหรือลบระหว่างอ่าน หรือไดรฟ์เครือข่ายขาดการเชื่อมต่อ "
        "กรุณาปิดโปรแกรมที่ใช้ไฟล์นี้อยู่ ตรวจสอบว่าไฟล์ยังอยู่และมีสิทธิ์เปิด แล้วสั่งใหม่"
    )
    if path is not None and len(str(path)) > _LONGEST_PATH:
        message += " หากยังเปิดไม่ได้ กรุณาตั้งชื่อไฟล์และโฟลเดอร์ให้สั้นลง"
    return _finding("file-missing", Severity.ERROR, name or "inbox", message)


def held(name: str) -> Finding:
    """Tell that another program keeps a file to itself."""
    message = (
        "โปรแกรมอื่นกำลังใช้ไฟล์นี้อยู่ หรือยังคัดลอกไม่เสร็จ จึงยังไม่ได้อ่าน "
        "กรุณารอให้คัดลอกเสร็จหรือปิดไฟล์ แล้วสั่งใหม่ หากยังเปิดไม่ได้ กรุณาตรวจสอบสิทธิ์เปิดไฟล์"
    )
    return _finding(STILL_ARRIVING, Severity.ERROR, name, message)


def changing(name: str) -> Finding:
    """Tell that a file was written to while it was read."""
    message = "ไฟล์นี้เปลี่ยนแปลงระหว่างที่โปรแกรมอ่าน อาจยังคัดลอกหรือบันทึกไม่เสร็จ จึงยังไม่ได้นับ กรุณารอสักครู่แล้วสั่งใหม่"
    return _finding(STILL_ARRIVING, Severity.ERROR, name, message)


def cut_short(name: str) -> Finding:
    """Tell that a file ends before its end."""
    message = (
        "ไฟล์นี้ยังคัดลอกไม่เสร็จหรือเสียหาย จึงยังไม่ได้อ่าน กรุณารอให้คัดลอกเสร็จแล้วสั่งใหม่ "
        "หากคัดลอกเสร็จแล้ว กรุณาขอไฟล์จากผู้ส่งอีกครั้ง"
    )
    return _finding(STILL_ARRIVING, Severity.ERROR, name, message)


def duplicate(name: str, first: str) -> Finding:
    """Tell that a file is another one's copy."""
    message = f"เนื้อหาเหมือนกับไฟล์ {first} ทุกประการ จึงนับเพียงครั้งเดียว"
    return _finding("duplicate-workbook", Severity.INFO, name, message)


def _finding(code: str, severity: Severity, name: str, message: str) -> Finding:
    return Finding(code=code, severity=severity, where=CellRef(file=name), message=message)
