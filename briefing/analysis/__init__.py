"""What each sentence is: who says it, how surely, when and what of. Pure functions of text."""
