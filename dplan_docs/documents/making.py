"""Making the documents: papers filled once, packed, and handed over one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic

from dplan_docs.blanks import Missing
from dplan_docs.documents.bundle_order import bundle_of
from dplan_docs.documents.drafts import draft_because
from dplan_docs.documents.model import (
    Content,
    DocumentOf,
    M,
    MadeDocument,
    MadeFile,
    Material,
    PaperOf,
)
from dplan_docs.file_names import file_name
from dplan_docs.settings.model import THAI_DIGITS
from dplan_docs.thai.digits import to_arabic, to_thai

if TYPE_CHECKING:
    from dplan_docs.formats.docx import Filled, Look


def make_documents(
    material: Material, only: frozenset[str] = frozenset()
) -> Iterator[MadeDocument]:
    """Yield the bundle's documents in binding order: those due, or just those asked for.

    Raises:
        DplanError: A template is missing or at fault; the message says where.
    """
    return make_bundle(bundle_of(material), material, only)


def make_bundle(
    bundle: Sequence[DocumentOf[M]], material: M, only: frozenset[str] = frozenset()
) -> Iterator[MadeDocument]:
    """Yield the documents of any bundle: those due, or just those asked for.

    Raises:
        DplanError: A template is missing or at fault; the message says where.
    """
    maker = _Maker(material=material)
    for number, document in enumerate(bundle, start=1):
        if _is_wanted(document, material, only):
            yield maker.make(number, document)


def documents_due(material: Material, only: frozenset[str] = frozenset()) -> int:
    """Return how many documents ``make_documents`` will yield."""
    return due_of(bundle_of(material), material, only)


def due_of(bundle: Sequence[DocumentOf[M]], material: M, only: frozenset[str] = frozenset()) -> int:
    """Return how many documents ``make_bundle`` will yield."""
    return sum(_is_wanted(document, material, only) for document in bundle)


def _is_wanted(document: DocumentOf[M], material: M, only: frozenset[str]) -> bool:
    return document.id in only or (not only and document.is_due(material))


def number_pages(
    document: MadeDocument, outlines: Mapping[str, Sequence[tuple[str, int]]], digit_style: str
) -> MadeDocument:
    """Return the booklet with the contents' page numbers taken from its PDFs.

    Args:
        document: A made booklet.
        outlines: For each of its files, ``(title, physical page)`` of every heading.
        digit_style: The office's choice of digits.
    """
    from dplan_docs.formats import contents
    from dplan_docs.formats.package import unzip, write_zip

    files = []
    for file in document.files:
        parts = contents.number_pages(
            unzip(file.content), outlines.get(file.name, ()), _digits(digit_style)
        )
        files.append(MadeFile(name=file.name, content=write_zip(parts.items())))
    return replace(document, files=tuple(files))


def _digits(style: str) -> Callable[[str], str]:
    return to_thai if style == THAI_DIGITS else to_arabic


@dataclass(slots=True, kw_only=True)
class _Maker(Generic[M]):
    """Fills papers, each once, since the booklets take in papers of others."""

    material: M
    filled: dict[tuple[str, str], tuple["Filled", tuple[str, ...]]] = field(default_factory=dict)

    def make(self, number: int, document: DocumentOf[M]) -> MadeDocument:
        contents = [*self._packed(document), *document.workbooks(self.material)]
        missing = dict.fromkeys(label for each in contents for label in each.missing)
        return MadeDocument(
            id=document.id,
            number=number,
            title=document.title,
            files=_files(f"{number:02} {document.title}", contents),
            missing=tuple(missing),
            draft_because=draft_because(document.id, self.material.findings),
        )

    def _packed(self, document: DocumentOf[M]) -> Iterator[Content]:
        papers = list(document.papers(self.material))
        for paper, (filled, missing) in [(paper, self._fill(paper)) for paper in papers]:
            from dplan_docs.formats.docx import pack

            content = pack(filled)
            yield Content(content=content, ending=".docx", suffix=paper.suffix, missing=missing)

    def _fill(self, paper: PaperOf[M]) -> tuple["Filled", tuple[str, ...]]:
        key = (paper.key, paper.suffix)
        if key not in self.filled:
            self.filled[key] = self._fill_anew(paper)
        return self.filled[key]

    def _fill_anew(self, paper: PaperOf[M]) -> tuple["Filled", tuple[str, ...]]:
        from dplan_docs.formats.docx import fill, raw
        from dplan_docs.formats.inclusion import marker

        missing = Missing()
        included = {key: self._fill(each) for key, each in paper.includes.items()}
        context = paper.context(self.material, missing)
        context["แทรก"] = {key: raw(marker(key)) for key in included}
        papers = {key: filled for key, (filled, _) in included.items()}
        filled = fill(self.material.templates(paper.template), context, self._look(papers))
        for _, labels in included.values():
            for label in labels:
                missing.note(label)
        return filled, tuple(missing.labels)

    def _look(self, included: "dict[str, Filled]") -> "Look":
        from dplan_docs.formats.docx import Look

        style = self.material.settings.organization.digit_style
        return Look(
            convert_digits=_digits(style),
            emblem=self.material.emblem,
            included=included,
        )


def _files(title: str, contents: Iterable[Content]) -> tuple[MadeFile, ...]:
    """Return the files of a document, each under a name of its own."""
    named: dict[str, bytes] = {}
    for made in contents:
        stem = f"{title} - {made.suffix}" if made.suffix else title
        named[file_name(stem, made.ending, named)] = made.content
    return tuple(MadeFile(name=name, content=content) for name, content in named.items())
