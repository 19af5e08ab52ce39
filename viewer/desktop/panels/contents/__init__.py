"""The Contents panel: the section tree."""
