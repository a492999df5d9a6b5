"""The list of templates: which document each belongs to, and whose copy is used."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dplan_docs.titles import SETTINGS_NAME, TITLES, template_title
from dplan_docs.workspace import Workspace, shipped_templates

_ORDERS = ("support-order", "development-order")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """A template: its name, what it makes, and the office's own copy, if any.

    Attributes:
        document: The id of its document; None for a workbook that is no document.
        is_newer: The shipped template is not the one that the office's copy was made of.
    """

    name: str
    document: str | None
    title: str
    own: Path | None
    is_newer: bool = False

    @property
    def is_editable(self) -> bool:
        """Whether an office may have a copy of its own; the settings workbook is made by ``new``."""
        return PurePosixPath(self.name).name != SETTINGS_NAME

    def to_json(self) -> dict[str, object]:
        """Return the entry as JSON."""
        return {
            "name": self.name,
            "document": self.document,
            "title": self.title,
            "own": str(self.own) if self.own else None,
            "newer": self.is_newer,
        }


def template_list(folder: Path | None) -> tuple[TemplateEntry, ...]:
    """Return every shipped template, and the copies that a workspace has of them."""
    workspace = Workspace(folder) if folder else None
    return tuple(_entry(name, workspace) for name in shipped_templates())


def _entry(name: str, workspace: Workspace | None) -> TemplateEntry:
    own = workspace.own_template(name) if workspace else None
    return TemplateEntry(
        name=name,
        document=_document(PurePosixPath(name).stem),
        title=template_title(PurePosixPath(name).stem),
        own=own,
        is_newer=workspace is not None and own is not None and workspace.has_newer(name),
    )


def _document(stem: str) -> str | None:
    """Return the id of the document that a template makes, or makes a part of."""
    if stem in _ORDERS:
        return "appointment-orders"
    candidates = (stem, stem.rpartition("-")[0])
    return next((candidate for candidate in candidates if candidate in TITLES), None)
