"""What a person is told, without Qt: lists, headings, glimpses, as window, memo and command line say them."""
