"""What the lists of the main screen hold, as values made of the library: none of it needs Textual."""
