"""The nouns of Briefing: frozen values without I/O or rendering. Standard library only."""
