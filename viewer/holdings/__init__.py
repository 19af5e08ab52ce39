"""What a report of holdings lists (Form 13F, Form N-PORT), and how that differs from an earlier one."""
