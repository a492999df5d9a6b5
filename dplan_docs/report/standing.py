"""The report of ``dplan status``."""

from dplan_docs.report.layout import joined
from dplan_docs.report.senders import senders_table
from dplan_docs.report.timeline import next_paper_lines, timeline
from dplan_docs.status import Status


def status_report(status: Status) -> str:
    """Return who has sent and who has not, and every day of the year's work."""
    head = f"{status.organization} ปีงบประมาณ พ.ศ. {status.fiscal_year or '....'}"
    return joined(
        [
            [f"{head} {status.edition}".rstrip(), *status.notes],
            *(senders_table(x.title, x.words, x.senders) for x in status.groups),
            timeline(status.milestones, status.today),
            next_paper_lines(status.next_paper),
        ]
    )
