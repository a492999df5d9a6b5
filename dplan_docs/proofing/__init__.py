"""The proof of templates: rehearsed with made-up values, read for old words, told place by place."""

from dplan_docs.proofing.check import Proof, prove
from dplan_docs.proofing.known import Known

__all__ = ["Known", "Proof", "prove"]
