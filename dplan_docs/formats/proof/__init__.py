"""What is wrong with a Word template: its tags, its looks, and a copy with comments at each place."""
