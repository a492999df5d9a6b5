"""The officer's folder (workspace): where things are in it, and which template wins."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dplan_docs.errors import DplanError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.package import check_zip
from dplan_docs.settings.sheets import SETTINGS_NAME
from dplan_docs.shipped import TEMPLATE_ROOTS
from dplan_docs.titles import TITLES

EMBLEM_NAME = "ตราครุฑ.png"
_PNG = b"\x89PNG\r\n\x1a\n"

_LITTER = ("~$", "._", ".~", ".ds_store", "desktop.ini", "thumbs.db")


@dataclass(frozen=True, slots=True)
class Workspace:
    """One local government's one fiscal year: a folder."""

    folder: Path

    @property
    def settings(self) -> Path:
        """The settings workbook."""
        return self.folder / SETTINGS_NAME

    @property
    def inbox(self) -> Path:
        """The divisions' workbooks."""
        return self.folder / "inbox"

    @property
    def templates(self) -> Path:
        """The office's own copies of templates."""
        return self.folder / "templates"

    @property
    def output(self) -> Path:
        """The bundle, unless the officer says otherwise."""
        return self.folder / "output"

    @property
    def emblem(self) -> Path:
        """The picture of the emblem for memo heads, if the office supplies it."""
        return self.folder / EMBLEM_NAME

    def emblem_image(self) -> bytes | None:
        """Return the emblem's PNG, or None when there is none that can be used."""
        try:
            image = self.emblem.read_bytes()
        except OSError:
            return None
        return image if image.startswith(_PNG) else None

    def template(self, name: str) -> Path:
        """Return the office's own copy of a template such as ``docx/posting.docx``, else the shipped.

        Raises:
            DplanError: No such template was shipped.
        """
        return self.own_template(name) or shipped_template(name)

    def own_template(self, name: str) -> Path | None:
        """Return the office's copy, named as the shipped one or by the document's Thai title."""
        wanted = _accepted_names(name)
        return next((x for x in self._own_files() if x.name.casefold() in wanted), None)

    def own_templates(self) -> Iterator[tuple[Path, str]]:
        """Yield every file that serves as a template, with the shipped one in whose place it stands."""
        for name in shipped_templates():
            if own := self.own_template(name):
                yield own, name

    def template_findings(self) -> Iterator[Finding]:
        """Yield a finding for every file among the templates that cannot serve as one."""
        known = {accepted for name in shipped_templates() for accepted in _accepted_names(name)}
        for path in self._own_files():
            where = CellRef(file=path.relative_to(self.folder).as_posix())
            if path.name.casefold() not in known:
                message = (
                    "ไม่ได้ใช้ไฟล์นี้ เพราะชื่อไม่ตรงกับแม่แบบของเอกสารใด "
                    "กรุณาดูชื่อแม่แบบด้วยคำสั่ง dplan templates list"
                )
                code, severity = "template-unknown", Severity.WARNING
                yield Finding(code=code, severity=severity, where=where, message=message)
            elif fault := _fault_of(path):
                code, severity = "template-unusable", Severity.ERROR
                yield Finding(code=code, severity=severity, where=where, message=fault)

    def _own_files(self) -> list[Path]:
        files = (path for path in sorted(self.templates.rglob("*")) if path.is_file())
        return [path for path in files if not path.name.casefold().startswith(_LITTER)]


def _fault_of(template: Path) -> str | None:
    try:
        check_zip(template)
    except DplanError as error:
        return str(error)
    return None


def open_workspace(folder: Path) -> Workspace:
    """Return the workspace in a folder.

    Raises:
        DplanError: There is no such folder, or no settings workbook in it.
    """
    workspace = Workspace(folder)
    if not folder.is_dir():
        message = f"ไม่พบโฟลเดอร์ {folder} กรุณาตรวจสอบชื่อ หรือสร้างใหม่ด้วยคำสั่ง dplan new"
        raise DplanError(message)
    if not workspace.settings.is_file():
        message = (
            f"ไม่พบไฟล์ {SETTINGS_NAME} ในโฟลเดอร์ {folder} กรุณาตรวจสอบว่าเลือกโฟลเดอร์ถูกต้อง "
            f'หรือสร้างไฟล์ใหม่ด้วยคำสั่ง dplan new "{folder}"'
        )
        raise DplanError(message)
    return workspace


def shipped_template(name: str) -> Path:
    """Return a template as it was shipped.

    Raises:
        DplanError: There is no such template, so the program was installed in part only.
    """
    for root in TEMPLATE_ROOTS:
        if (root / name).is_file():
            return root / name
    raise DplanError(f"ไม่พบแม่แบบ {name} โปรแกรมอาจติดตั้งไม่ครบ กรุณาติดตั้งใหม่")


def shipped_templates() -> tuple[str, ...]:
    """Return the name of every shipped template, such as ``docx/posting.docx``."""
    root = next((root for root in TEMPLATE_ROOTS if root.is_dir()), TEMPLATE_ROOTS[0])
    found = (*root.glob("docx/*.docx"), *root.glob("xlsx/*.xlsx"))
    names = (path.relative_to(root).as_posix() for path in found if not path.name.startswith("~$"))
    return tuple(sorted(names))


def template_named(file_name: str) -> str | None:
    """Return the shipped template, such as ``docx/posting.docx``, that a file of this name stands for."""
    wanted = file_name.casefold()
    return next((name for name in shipped_templates() if wanted in _accepted_names(name)), None)


def _accepted_names(name: str) -> frozenset[str]:
    """Return the file names, caseless, under which an office's copy of a template is known."""
    path = Path(name)
    names = {path.name, TITLES.get(path.stem, path.stem) + path.suffix}
    return frozenset(accepted.casefold() for accepted in names)
