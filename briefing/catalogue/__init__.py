"""What the library knows: articles, revisions, statements and the desk. The only room that knows SQLite."""
