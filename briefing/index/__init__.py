"""The full-text index, made from the catalogue alone. The only room that knows Whoosh."""
