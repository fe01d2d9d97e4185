package chat

import "slices"

// queued returns the best position that a slot has had in the queue.
func (s *Slot) queued() int {
	s.admission.mu.Lock()
	defer s.admission.mu.Unlock()
	return s.position
}

func (s *Slot) hasTurn() bool {
	select {
	case <-s.turn:
		return true
	default:
		return false
	}
}

// yield makes room for another answer, once.
func (s *Slot) yield() {
	if s.yielded || !s.hasTurn() {
		return
	}
	s.yielded = true
	s.admission.making--
	s.admission.dispatch()
}

// release takes a slot out, whether it has had its turn or not, and lets the next one in.
func (s *Slot) release() {
	if s.released {
		return
	}
	s.released = true
	a := s.admission
	p := a.known(s.person)
	if s.hasTurn() {
		p.answered = false
		a.free(s.person)
		s.yield()
	} else {
		p.waiting = false
		a.ready, a.held = without(a.ready, s), without(a.held, s)
	}
	if !p.answered && !p.waiting {
		delete(a.persons, s.person)
	}
	a.dispatch()
}

// free moves the question that waits for its own person's behind those of people who
// wait already.
func (a *Admission) free(person string) {
	if person == "" {
		return
	}
	i := slices.IndexFunc(a.held, func(s *Slot) bool { return s.person == person })
	if i >= 0 {
		a.ready = append(a.ready, a.held[i])
		a.held = slices.Delete(a.held, i, i+1)
	}
}

// dispatch gives their turn to those for whom there is room, and tells the others if
// their position is better.
func (a *Admission) dispatch() {
	for len(a.ready) > 0 && !a.full() {
		s := a.ready[0]
		a.ready = slices.Delete(a.ready, 0, 1)
		p := a.known(s.person)
		p.answered, p.waiting = true, false
		a.making++
		s.position = 0
		close(s.turn)
	}
	for i, s := range slices.Concat(a.ready, a.held) {
		if s.position == 0 || i+1 < s.position {
			s.position = i + 1
			select {
			case s.moved <- struct{}{}:
			default: // it has not looked yet
			}
		}
	}
}

func without(slots []*Slot, s *Slot) []*Slot {
	return slices.DeleteFunc(slots, func(other *Slot) bool { return other == s })
}
