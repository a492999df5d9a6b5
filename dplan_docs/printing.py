"""PDFs of the papers, and the page numbers that only a laid-out booklet knows."""

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dplan_docs.documents import MadeDocument, MadeFile, number_pages
from dplan_docs.errors import DplanError
from dplan_docs.formats import pdf
from dplan_docs.settings.model import THAI_DIGITS

BOOKLETS = frozenset({"draft-plan", "plan"})
"""The documents with a table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The papers with their page numbers.

    Attributes:
        pdfs: The content of each PDF by the name of the document's file it shows.
        notes: Thai sentences about what could not be printed.
    """

    documents: tuple[MadeDocument, ...]
    pdfs: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def print_documents(documents: Sequence[MadeDocument], digit_style: str) -> Printed:
    """Return the documents with a PDF of each Word file, as far as LibreOffice can make them."""
    if pdf.find_office() is None:
        return Printed(documents=tuple(documents), notes=(pdf.HOW_TO_GET,))
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return _print(Path(folder), documents, digit_style)
    except DplanError as error:
        return Printed(documents=tuple(documents), notes=(str(error),))


def _print(folder: Path, documents: Sequence[MadeDocument], digit_style: str) -> Printed:
    thai_digits = digit_style == THAI_DIGITS
    drafts = _convert(folder / "1", documents, thai_digits=thai_digits)
    numbered = tuple(_with_page_numbers(document, drafts, digit_style) for document in documents)
    renumbered = [new for old, new in zip(documents, numbered, strict=True) if new != old]
    pdfs = drafts | _convert(folder / "2", renumbered, thai_digits=thai_digits)
    failed = [made.name for made in _papers(documents) if made.name not in pdfs]
    notes = (f"LibreOffice ทำไฟล์ PDF ของเอกสารต่อไปนี้ไม่ได้: {', '.join(failed)}",) if failed else ()
    contents = {name: path.read_bytes() for name, path in pdfs.items()}
    return Printed(documents=numbered, pdfs=contents, notes=notes)


def _papers(documents: Iterable[MadeDocument]) -> list[MadeFile]:
    return [
        made for document in documents for made in document.files if made.name.endswith(".docx")
    ]


def _convert(
    folder: Path, documents: Iterable[MadeDocument], *, thai_digits: bool
) -> dict[str, Path]:
    """Return the PDF of each Word file of the documents, by the Word file's name."""
    folder.mkdir()
    # plain names: not every system hands LibreOffice a Thai one unharmed
    papers = {folder / f"{number}.docx": made for number, made in enumerate(_papers(documents))}
    for path, made in papers.items():
        path.write_bytes(made.content)
    pdfs = pdf.convert(tuple(papers), folder, thai_digits=thai_digits)
    return {papers[path].name: made for path, made in pdfs.items()}


def _with_page_numbers(
    document: MadeDocument, pdfs: Mapping[str, Path], digit_style: str
) -> MadeDocument:
    if document.id not in BOOKLETS:
        return document
    names = [made.name for made in document.files if made.name in pdfs]
    outlines = {name: pdf.outline(pdfs[name]) for name in names}
    return number_pages(document, outlines, digit_style)
