"""The officer's folder (workspace): where things are in it, and which template wins."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dplan_docs.errors import DplanError, UsageError
from dplan_docs.findings import CellRef, Finding, Severity
from dplan_docs.formats.suffixes import STRANGE_SUFFIXES
from dplan_docs.shipped import TEMPLATE_ROOTS
from dplan_docs.titles import SETTINGS_NAME, template_title

if TYPE_CHECKING:
    from dplan_docs.formats.xlsx.examining import Examined

EMBLEM_NAME = "ตราครุฑ.png"
EDITIONS_FOLDER = "แก้ไขเปลี่ยนแปลง"
"""Holds the workspaces of the plan's amendments."""
EDITION_FILE = Path(".dplan") / "edition.json"
"""What makes a workspace that of an amendment."""
BASE_PLAN = Path(".dplan") / "base-plan.json"
"""The whole plan as it stood when the amendment was opened."""
_PNG = b"\x89PNG\r\n\x1a\n"

WORKBOOKS = ("plan-workbook", "division-form", "tambon-registers", "tambon-registers-all")
"""The template workbooks that an office may restyle."""

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
    def editions(self) -> Path:
        """The workspaces of the plan's amendments."""
        return self.folder / EDITIONS_FOLDER

    @property
    def announced(self) -> "Workspace | None":
        """The workspace of the plan that this one amends, from which it has what it lacks."""
        if not (self.folder / EDITION_FILE).is_file():
            return None
        return Workspace(self.folder.absolute().parents[1])

    @property
    def relatives(self) -> tuple[Path, ...]:
        """The folders of the same plan's other editions, the announced one first."""
        root = self.announced or self
        own = self.folder.absolute()
        found = (
            root.folder.absolute(),
            *sorted(root.folder.absolute().glob(f"{EDITIONS_FOLDER}/*")),
        )
        return tuple(folder for folder in found if folder != own)

    @property
    def emblem(self) -> Path:
        """The picture of the emblem for memo heads, if the office supplies it."""
        own = self.folder / EMBLEM_NAME
        if not own.is_file() and self.announced:
            return self.announced.emblem
        return own

    @property
    def hidden(self) -> Path:
        """What the program remembers of this workspace."""
        return self.folder / ".dplan"

    @property
    def history(self) -> Path:
        """The bundles that were."""
        return self.hidden / "history"

    def bundle_folder(self, wanted: Path | None = None) -> Path:
        """Return the bundle's folder, resolved: the one wanted, else the workspace's own.

        Raises:
            UsageError: The office's own files lie there, and must never be swapped away.
        """
        output, home = (wanted or self.output).resolve(), self.folder.resolve()
        own = (self.inbox, self.templates, self.hidden, self.editions)
        kept = tuple(home / folder.name for folder in own)
        if home.is_relative_to(output) or any(output.is_relative_to(folder) for folder in kept):
            message = (
                f"ใช้ {output} เป็นที่เก็บเอกสารไม่ได้ เพราะเป็นที่เก็บข้อมูลของท่าน กรุณาเลือกโฟลเดอร์อื่นใน --out"
            )
            raise UsageError(message)
        return output

    def inputs(self) -> Iterator[Path]:
        """Yield every file that the papers are made from, whatever it is."""
        yield from (self.settings, self.emblem)
        folders = [self.inbox, self.templates]
        if self.announced:
            folders.append(self.announced.templates)
            yield from (self.folder / EDITION_FILE, self.folder / BASE_PLAN)
        for folder in folders:
            yield from (path for path in sorted(folder.rglob("*")) if not path.is_dir())

    def emblem_image(self) -> bytes | None:
        """Return the emblem's PNG, or None when there is none that can be used."""
        try:
            image = self.emblem.read_bytes()
        except OSError:
            return None
        return image if image.startswith(_PNG) else None

    def copied_original(self, name: str) -> Path:
        """Where the shipped template is kept as it was when the office copied it."""
        return self.hidden / "templates" / PurePosixPath(name).name

    @property
    def forms_ledger(self) -> Path:
        """Where the hashes of the blank forms are kept, to tell an untouched one."""
        return self.folder / ".dplan" / "forms.json"

    def has_newer(self, name: str) -> bool:
        """Whether the shipped template is another than the one that the office copied."""
        original = self.copied_original(name)
        return original.is_file() and original.read_bytes() != shipped_template(name).read_bytes()

    def template(self, name: str) -> Path:
        """Return the office's own copy of a template such as ``docx/posting.docx``, else the shipped.

        A workbook of the office's that cannot serve is passed over; ``template_findings`` says so.

        Raises:
            DplanError: No such template was shipped.
        """
        own = self.own_template(name)
        if own and (Path(name).stem not in WORKBOOKS or self._examined(own).is_usable):
            return own
        return self.announced.template(name) if self.announced else shipped_template(name)

    def own_template(self, name: str) -> Path | None:
        """Return the office's copy, named as the shipped one or by the document's Thai title."""
        wanted = _accepted_names(name)
        return next((x for x in self._own_files() if x.name.casefold() in wanted), None)

    def own_templates(self) -> Iterator[tuple[Path, str]]:
        """Yield every file that serves as a template, with the shipped one in whose place it stands."""
        for name in shipped_templates():
            if own := self.own_template(name):
                yield own, name

    def template_findings(self, name: str | None = None) -> Iterator[Finding]:
        """Yield what is wrong with the office's templates, or with its copies of one workbook."""
        if name is not None:
            stem = Path(name).stem
            copies = [path for path in self._own_files() if _workbook_of(path) == stem]
            yield from (finding for path in copies for finding in self._examined(path).findings)
            return
        known = {accepted for name in shipped_templates() for accepted in _accepted_names(name)}
        for path in self._own_files():
            where = CellRef(file=path.relative_to(self.folder).as_posix())
            if _workbook_of(path):
                yield from self._examined(path).findings
            elif path.name.casefold() not in known:
                message = (
                    "ไม่ได้ใช้ไฟล์นี้ เพราะชื่อไม่ตรงกับแม่แบบของเอกสารใด "
                    "กรุณาดูชื่อแม่แบบด้วยคำสั่ง dplan templates list"
                )
                code, severity = "template-unknown", Severity.WARNING
                yield Finding(code=code, severity=severity, where=where, message=message)
            elif fault := _fault_of(path):
                code, severity = "template-unusable", Severity.ERROR
                yield Finding(code=code, severity=severity, where=where, message=fault)

    def _examined(self, path: Path) -> "Examined":
        from dplan_docs.formats.xlsx.examining import examine_template

        file = path.relative_to(self.folder).as_posix()
        return examine_template(path, _workbook_of(path) or "", file)

    def _own_files(self) -> list[Path]:
        files = (path for path in sorted(self.templates.rglob("*")) if path.is_file())
        return [path for path in files if not path.name.casefold().startswith(_LITTER)]


def _fault_of(template: Path) -> str | None:
    from dplan_docs.formats.package import check_zip

    try:
        check_zip(template)
    except DplanError as error:
        return str(error)
    return None


def _workbook_of(path: Path) -> str | None:
    """Return the template workbook that a file is meant to be a copy of, whatever its suffix."""
    if path.suffix.casefold() not in {".xlsx", *STRANGE_SUFFIXES}:
        return None
    stem = path.stem.casefold()
    return next((x for x in WORKBOOKS if stem in {x, template_title(x).casefold()}), None)


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
    names = {path.name, template_title(path.stem) + path.suffix}
    return frozenset(accepted.casefold() for accepted in names)
