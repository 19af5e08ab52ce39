"""A PDF in the pane: its pages, their words under the pointer, the bar that says which page it is."""
