/**
 * The schema's history: entry `n` brings `PRAGMA user_version` from `n` to `n + 1`. Entries are never edited once released.
 *
 * Keys of metrics, parameters and tags are kept once, in `key`; a series is one metric of one run and carries its latest point.
 * A point's value has no affinity, so that doubles stay bit for bit; NaN, which SQLite has not, is the text 'nan', which sorts after every number.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE experiment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    artifact_location TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,
    creation_time INTEGER NOT NULL,
    last_update_time INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE experiment_tag (
    experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (experiment, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE,
    experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    user TEXT NOT NULL,
    status TEXT NOT NULL,
    start_time INTEGER NOT NULL,
    end_time INTEGER,
    artifact_uri TEXT NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX run_by_start ON run (experiment, deleted, start_time DESC, uuid);
  CREATE TABLE key (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE param (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    key INTEGER NOT NULL REFERENCES key (id),
    value TEXT NOT NULL,
    PRIMARY KEY (run, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tag (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    key INTEGER NOT NULL REFERENCES key (id),
    value TEXT NOT NULL,
    PRIMARY KEY (run, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    key INTEGER NOT NULL REFERENCES key (id),
    step INTEGER NOT NULL,
    time INTEGER NOT NULL,
    value NOT NULL,
    UNIQUE (run, key)
  );
  CREATE TABLE point (
    series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    time INTEGER NOT NULL,
    value NOT NULL,
    PRIMARY KEY (series, step, time, value)
  ) WITHOUT ROWID;
  INSERT INTO experiment (id, name, artifact_location, creation_time, last_update_time)
    VALUES (0, 'Default', 'mlflow-artifacts:/0', unixepoch() * 1000, unixepoch() * 1000);
  `,
];
