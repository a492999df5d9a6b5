"""The tambon development plan (แผนพัฒนาตำบล): a province's letter to its districts, and their answers.

One folder holds all that this kind of plan has of its own: its records, its settings, its
reading, its papers and its checks. What it shares with the operation plan (findings, inbox,
filling of templates, bundle, status) it takes from there.
"""
