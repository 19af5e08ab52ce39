"""HTML in one pass: parser events become blocks and, when pages are asked for, their safe HTML.

One state machine, ``PageReader``, in three layers: ``paragraphs`` (text, and what is set off in it), ``table_reader``
(frames, rows, cells) and ``reader`` (the parser's events). They share their fields because each event is a few
statements and a call costs more than they do; what holds between two events is this:

``_stack``  Each open element, outermost first: its role, the setting to go back to, what closes it on the page, what
    opens it anew, whether a page ends with it. ``start`` pushes one, also for what has no end tag, and ``end`` pops
    one; what is skipped (scripts, what is hidden) pushes nothing and is counted in ``_skipping``.
``_base``   So many of ``_stack`` are frames, or stand outside one: blocks, tables, rows and cells, with all that is
    around them. ``_base <= len(_stack)``. What lies above is inline, within the paragraph: it is closed when a
    paragraph closes and opened anew when the next one opens (from an element's fourth field), so that each block's
    HTML is balanced. An inline element below ``_base`` was broken by a frame that began inside it: it ends like a
    frame.
``_open``   The paragraph that text goes to; None between paragraphs. Text opens one, the edge of a frame, two breaks
    in a row and a page break close it: no paragraph crosses such an edge. While it is None, ``_runs``, ``_parts`` and
    ``_length`` mean nothing; ``_anchors`` wait for the next.
``_leading`` No-break spaces told while no paragraph is open. They indent the next one, and are written when it opens,
    or where they stand at the edge of a frame. It is empty while a paragraph is open, and without pages.
``_sink``   Where HTML goes outside tables: ``_lead`` (what comes before the next block) while ``_open`` is None, the
    block's own while it is not. Inside a table everything goes to ``_tokens``, which are taken apart at its end, when
    it is known whether the table holds data or text.

Every block is made in three places: ``_close_paragraph``, ``_add_standing`` and the end of a table.
"""
