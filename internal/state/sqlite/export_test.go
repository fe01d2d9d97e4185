package sqlite

// Versions is how many versions the tables have had.
var Versions = len(migrations)

// Waiting is how many writes wait for the next transaction.
func (s *Store) Waiting() int {
	s.group.mu.Lock()
	defer s.group.mu.Unlock()
	return len(s.group.waiting)
}

// Writing reports whether a transaction is on its way, and nothing else waits.
func (s *Store) Writing() bool {
	s.group.mu.Lock()
	defer s.group.mu.Unlock()
	return s.group.writing && len(s.group.waiting) == 0
}

// First makes the tables of the first version.
var First = migrations[0]
