"""PDFs of the papers, and the page numbers that only a laid-out booklet knows."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from dplan_docs.documents import MadeDocument, MadeFile, number_pages
from dplan_docs.errors import DplanError
from dplan_docs.formats import pdf
from dplan_docs.printouts import Printout
from dplan_docs.settings.model import THAI_DIGITS

BOOKLETS = frozenset({"draft-plan", "plan"})
"""The documents with a table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The papers with their page numbers.

    Attributes:
        pdfs: The content of each PDF by the name of the document's file it shows.
        printouts: What became of each Word file.
        notes: Thai sentences about what could not be printed.
    """

    documents: tuple[MadeDocument, ...]
    pdfs: Mapping[str, bytes] = field(default_factory=dict)
    printouts: tuple[Printout, ...] = ()
    notes: tuple[str, ...] = ()


Find = Callable[[bytes], Printout | None]
"""Finds what became of a Word file when it was printed before."""


def print_documents(
    documents: Sequence[MadeDocument], digit_style: str, find: Find = lambda _: None
) -> Printed:
    """Return the documents with a PDF of each Word file, as far as LibreOffice can make them.

    Only those are laid out that were not printed before, word for word as they are now.
    """
    if pdf.find_office() is None:
        return Printed(documents=tuple(documents), notes=(pdf.HOW_TO_GET,))
    known = {x.name: found for x in _papers(documents) if (found := find(x.content))}
    unknown = [x for x in documents if any(made.name not in known for made in _papers([x]))]
    printed = _try_to_print(unknown, digit_style) if unknown else Printed(documents=())
    anew = {document.id: document for document in printed.documents}
    before = {name: found for name, found in known.items() if name not in printed.pdfs}
    return Printed(
        documents=tuple(anew.get(x.id) or _as_printed(x, before) for x in documents),
        pdfs=dict(printed.pdfs) | {name: found.pdf for name, found in before.items()},
        printouts=(*_printouts(unknown, printed), *before.values()),
        notes=printed.notes,
    )


def _as_printed(document: MadeDocument, before: Mapping[str, Printout]) -> MadeDocument:
    files = tuple(
        MadeFile(name=x.name, content=before[x.name].numbered if x.name in before else x.content)
        for x in document.files
    )
    return replace(document, files=files)


def _printouts(filled: Sequence[MadeDocument], printed: Printed) -> Iterator[Printout]:
    numbered = {made.name: made.content for made in _papers(printed.documents)}
    for made in _papers(filled):
        if made.name in printed.pdfs:
            yield Printout(
                filled=made.content, numbered=numbered[made.name], pdf=printed.pdfs[made.name]
            )


def _try_to_print(documents: Sequence[MadeDocument], digit_style: str) -> Printed:
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
