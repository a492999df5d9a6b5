"""Which captions of several workbooks name one strategy, one แผนงาน, one category."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

from dplan_docs.thai.digits import to_arabic
from dplan_docs.thai.text import clean, fold

_NUMBERED = re.compile(
    r"(?:(?:ประเด็น)?(?:ยุทธศาสตร์)?(?:การพัฒนา)?\s*ที่|(?:ประเด็น)?ยุทธศาสตร์)?"
    r"\s*\(?(?P<number>\d{1,2})(?!\d|\.\d|\s*ปี)[\s.):–-]*"
)
_FIRST_WORD = re.compile(r"^(?:ประเด็น)?ยุทธศาสตร์[\s:–-]*")
_WORDS_OF_EVERY_NAME = re.compile(r"^(?:ด้าน|การพัฒนา)+")
_DIGITS = re.compile(r"\d+")

_LIKENESS = 0.8
_CUT_SHORT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Captions as found that mean one thing, and the spelling to print."""

    name: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Caption:
    """A strategy's caption taken apart; ``core`` lacks the words that every name has."""

    text: str
    number: int | None
    name: str
    core: str


@dataclass(slots=True, kw_only=True)
class _Cluster:
    head: _Caption
    spellings: list[str] = field(default_factory=list)


def group_strategies(captions: Iterable[str], known: Iterable[str]) -> tuple[Group, ...]:
    """Return the strategies among these captions, in the office's order; "" comes last.

    The known names give spelling and order; other strategies follow by number, then as
    they first appear. Captions are one strategy when their names are equal, or when one
    number has names that hardly differ; two numbers with unequal names never are.
    """
    named, nameless = _parted(captions)
    clusters = [_Cluster(head=_taken_apart(text)) for text in dict.fromkeys(known)]
    listed = len(clusters)
    for caption in sorted(map(_taken_apart, named), key=lambda c: c.number is None):
        _cluster_of(caption, clusters).spellings.append(caption.text)
    others = sorted(clusters[listed:], key=lambda c: c.head.number or float("inf"))
    groups = (
        Group(name=cluster.head.text, spellings=tuple(cluster.spellings))
        for cluster in (*clusters[:listed], *others)
        if cluster.spellings
    )
    return (*groups, *nameless)


def group_work_plans(names: Iterable[str], known: Iterable[str]) -> tuple[Group, ...]:
    """Return the แผนงาน among these names: the known in their order, others, "" last."""
    groups = _group(names, known, lambda name: name.removeprefix("แผนงาน"))
    return tuple(replace(g, name=g.name.removeprefix("แผนงาน").strip()) for g in groups)


def group_categories(names: Iterable[str]) -> tuple[Group, ...]:
    """Return the categories of equipment as they first appear, "" last."""
    return _group(names, (), lambda name: name.removeprefix("ประเภท").removeprefix("ครุภัณฑ์"))


def _parted(captions: Iterable[str]) -> tuple[list[str], tuple[Group, ...]]:
    """Tell the captions that say something from the blank ones."""
    distinct = list(dict.fromkeys(captions))
    blank = tuple(text for text in distinct if not fold(text))
    nameless = (Group(name="", spellings=blank),) if blank else ()
    return [text for text in distinct if text not in blank], nameless


def _group(
    names: Iterable[str], known: Iterable[str], bare: Callable[[str], str]
) -> tuple[Group, ...]:
    named, nameless = _parted(names)
    printed: dict[str, str] = {}
    for name in (*known, *named):
        printed.setdefault(bare(fold(name)), clean(name))
    spellings: dict[str, list[str]] = defaultdict(list)
    for name in named:
        spellings[bare(fold(name))].append(name)
    groups = (
        Group(name=name, spellings=tuple(spellings[key]))
        for key, name in printed.items()
        if key in spellings
    )
    return (*groups, *nameless)


def _taken_apart(text: str) -> _Caption:
    plain = to_arabic(clean(text))
    numbered = _NUMBERED.match(plain)
    rest = plain[numbered.end() :] if numbered else plain
    name = fold(_FIRST_WORD.sub("", rest))
    return _Caption(
        text=text,
        number=int(numbered["number"]) if numbered else None,
        name=name,
        core=_WORDS_OF_EVERY_NAME.sub("", name),
    )


def _cluster_of(caption: _Caption, clusters: list[_Cluster]) -> _Cluster:
    """Return the strategy the caption means; a new one joins the list."""
    best = max(clusters, key=lambda cluster: _closeness(cluster.head, caption), default=None)
    if best is None or not _closeness(best.head, caption):
        best = _Cluster(head=caption)
        clusters.append(best)
    return best


def _closeness(one: _Caption, other: _Caption) -> int:
    """How surely two captions are one strategy: 4 down to 1, and 0 when they are not."""
    if one.name == other.name and one.name:
        return 4 if one.number == other.number else 3
    if one.number != other.number and None not in {one.number, other.number}:
        return 0
    if one.core == other.core:
        return 2 if one.core else int(one.number == other.number)
    return int(one.number == other.number is not None and _hardly_differ(one.core, other.core))


def _hardly_differ(one: str, other: str) -> bool:
    """Whether one core is a misspelling or the beginning of the other."""
    shorter, longer = sorted((one, other), key=len)
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    if not shorter or (len(shorter) >= _CUT_SHORT and longer.startswith(shorter)):
        return True
    return SequenceMatcher(None, one, other).ratio() >= _LIKENESS
