"""The one place that makes a template's tags plain before Jinja sees them.

An officer's keyboard, Word and the clipboard put into ``{{ … }}`` what nobody can see:
split ำ and marks out of order, invisible and no-break blanks, curly quotes, full-width
braces, and pieces of one tag in several runs, insertions, links or smart tags. Each tag is
gathered into the text where it begins, and written plainly. Text outside tags is not touched.
"""

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from dplan_docs.formats.meter import RunawayError
from dplan_docs.formats.wordml import w
from dplan_docs.thai.text import clean

MAX_TAGS = 5_000
MAX_TAG = 2_000

_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_OPEN, _CLOSE, _MARK = "[{\uff5b]", "[}\uff5d]", "[%\uff05#\uff03]"
_TAG = re.compile(
    f"(?P<print>{_OPEN}[{_HIDDEN}]*{_OPEN})|(?P<order>{_OPEN}[{_HIDDEN}]*(?P<mark>{_MARK}))"
)
_ENDS = {
    "{": re.compile(f"{_CLOSE}[{_HIDDEN}]*{_CLOSE}+"),
    "%": re.compile(f"[%\uff05][{_HIDDEN}]*{_CLOSE}"),
    "#": re.compile(f"[#\uff03][{_HIDDEN}]*{_CLOSE}"),
}
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_BLANK = re.compile("[\t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_QUOTES = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u301d\u301e", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\u00b4", "'"),
)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_THAI_WORD = re.compile("[\u0e00-\u0e7f]+")
_LITERAL = re.compile("""("[^"]*"|'[^']*')""")
_TEXT, _PARAGRAPH, _RUN = w("t"), w("p"), w("r")
_BLANKS = frozenset((w("tab"), w("br"), w("cr")))
_DROPPED = frozenset((w("softHyphen"), w("noBreakHyphen"), w("lastRenderedPageBreak")))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RAW_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)


def plain_tags(root: etree._Element) -> None:
    """Gather and plainly write every tag of a part, paragraph by paragraph, in place."""
    for pieces in _paragraphs(root):
        text = "".join(x.text or "" if x.tag == _TEXT else " " for x in pieces)
        if "{" in text or "\uff5b" in text:
            tags = list(_tags(text))
            if len(tags) > MAX_TAGS:
                raise RunawayError("มีคำสั่งในวงเล็บปีกกามากเกินกว่าที่กำหนด")
            _gather(pieces, text, tags)


def plain(tag: str) -> str:
    """Return one tag's text as it was meant.

    >>> plain("{{ หน่วยงาน.จํานวน\u200b|ดู(“ก”)\u00a0}}")
    '{{ หน่วยงาน.จำนวน|ดู("ก") }}'
    """
    tag = _BLANK.sub(" ", _INVISIBLE.sub("", tag)).translate(_FULL_WIDTH).translate(_QUOTES)
    tag = _THAI_WORD.sub(lambda word: clean(word[0]), tag)
    pieces = _LITERAL.split(tag)
    pieces[::2] = [piece.translate(_DASHES) for piece in pieces[::2]]
    return "".join(pieces)


def unescaped_tags(source: str) -> str:
    """Return Jinja source whose tags hold no XML entities any more."""
    return _RAW_TAG.sub(lambda tag: unescape(tag[0]) if "&" in tag[0] else tag[0], source)


def _paragraphs(root: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield what counts as text in each paragraph; a text box within has paragraphs of its own."""
    found: dict[etree._Element, list[etree._Element]] = {}
    for node in root.iter(_TEXT, *_BLANKS, *_DROPPED):
        parent = node.getparent()
        if parent is None or (parent.tag != _RUN and node.tag != _TEXT):
            continue  # a tab stop of the paragraph's properties
        if node.tag in _DROPPED:
            continue
        paragraph = next(node.iterancestors(_PARAGRAPH), root)
        found.setdefault(paragraph, []).append(node)
    yield from found.values()


def _tags(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each tag begins and ends; one that does not end in this text is left alone."""
    position = 0
    while (opening := _TAG.search(text, position)) is not None:
        mark = (opening["mark"] or "{").translate(_FULL_WIDTH)
        end = _end_of(text, opening.end(), mark)
        if end is None:
            return
        yield opening.start(), end
        position = end


def _end_of(text: str, start: int, mark: str) -> int | None:
    """Where the tag ends: the first closing mark outside of quotes, as Jinja sees it, or the first."""
    first = _ENDS[mark].search(text, start)
    return first.end() if first else None


def _gather(pieces: list[etree._Element], text: str, tags: list[tuple[int, int]]) -> None:
    """Write each tag whole and plain into the piece where it begins, and out of the others."""
    edges = iter([*tags, (len(text), len(text))])
    begin, end = next(edges)
    position = 0
    for piece in pieces:
        stop = position + _length(piece)
        kept = []
        touched = position < end and begin < stop
        while begin < stop:
            if begin >= position:
                kept += [text[position:begin], plain(text[begin:end])]
            position = min(end, stop)
            if end > stop:
                break
            begin, end = next(edges)
            touched = touched or begin < stop
        kept.append(text[position:stop])
        position = stop
        if touched:
            _keep(piece, "".join(kept))


def _length(piece: etree._Element) -> int:
    return len(piece.text or "") if piece.tag == _TEXT else 1


def _keep(piece: etree._Element, text: str) -> None:
    parent = piece.getparent()
    if piece.tag == _TEXT:
        piece.text = text
        piece.set(_SPACE, "preserve")
    elif parent is not None:
        parent.remove(piece)
