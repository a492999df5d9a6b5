"""docxtpl-lint, wrapped: the only importer of it. Its faults come out in Thai, with our codes."""

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from dplan_docs.formats.proof.model import Fault, Tag
from dplan_docs.formats.proof.sentences import sentence_of

_IN_SNIPPET = re.compile(r"\b(end)?(for|if|with|set)\b")


def is_installed() -> bool:
    """Whether docxtpl-lint is there; without it the plain check serves."""
    try:
        import docxtpl_lint  # noqa: F401
    except ImportError:
        return False
    return True


def tags_of(template: bytes) -> list[Tag]:
    """Return every tag of the body, headers, footers and footnotes, in order."""
    from docxtpl_lint.core import template_tags

    file: object = io.BytesIO(template)
    _, tags = template_tags(file)  # whatever zipfile opens
    return [
        Tag(
            kind=tag.kind,
            prefix=tag.prefix,
            body=tag.body,
            raw=tag.raw,
            part=tag.para.part,
            paragraph=tag.para.index,
        )
        for tag in tags
    ]


def lint_faults(template: bytes, broken: Iterable[tuple[str, str]] = ()) -> list[Fault]:
    """Return what docxtpl-lint finds in a template, without what only follows from another fault.

    Args:
        template: The file.
        broken: The commands, by part, that are there but misspelt.
    """
    from docxtpl_lint import Issue, lint

    def told(issue: Issue) -> Fault:
        sentence, message = sentence_of(issue.rule, issue.params)
        return Fault(
            code=sentence.code,
            severity=sentence.severity,
            message=message,
            part=issue.location.part,
            paragraph=issue.location.paragraph,
            value=issue.snippet or None,
            rule=issue.rule,
        )

    return list(without_echoes([told(issue) for issue in lint(template).issues], broken))


def without_echoes(
    faults: Sequence[Fault], broken: Iterable[tuple[str, str]] = ()
) -> Iterator[Fault]:
    """Yield the faults less their echoes: a block that is open only for another fault's sake."""
    spent = list(broken)
    for fault in faults:
        if fault.rule == "DTL001":
            spent += [(fault.part, "".join(x)) for x in _IN_SNIPPET.findall(fault.value or "")[:1]]
        if fault.rule == "DTL102" and "end" in (fault.value or ""):
            spent.append((fault.part, ""))
    for fault in faults:
        echo = _echo(fault, spent)
        if echo:
            spent.remove(echo)
        else:
            yield fault


def _echo(fault: Fault, spent: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Return what a fault follows from: a broken ``endfor``, say, leaves its ``for`` open."""
    words = _IN_SNIPPET.findall(fault.value or "")[:1]
    if not words:
        return None
    end, block = words[0]
    if fault.rule == "DTL101":
        wanted = [(fault.part, f"end{block}"), (fault.part, "")]
    elif fault.rule == "DTL102" and end:
        wanted = [(fault.part, block)]
    else:
        return None
    return next((each for each in wanted if each in spent), None)
