"""The check without docxtpl-lint: tags found paragraph by paragraph, the first broken block told."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import jinja2

from dplan_docs.findings import Severity
from dplan_docs.formats.proof.model import Fault, Passage, Tag, fault_at

_TAG = re.compile(r"\{([{%#])(?:(p|tr|tc|r)(?=\s))?-?\s*(.*?)\s*-?[}%#]\}")
_KINDS = {"{": "expr", "%": "stmt", "#": "comment"}


def tags_of(passages: Sequence[Passage]) -> list[Tag]:
    """Return the tags that begin and end in one paragraph."""
    return [
        Tag(
            kind=_KINDS[found[1]],
            prefix=found[2] or "",
            body=found[3],
            raw=found[0],
            part=passage.part,
            paragraph=passage.number,
        )
        for passage in passages
        for found in _TAG.finditer(passage.text)
    ]


def block_faults(tags: Sequence[Tag]) -> Iterator[Fault]:
    """Yield the first place of each part at which Jinja gives up."""
    for _, group in groupby(tags, key=lambda tag: tag.part):
        told = [tag for tag in group if tag.kind != "comment"]
        lines = (f"{{% {x.body} %}}" if x.kind == "stmt" else f"{{{{ {x.body} }}}}" for x in told)
        try:
            jinja2.Environment(autoescape=True).parse("\n".join(lines))
        except jinja2.TemplateSyntaxError as error:
            tag = told[min(error.lineno, len(told)) - 1]
            message = "คำสั่งถึงตรงนี้ยังไม่ครบคู่หรือเขียนไม่ถูกต้อง กรุณาตรวจ for กับ endfor และ if กับ endif"
            yield fault_at(tag, "template-tag-malformed", Severity.ERROR, message)
