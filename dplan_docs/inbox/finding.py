"""Which files of the inbox are workbooks to be read, and what the others are."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from dplan_docs.findings import Finding
from dplan_docs.inbox.locks import locked_name, open_files
from dplan_docs.inbox.model import Workbook, is_workbook
from dplan_docs.inbox.opening import taken_in
from dplan_docs.inbox.telling import duplicate, not_a_workbook, odd, open_elsewhere
from dplan_docs.inbox.walking import Oddity, Tell, files_below, shown


def find_workbooks(folder: Path) -> tuple[tuple[Workbook, ...], tuple[Finding, ...]]:
    """Return the inbox's workbooks by name, each content once, and findings about all else in it."""
    findings: list[Finding] = []
    found = sorted(files_below(folder, _teller(findings)), key=lambda file: file[1])
    findings.extend(open_elsewhere(x) for x in open_files(n for _, n in found) if is_workbook(x))
    workbooks: dict[str, Workbook] = {}
    for path, name in found:
        taken = _sorted_out(path, name)
        if isinstance(taken, Workbook):
            workbooks[taken.sha256] = _with_copy(workbooks.get(taken.sha256), taken, findings)
        elif taken is not None:
            findings.append(taken)
    return tuple(workbooks.values()), tuple(sorted(findings, key=lambda x: x.where.file))


def named_workbooks(paths: Iterable[Path]) -> tuple[tuple[Workbook, ...], tuple[Finding, ...]]:
    """Return these files as workbooks under their bare names, and findings about those that are none."""
    taken = [_sorted_out(path, shown(path.name)) for path in paths]
    return (
        tuple(x for x in taken if isinstance(x, Workbook)),
        tuple(x for x in taken if isinstance(x, Finding)),
    )


def _teller(findings: list[Finding]) -> Tell:
    def tell(oddity: Oddity, name: str) -> None:
        if oddity is Oddity.FOLDER and is_workbook(name):
            findings.append(not_a_workbook(name, "เป็นโฟลเดอร์ ไม่ใช่สมุดงาน"))
        elif told := odd(oddity, name):
            findings.append(told)

    return tell


def _sorted_out(path: Path, name: str) -> Workbook | Finding | None:
    """Return the file as a workbook, or say what else it is; nothing is told of a lock."""
    if locked_name(name.rpartition("/")[2]) is not None:
        return None
    if not is_workbook(name):
        return not_a_workbook(name, "ไม่ใช่สมุดงาน (.xlsx .xlsm .xls .ods)")
    return taken_in(path, name)


def _with_copy(first: Workbook | None, copy: Workbook, findings: list[Finding]) -> Workbook:
    """Return the first of identical files; it is as new as the newest of them."""
    if first is None:
        return copy
    findings.append(duplicate(copy.name, first.name))
    return replace(first, modified_ns=max(first.modified_ns, copy.modified_ns))
