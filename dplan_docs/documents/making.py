"""Making the documents: papers filled once, packed, and handed over one by one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dplan_docs.blanks import Missing
from dplan_docs.documents.bundle_order import bundle_of
from dplan_docs.documents.drafts import draft_because, lacking_of
from dplan_docs.documents.model import Document, MadeDocument, MadeFile, Material, Paper
from dplan_docs.settings.model import THAI_DIGITS
from dplan_docs.thai.digits import to_arabic, to_thai

if TYPE_CHECKING:
    from dplan_docs.formats.docx import Filled, Look

WORKBOOK = "plan-workbook"


def make_documents(
    material: Material, only: frozenset[str] = frozenset()
) -> Iterator[MadeDocument]:
    """Yield the bundle's documents in binding order: those due, or just those asked for.

    Raises:
        DplanError: A template is missing or at fault; the message says where.
    """
    maker = _Maker(material=material)
    for number, document in enumerate(bundle_of(material), start=1):
        if document.id in only or (not only and document.is_due(material)):
            yield maker.make(number, document)


def documents_due(material: Material, only: frozenset[str] = frozenset()) -> int:
    """Return how many documents ``make_documents`` will yield."""
    return sum(d.id in only or (not only and d.is_due(material)) for d in bundle_of(material))


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
class _Maker:
    """Fills papers, each once, since the booklets take in papers of others."""

    material: Material
    filled: dict[tuple[str, str], tuple["Filled", tuple[str, ...]]] = field(default_factory=dict)

    def make(self, number: int, document: Document) -> MadeDocument:
        if document.id == WORKBOOK:
            return self._workbook(number, document)
        from dplan_docs.formats.docx import pack

        papers = list(document.papers(self.material))
        results = [self._fill(paper) for paper in papers]
        files = tuple(
            MadeFile(name=_file_name(number, document, paper.suffix), content=pack(filled))
            for paper, (filled, _) in zip(papers, results, strict=True)
        )
        missing = dict.fromkeys(label for _, labels in results for label in labels)
        return self._made(number, document, files, tuple(missing))

    def _made(
        self, number: int, document: Document, files: tuple[MadeFile, ...], missing: tuple[str, ...]
    ) -> MadeDocument:
        return MadeDocument(
            id=document.id,
            number=number,
            title=document.title,
            files=files,
            missing=missing,
            draft_because=draft_because(document.id, self.material.findings),
        )

    def _fill(self, paper: Paper) -> tuple["Filled", tuple[str, ...]]:
        key = (paper.key, paper.suffix)
        if key not in self.filled:
            self.filled[key] = self._fill_anew(paper)
        return self.filled[key]

    def _fill_anew(self, paper: Paper) -> tuple["Filled", tuple[str, ...]]:
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

    def _workbook(self, number: int, document: Document) -> MadeDocument:
        from dplan_docs.formats.xlsx import write_plan_workbook
        from dplan_docs.plan import summary

        plan, settings = self.material.plan, self.material.settings
        template = self.material.templates(f"xlsx/{document.id}.xlsx")
        lacking = lacking_of(self.material.findings)
        content = write_plan_workbook(template, plan, summary(plan), settings, lacking.in_short)
        file = MadeFile(name=f"{number:02} {document.title}.xlsx", content=content)
        unread = plan.total.unread
        missing = (f"จำนวนเงินที่อ่านไม่ได้ {unread} รายการ",) if unread else ()
        return self._made(number, document, (file,), missing + lacking.to_supply)


def _file_name(number: int, document: Document, suffix: str) -> str:
    end = f" - {suffix}" if suffix else ""
    return f"{number:02} {document.title}{end}.docx"
