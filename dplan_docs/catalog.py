"""The list of templates: which document each belongs to, and whose copy is used."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.titles import TITLES
from dplan_docs.workspace import Workspace, shipped_templates

_KINDS = {
    "letter": "หนังสือภายนอก",
    "memo": "บันทึกข้อความ",
}
_OTHERS = {
    "support-order": "คำสั่งแต่งตั้งคณะกรรมการสนับสนุน",
    "development-order": "คำสั่งแต่งตั้งคณะกรรมการพัฒนา",
    "division-form": "แบบ ผด.02 และ ผด.02/1 เปล่าสำหรับกอง",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """A template: its name, its document's Thai title, and the office's own copy, if any."""

    name: str
    title: str
    own: Path | None

    def to_json(self) -> dict[str, object]:
        """Return the entry as JSON."""
        return {"name": self.name, "title": self.title, "own": str(self.own) if self.own else None}


def template_list(folder: Path | None) -> tuple[TemplateEntry, ...]:
    """Return every shipped template, and the copies that a workspace has of them."""
    workspace = Workspace(folder) if folder else None
    return tuple(
        TemplateEntry(
            name=name, title=_title(name), own=workspace.own_template(name) if workspace else None
        )
        for name in shipped_templates()
    )


def _title(name: str) -> str:
    stem = PurePosixPath(name).stem
    if stem in TITLES:
        return TITLES[stem]
    document, _, kind = stem.rpartition("-")
    if document in TITLES and kind in _KINDS:
        return f"{TITLES[document]} ({_KINDS[kind]})"
    return _OTHERS.get(stem, stem)
