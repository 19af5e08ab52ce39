"""What a page is made of before anything is known of its filing but the text: little has to be imported for it."""
