package gateway

import "sync"

// settlings know up to where the events of a session are settled: see [Settle]. The zero
// value is ready; it is safe for concurrent use.
type settlings struct {
	mu      sync.Mutex
	current Session
	last    int64              // the last event that came
	open    map[int64]struct{} // that came, and are not settled
}

// session begins another session, or goes on with one.
func (s *settlings) session(current Session) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.current, s.last, s.open = current, current.Sequence, make(map[int64]struct{})
}

// begin notes that an event came; settle that it is settled.
func (s *settlings) begin(sequence int64) (settle func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if sequence > s.last {
		s.last = sequence
	}
	s.open[sequence] = struct{}{}
	of := s.open
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(of, sequence)
	}
}

// settled returns the session as another process can go on with it.
func (s *settlings) settled() Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	current := s.current
	current.Sequence = s.last
	for sequence := range s.open {
		current.Sequence = min(current.Sequence, sequence-1)
	}
	if current.ID == "" {
		return Session{}
	}
	return current
}
