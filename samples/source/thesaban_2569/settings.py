"""The settings of sample (b) as a whole."""

from dplan_docs.settings.model import DEVELOPMENT, SUPPORT, Committee, Settings
from samples.source.thesaban_2569 import committees, office
from samples.source.thesaban_2569.names import STRATEGIES

SETTINGS = Settings(
    organization=office.ORGANIZATION,
    year=office.YEAR,
    schedule=office.SCHEDULE,
    people=office.PEOPLE,
    divisions=office.DIVISIONS,
    agencies=office.AGENCIES,
    support=Committee(
        label=SUPPORT,
        members=committees.SUPPORT_MEMBERS,
        meeting=committees.SUPPORT_MEETING,
        agenda=committees.SUPPORT_AGENDA,
        attendees=committees.SUPPORT_ATTENDEES,
    ),
    development=Committee(
        label=DEVELOPMENT,
        members=committees.DEVELOPMENT_MEMBERS,
        meeting=committees.DEVELOPMENT_MEETING,
    ),
    letters=office.LETTERS,
    posting_places=office.POSTING_PLACES,
    strategies=STRATEGIES,
    work_plans=office.WORK_PLAN_ORDER,
)
