package postgres

import "context"

// Vanish ends a store without a word to the database, as a process that is killed.
func (s *Store) Vanish() error {
	s.stop()
	<-s.ended
	s.stop = nil
	return s.Close()
}

// Freeze keeps a store from renewing its lease.
func (s *Store) Freeze() (thaw func()) {
	s.stop()
	<-s.ended
	return func() {
		ctx, stop := context.WithCancel(context.Background())
		s.stop, s.ended = stop, make(chan struct{})
		go func() {
			defer close(s.ended)
			s.beat(ctx)
		}()
	}
}
