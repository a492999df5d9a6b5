"""The letters to agencies and the invitations to members."""

from collections.abc import Iterable
from functools import partial

from dplan_docs.blanks import Missing
from dplan_docs.documents.committees import meeting_context, members_context, recipients
from dplan_docs.documents.common import base_context, letter_context, letter_to
from dplan_docs.documents.model import Document, Material, Paper, single
from dplan_docs.fields import Context, or_blank
from dplan_docs.settings.model import CLERK, EXECUTIVE, Agency, Committee
from dplan_docs.titles import INTERNAL_SUFFIX, TITLES


def agency_letter(material: Material, missing: Missing) -> Context:
    """หนังสือขอข้อมูลโครงการ: one letter an agency, one dotted letter where none is listed."""
    agencies = material.settings.agencies or (Agency(),)
    letter = letter_context(material, missing, TITLES["agency-letter"], EXECUTIVE)
    title = TITLES["agency-letter"]
    readers = [
        {"เรียน": or_blank(_addressee(agency), "ผู้รับหนังสือของหน่วยงานภายนอก", missing)}
        | letter_to(material, missing, title, agency.name or agency.addressee)
        for agency in agencies
    ]
    return base_context(material, missing) | letter | {"รายชื่อผู้รับ": readers}


def _addressee(agency: Agency) -> str:
    return agency.addressee or (f"หัวหน้า{agency.name}" if agency.name else "")


def _committee(material: Material, *, support: bool) -> Committee:
    return material.settings.support if support else material.settings.development


def invitation(material: Material, missing: Missing, *, support: bool, outside: bool) -> Context:
    """หนังสือเชิญประชุม: letters to members from outside, memos to those from inside."""
    committee = _committee(material, support=support)
    title = TITLES[_invitation_id(support=support)] + ("" if outside else INTERNAL_SUFFIX)
    default = committee.meeting.inviter or (CLERK if support else EXECUTIVE)
    readers = [
        context | letter_to(material, missing, title, member.full_name)
        for member, context in recipients(committee, missing, outside=outside)
    ]
    nobody = [
        context | letter_to(material, missing, title)
        for context in members_context(committee, missing)
    ]
    return (
        base_context(material, missing)
        | letter_context(material, missing, title, default)
        | meeting_context(committee, material.settings, missing)
        | {"รายชื่อผู้รับ": readers or nobody}
    )


def _invitation_id(*, support: bool) -> str:
    return "support-invitation" if support else "development-invitation"


def _invitations(material: Material, *, support: bool) -> Iterable[Paper]:
    members = _committee(material, support=support).members
    places = {member.is_outside for member in members} or {True}
    for outside, kind, suffix in ((True, "letter", "หนังสือ"), (False, "memo", "บันทึกข้อความ")):
        if outside in places:
            yield Paper(
                key=f"{_invitation_id(support=support)}-{kind}",
                context=partial(invitation, support=support, outside=outside),
                suffix=suffix,
            )


AGENCY_LETTER = single("agency-letter", agency_letter)
SUPPORT_INVITATION = Document(id="support-invitation", papers=partial(_invitations, support=True))
DEVELOPMENT_INVITATION = Document(
    id="development-invitation", papers=partial(_invitations, support=False)
)
