"""The list of templates: which document each belongs to, and whose copy is used."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.titles import TITLES
from dplan_docs.workspace import Workspace, shipped_templates

_KINDS = {
    "letter": "หนังสือภายนอก",
    "memo": "บันทึกข้อความ",
}
_ORDERS = {
    "support-order": "คำสั่งแต่งตั้งคณะกรรมการสนับสนุน",
    "development-order": "คำสั่งแต่งตั้งคณะกรรมการพัฒนา",
}
_WORKBOOKS = {"division-form": "แบบ ผด.02 และ ผด.02/1 เปล่าสำหรับกอง"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """A template: its name, what it makes, and the office's own copy, if any.

    Attributes:
        document: The id of its document; None for a workbook that is no document.
    """

    name: str
    document: str | None
    title: str
    own: Path | None

    def to_json(self) -> dict[str, str | None]:
        """Return the entry as JSON."""
        own = str(self.own) if self.own else None
        return {"name": self.name, "document": self.document, "title": self.title, "own": own}


def template_list(folder: Path | None) -> tuple[TemplateEntry, ...]:
    """Return every shipped template, and the copies that a workspace has of them."""
    workspace = Workspace(folder) if folder else None
    return tuple(
        TemplateEntry(
            name=name,
            document=_document(PurePosixPath(name).stem),
            title=_title(PurePosixPath(name).stem),
            own=workspace.own_template(name) if workspace else None,
        )
        for name in shipped_templates()
    )


def _document(stem: str) -> str | None:
    """Return the id of the document that a template makes, or makes a part of."""
    if stem in _ORDERS:
        return "appointment-orders"
    candidates = (stem, stem.rpartition("-")[0])
    return next((candidate for candidate in candidates if candidate in TITLES), None)


def _title(stem: str) -> str:
    document, _, kind = stem.rpartition("-")
    if stem not in TITLES and document in TITLES:
        return f"{TITLES[document]} ({_KINDS.get(kind, kind)})"
    return (TITLES | _ORDERS | _WORKBOOKS).get(stem, stem)
