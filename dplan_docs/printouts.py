"""The PDFs of earlier builds: a paper that says the same need not be laid out again.

LibreOffice takes seconds a paper, by far the slowest part of a build. What was printed lies
in the history under its hash; here stands which paper became which PDF, and by what.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dplan_docs.formats import pdf
from dplan_docs.history import History
from dplan_docs.swap import replace_file

NAME = "printouts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """A Word file as it was filled, and what printing made of it: page numbers, and its PDF."""

    filled: bytes
    numbered: bytes
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Printouts:
    """The papers of a workspace that were printed before.

    Attributes:
        home: The workspace's hidden folder.
        digits: The style of digits that a PDF's fonts draw.
    """

    home: Path
    history: History
    digits: str

    def find(self, filled: bytes) -> Printout | None:
        """Return what this paper became when it was printed last, if that is still kept whole."""
        hashes = self._known().get(self._key(filled))
        found = tuple(self.history.content(x) for x in hashes) if hashes else ()
        if not found or None in found:
            return None
        numbered, printed = found
        return Printout(filled=filled, numbered=numbered or b"", pdf=printed or b"")

    def remember(self, printouts: Iterable[Printout]) -> None:
        """Write down what became of these papers; what was not printed this time is forgotten."""
        said = {
            self._key(x.filled): (sha256(x.numbered).hexdigest(), sha256(x.pdf).hexdigest())
            for x in printouts
        }
        if said:
            try:
                replace_file(self.home / NAME, json.dumps(said).encode())
            except OSError:
                return

    def _key(self, filled: bytes) -> str:
        """The paper, and the LibreOffice and the style that it is printed by."""
        office = pdf.find_office()
        release = office.stat().st_mtime_ns if office and office.exists() else 0
        stamp = f"{office} {release} {self.digits} ".encode()
        return sha256(stamp + filled).hexdigest()

    def _known(self) -> Mapping[str, tuple[str, str]]:
        try:
            said = json.loads((self.home / NAME).read_text(encoding="utf-8"))
            return {key: (numbered, printed) for key, (numbered, printed) in said.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}
