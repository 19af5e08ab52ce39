"""What changed, and what the filer says changed: notes, pairing and comparison.

Rule 12b-15 (17 CFR 240.12b-15) is the law of this room: an amendment sets out the complete text of each item it
amends, so an Item it repeats replaces, and an Item it leaves out is not repeated, which is never "deleted".
"""
