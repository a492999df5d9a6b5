"""The meetings' papers: agendas, minutes, signing sheets and appointment orders."""

from functools import partial

from dplan_docs.blanks import Missing
from dplan_docs.documents.committees import meeting_context
from dplan_docs.documents.common import base_context, signatory_context
from dplan_docs.documents.model import Document, Material, Paper, single
from dplan_docs.documents.tables import strategy_figures
from dplan_docs.fields import Context
from dplan_docs.settings.model import EXECUTIVE, YES, Settings

COMMITTEES = (("support", "คณะกรรมการสนับสนุน"), ("development", "คณะกรรมการพัฒนา"))


def meeting_paper(material: Material, missing: Missing, *, support: bool) -> Context:
    """What the agenda, the minutes, the signing sheet and the order of a committee need."""
    settings = material.settings
    committee = settings.support if support else settings.development
    sent, unsent = _answers(material)
    return (
        base_context(material, missing)
        | meeting_context(committee, settings, missing)
        | {
            "รายการยุทธศาสตร์": strategy_figures(material.plan, missing),
            "ผู้ส่งแล้ว": sent,
            "ผู้ยังไม่ส่ง": unsent,
            "ผู้ลงนาม": signatory_context(material, missing, EXECUTIVE),
        }
    )


def _answers(material: Material) -> tuple[list[str], list[str]]:
    """Who has sent their projects and who has not: divisions by what was read, agencies as entered."""
    settings = material.settings
    known = {name for entry in material.plan.entries for name in entry.divisions}
    silent = [x.name for x in settings.divisions if x.name not in known]
    sent = [x.name for x in settings.divisions if x.name in known]
    return sent + _agencies(settings, answered=True), silent + _agencies(settings, answered=False)


def _agencies(settings: Settings, *, answered: bool) -> list[str]:
    return [x.name for x in settings.agencies if x.name and (x.answered == YES) is answered]


def _paper(key: str, *, support: bool, suffix: str = "") -> Paper:
    return Paper(key=key, context=partial(meeting_paper, support=support), suffix=suffix)


SUPPORT_AGENDA = single("support-agenda", partial(meeting_paper, support=True))
SUPPORT_MINUTES = single("support-minutes", partial(meeting_paper, support=True))
DEVELOPMENT_AGENDA = single("development-agenda", partial(meeting_paper, support=False))
DEVELOPMENT_MINUTES = single("development-minutes", partial(meeting_paper, support=False))

_ATTENDANCE = tuple(
    _paper("attendance", support=name == "support", suffix=suffix) for name, suffix in COMMITTEES
)
EDITION_ATTENDANCE = Document(id="attendance", papers=lambda _: _ATTENDANCE[1:])
"""An amendment is put to the development committee alone."""
ORDERS = {
    name: _paper(f"{name}-order", support=name == "support", suffix=suffix)
    for name, suffix in COMMITTEES
}
ATTENDANCE = Document(id="attendance", papers=lambda _: _ATTENDANCE)
APPOINTMENT_ORDERS = Document(id="appointment-orders", papers=lambda _: ORDERS.values())
