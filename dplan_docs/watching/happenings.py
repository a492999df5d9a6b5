"""What a watch has to tell, as records."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dplan_docs.findings import Finding
from dplan_docs.lastbuild import LastBuild
from dplan_docs.workspace import Workspace

if TYPE_CHECKING:
    from dplan_docs.pipeline import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """The watch has begun."""

    workspace: Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Files are not taken yet; ``in_use`` ones are open in another program, others still change."""

    names: tuple[str, ...]
    in_use: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A bundle was made, because of these files; none when the first one or tried again."""

    changed: tuple[str, ...]
    outcome: "Outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpToDate:
    """Nothing had to be made, though these files changed; none when the watch begins."""

    changed: tuple[str, ...]
    found: LastBuild


@dataclass(frozen=True, slots=True, kw_only=True)
class NotBuilt:
    """A build could not go on; the old bundle is as it was.

    Attributes:
        error: What nobody expected, if that is why.
    """

    changed: tuple[str, ...]
    message: str = ""
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """The folder can no longer be reached, as when a network is down, or can be again."""

    is_there: bool


Happening = Started | Waiting | Built | UpToDate | NotBuilt | Reach
