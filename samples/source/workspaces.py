"""The sample workspaces as wholes: a folder, its settings, its divisions' workbooks."""

from dataclasses import dataclass
from pathlib import Path

from samples.source import obt_2566
from samples.source.forms import Book
from samples.source.workbook import write_book


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """An officer's folder: one local government's one fiscal year."""

    folder: str
    books: tuple[Book, ...]


OBT_2566 = Workspace(folder=obt_2566.FOLDER, books=obt_2566.BOOKS)
WORKSPACES = (OBT_2566,)


def write_workspace(target: Path, workspace: Workspace) -> None:
    """Write a workspace into its folder below ``target``."""
    folder = target / workspace.folder
    folder.mkdir(parents=True, exist_ok=True)
    for book in workspace.books:
        write_book(folder / "inbox", book)
