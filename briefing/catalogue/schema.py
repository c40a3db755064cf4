"""The tables of a catalogue, and how an older catalogue becomes a newer one.

Tables made from files (files, refusals, revisions, statements, origins, coverage) may be made anew; the desk,
`history`, and `articles`, which gives out the ids that the desk is kept under, are never dropped nor emptied.
"""

CATALOGUE: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE state (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
        "INSERT INTO state VALUES ('generation', 0), ('changes', 0), ('identity', lower(hex(randomblob(8))))",
        # Files of the folder. `reader` is the version of what read it; `refused` what could be read at its refusal.
        """CREATE TABLE files (
            path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, digest TEXT NOT NULL,
            reader INTEGER NOT NULL, refused TEXT, gone INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID""",
        """CREATE TABLE refusals (
            path TEXT NOT NULL, place INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (path, place))""",
        # `generation` rises with each change that the index must know; `analysed` is the generation at which the
        # statements of the current revision were stored, 0 until they are.
        """CREATE TABLE articles (
            number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, entry TEXT NOT NULL, place INTEGER NOT NULL,
            live INTEGER NOT NULL, revision INTEGER NOT NULL, stated TEXT NOT NULL,
            title TEXT, source TEXT, credit TEXT, date TEXT, author TEXT, url TEXT, language TEXT,
            provenance TEXT NOT NULL, words INTEGER NOT NULL, origin INTEGER NOT NULL,
            generation INTEGER NOT NULL, analysed INTEGER NOT NULL DEFAULT 0, analysis INTEGER NOT NULL DEFAULT 0)""",
        "CREATE INDEX articles_by_path ON articles (path)",
        "CREATE INDEX articles_by_origin ON articles (origin)",
        "CREATE INDEX articles_by_generation ON articles (generation)",
        "CREATE INDEX articles_by_analysed ON articles (analysed)",
        """CREATE TABLE revisions (
            article INTEGER NOT NULL, revision INTEGER NOT NULL, digest TEXT NOT NULL, blocks TEXT NOT NULL,
            boilerplate TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (article, revision))""",
        # `kinds` and `speakers`: those of the statements, once each, one a line.
        """CREATE TABLE statements (
            article INTEGER NOT NULL, revision INTEGER NOT NULL, count INTEGER NOT NULL, kinds TEXT NOT NULL,
            speakers TEXT NOT NULL, packed TEXT NOT NULL, PRIMARY KEY (article, revision))""",
        # What makes copies meet: an article's sketch, and the keys of which near copies share at least one.
        "CREATE TABLE sketches (article INTEGER PRIMARY KEY, sketch BLOB NOT NULL)",
        """CREATE TABLE sketch_keys (
            key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID""",
        "CREATE INDEX sketch_keys_by_article ON sketch_keys (article)",
        # `generation`: articles analysed up to it have been matched. `level`: 2 main, 1 mentioned; silent has no row.
        "CREATE TABLE rules (rule TEXT PRIMARY KEY, generation INTEGER NOT NULL) WITHOUT ROWID",
        """CREATE TABLE coverage (
            rule TEXT NOT NULL, article INTEGER NOT NULL, level INTEGER NOT NULL, count INTEGER NOT NULL,
            numbers TEXT NOT NULL, PRIMARY KEY (rule, article)) WITHOUT ROWID""",
        "CREATE INDEX coverage_by_article ON coverage (article)",
        # The desk.
        """CREATE TABLE marks (
            article INTEGER PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0)""",
        "CREATE TABLE tags (article INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (article, tag)) WITHOUT ROWID",
        """CREATE TABLE corrections (
            article INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (article, field)) WITHOUT ROWID""",
        "CREATE TABLE notes (article INTEGER PRIMARY KEY, text TEXT NOT NULL, made TEXT NOT NULL)",
        # What was done to the lines of briefs: pins, hides, notes; the words are kept, so that they outlive a revision.
        """CREATE TABLE lines (
            issue TEXT NOT NULL, deed TEXT NOT NULL, article INTEGER NOT NULL, revision INTEGER NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, words TEXT NOT NULL, value TEXT NOT NULL, made TEXT NOT NULL,
            PRIMARY KEY (issue, deed, article, revision, start))""",
        "CREATE TABLE searches (name TEXT PRIMARY KEY, query TEXT NOT NULL, made TEXT NOT NULL)",
        """CREATE TABLE exports (
            number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, issue TEXT NOT NULL, made TEXT NOT NULL,
            digest TEXT NOT NULL, content TEXT NOT NULL)""",
    ),
    (
        # When each revision of an article came to be the current one; revision 0: the article was withdrawn. What the
        # library held at a generation, or at a time, is the last row of each article up to it. `made`: ISO 8601, UTC.
        """CREATE TABLE history (
            article INTEGER NOT NULL, generation INTEGER NOT NULL, revision INTEGER NOT NULL, made TEXT,
            PRIMARY KEY (article, generation)) WITHOUT ROWID""",
        # An older catalogue holds its articles from now on; since when, it did not note.
        """INSERT INTO history SELECT number, (SELECT value FROM state WHERE name = 'generation'), revision,
            strftime('%Y-%m-%dT%H:%M:%SZ', 'now') FROM articles WHERE live""",
        """INSERT INTO state SELECT 'noted_from', strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
            WHERE EXISTS (SELECT 1 FROM articles)""",
        # What a brief was asked on and narrowed to, its rule, and the generation it was made at; NULL: not noted.
        "ALTER TABLE exports ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE exports ADD COLUMN rule TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE exports ADD COLUMN generation INTEGER",
        # What an export cites: start and end of each statement, as JSON.
        """CREATE TABLE cited (
            export INTEGER NOT NULL, article INTEGER NOT NULL, revision INTEGER NOT NULL, extents TEXT NOT NULL,
            PRIMARY KEY (export, article, revision)) WITHOUT ROWID""",
        # When an article was looked up, as its document states it.
        "ALTER TABLE articles ADD COLUMN retrieved TEXT",
        # Deeds on the lines of briefs: pin, hide, note, move. `issue` is the brief's, `section` where the line stood
        # (empty: wherever it stands). The anchor is the statement as it was when the deed was made and never changes;
        # where it stands now is told from the revisions. `beside`: of a move, the side and the anchor it was put by.
        """CREATE TABLE deeds (
            number INTEGER PRIMARY KEY AUTOINCREMENT, issue TEXT NOT NULL, section TEXT NOT NULL, deed TEXT NOT NULL,
            article INTEGER NOT NULL, revision INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
            words TEXT NOT NULL, text TEXT NOT NULL, beside TEXT NOT NULL, made TEXT NOT NULL)""",
        """INSERT INTO deeds (issue, section, deed, article, revision, start, end, words, text, beside, made)
            SELECT issue, '', deed, article, revision, start, end, words, value, '', made FROM lines
            WHERE deed IN ('pin', 'hide', 'note')""",
        "DROP TABLE lines",
        "ALTER TABLE deeds RENAME TO lines",
        "CREATE INDEX lines_by_issue ON lines (issue)",
        "CREATE TABLE own_lines (issue TEXT PRIMARY KEY, text TEXT NOT NULL, made TEXT NOT NULL) WITHOUT ROWID",
        # Admiralty grades: of a source (`source`, or `article` where none is known), else of an item: an article
        # (revision 0) or one of its statements, anchored like a line.
        """CREATE TABLE grades (
            number INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, article INTEGER NOT NULL,
            revision INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, words TEXT NOT NULL,
            grade TEXT NOT NULL, made TEXT NOT NULL)""",
        # What the user did, each deed with the rows it changed, so that it can be undone and done again.
        """CREATE TABLE journal (
            number INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, words TEXT NOT NULL, changes TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0)""",
        # Articles of one text are looked for by its digest, when one is withdrawn or comes back.
        "CREATE INDEX revisions_by_digest ON revisions (digest)",
        # What a loaded desk holds of articles that are not here yet.
        """CREATE TABLE awaiting (
            number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL, content TEXT NOT NULL)""",
    ),
    (
        # The links within the blocks, as JSON: start, end, address. Earlier revisions were read without theirs.
        "ALTER TABLE revisions ADD COLUMN links TEXT NOT NULL DEFAULT '[]'",
        # Where in an article's text the user left it: an offset.
        """CREATE TABLE reading_places (
            article INTEGER NOT NULL, revision INTEGER NOT NULL, place INTEGER NOT NULL,
            PRIMARY KEY (article, revision)) WITHOUT ROWID""",
    ),
    (
        # What an exported matrix was asked for and what it counted, as JSON: a matrix cites nothing, so its counts are
        # held against those of now.
        "CREATE TABLE counted (export INTEGER PRIMARY KEY, request TEXT NOT NULL, counts TEXT NOT NULL)",
    ),
)
"""What makes a catalogue of version n from one of version n - 1; the first from nothing."""

REGISTER: tuple[tuple[str, ...], ...] = (
    (
        # `copied_from`: the key whose catalogue this one began as a copy of; `copied_at`: that one's count of changes.
        """CREATE TABLE libraries (
            key TEXT PRIMARY KEY, folder TEXT NOT NULL UNIQUE, registered INTEGER NOT NULL, copied_from TEXT,
            copied_at INTEGER) WITHOUT ROWID""",
    ),
)
"""The same for the register of libraries."""
