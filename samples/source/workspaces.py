"""The sample workspaces as wholes: a folder, its settings, its divisions' workbooks."""

from dataclasses import dataclass
from pathlib import Path

from settings_workbook import write_settings_workbook

from dplan_docs.settings.model import Settings
from dplan_docs.titles import SETTINGS_NAME
from samples.source import obt_2566, province_2566, thesaban_2569
from samples.source.forms import Book
from samples.source.obt_2566.settings import SETTINGS as OBT_SETTINGS
from samples.source.province_2566.answers import answers
from samples.source.province_2566.book import write_answer
from samples.source.province_2566.settings import SETTINGS as PROVINCE_SETTINGS
from samples.source.thesaban_2569.settings import SETTINGS as THESABAN_SETTINGS
from samples.source.workbook import write_book


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An officer's folder: one local government's one fiscal year."""

    folder: str
    settings: Settings
    books: tuple[Book, ...]


OBT_2566 = Workspace(folder=obt_2566.FOLDER, settings=OBT_SETTINGS, books=obt_2566.BOOKS)
THESABAN_2569 = Workspace(
    folder=thesaban_2569.FOLDER, settings=THESABAN_SETTINGS, books=thesaban_2569.BOOKS
)
WORKSPACES = (OBT_2566, THESABAN_2569)
"""Those of local governments."""


def write_province(target: Path) -> None:
    """Write the workspace of the invented province into its folder below ``target``."""
    folder = target / province_2566.FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    write_settings_workbook(folder / SETTINGS_NAME, PROVINCE_SETTINGS)
    for answer in answers():
        write_answer(folder / "inbox", answer)


def write_all(target: Path) -> None:
    """Write every sample workspace."""
    for workspace in WORKSPACES:
        write_workspace(target, workspace)
    write_province(target)


def write_workspace(target: Path, workspace: Workspace) -> None:
    """Write a workspace into its folder below ``target``."""
    folder = target / workspace.folder
    folder.mkdir(parents=True, exist_ok=True)
    write_settings_workbook(folder / SETTINGS_NAME, workspace.settings)
    for book in workspace.books:
        write_book(folder / "inbox", book)
