package store

import "database/sql"

// DB is for the tests.
func (s *Store) DB() *sql.DB { return s.db }

// Versions is how many versions the tables have had.
var Versions = len(migrations)
