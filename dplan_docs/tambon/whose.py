"""Whose answer a workbook is: by its titles, by our own stamp, or by its file's name."""

from collections.abc import Iterable
from dataclasses import dataclass

from dplan_docs.findings import CellRef, Finding
from dplan_docs.reading.cells import Sheet
from dplan_docs.tambon.catalogue import finding
from dplan_docs.tambon.known import KnownDistricts, district_words
from dplan_docs.thai.text import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The district that sent a workbook, and what is to be told about it."""

    district: str = ""
    findings: tuple[Finding, ...] = ()


def sender_of(
    name: str,
    sheets: Iterable[Sheet],
    titles: Iterable[tuple[CellRef, str]],
    known: KnownDistricts,
) -> Sender:
    """Return whose workbook it is; what can be seen is believed before what cannot.

    Args:
        name: Its path relative to the inbox.
        sheets: Its sheets, which bear our stamp where it is our form.
        titles: The texts above its tables.
        known: The districts of the settings.
    """
    stamp = next((sheet.stamp for sheet in sheets if sheet.stamp), None)
    stamped = known.district(stamp.district) if stamp and stamp.district else None
    titled, strange = _in_titles(titles, known)
    findings = list(_about_titles(titled))
    named = next(iter(titled), "")
    if named and stamped and stamped not in titled:
        message = (
            f"ไฟล์นี้ทำจากแบบของอำเภอ{stamped} แต่หัวแบบระบุอำเภอ{named} "
            "โปรแกรมใช้ตามหัวแบบ กรุณาตรวจสอบว่าเป็นไฟล์ของอำเภอใด"
        )
        findings.append(finding("tambon-district-conflict", titled[named], message, named))
    filed = known.districts_in(name)
    district = named or stamped or (filed[0] if len(filed) == 1 else "")
    if not district and known.districts:
        findings.append(_unknown(name, strange, known))
    return Sender(district=district, findings=tuple(findings))


def _in_titles(
    titles: Iterable[tuple[CellRef, str]], known: KnownDistricts
) -> tuple[dict[str, CellRef], dict[str, CellRef]]:
    """Return the districts that titles name, known ones and others, each with its first cell."""
    titled: dict[str, CellRef] = {}
    strange: dict[str, CellRef] = {}
    for where, text in titles:
        for words in district_words(text):
            found = known.district(words) or next(iter(_begun_with(words, known)), None)
            (titled if found else strange).setdefault(found or words, where)
    return titled, strange


def _begun_with(words: str, known: KnownDistricts) -> list[str]:
    """Return the districts with whose names words begin that are written together, the longest first."""
    names = [name for name in known.districts if words.startswith(name)]
    return sorted(names, key=len, reverse=True)


def _about_titles(titled: dict[str, CellRef]) -> Iterable[Finding]:
    first = next(iter(titled), "")
    for name, where in list(titled.items())[1:]:
        message = f"หัวแบบในไฟล์นี้ระบุทั้งอำเภอ{first} และอำเภอ{name} โปรแกรมถือเป็นไฟล์ของอำเภอ{first} กรุณาแก้ให้ตรงกัน"
        yield finding("tambon-district-conflict", where, message, name)


def _unknown(name: str, strange: dict[str, CellRef], known: KnownDistricts) -> Finding:
    if not strange:
        message = "ไม่ทราบว่าไฟล์นี้เป็นของอำเภอใด กรุณาพิมพ์ชื่ออำเภอไว้เหนือตาราง หรือในชื่อไฟล์"
        return finding("tambon-district-unknown", CellRef(file=name), message)
    words, where = next(iter(strange.items()))
    like = nearest(words, known.districts)
    meant = f" หากหมายถึงอำเภอ{like} กรุณาแก้ชื่อ" if like else " กรุณาตรวจสอบชื่ออำเภอ"
    message = f"ไม่มีอำเภอ “{words}” ในข้อมูลของจังหวัด จึงไม่ทราบว่าเป็นไฟล์ของอำเภอใด{meant}"
    return finding("tambon-district-unknown", where, message, words)
