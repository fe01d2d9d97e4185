package chat

import "slices"

// place returns the best place that a ticket has had in the queue.
func (t *Turnstile) place(k *ticket) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return k.place
}

// leave takes a ticket out, whether it runs or waits, and lets the next one in.
func (t *Turnstile) leave(k *ticket) {
	t.mu.Lock()
	defer t.mu.Unlock()
	p := t.visitor(k.person)
	select {
	case <-k.turn:
		p.running = false
		t.running--
		t.release(k.person)
	default:
		p.waiting = false
		t.ready, t.held = without(t.ready, k), without(t.held, k)
	}
	if !p.running && !p.waiting {
		delete(t.persons, k.person)
	}
	t.dispatch()
}

// release moves the question that waits for its own person's behind those of
// people who wait already.
func (t *Turnstile) release(person string) {
	if person == "" {
		return
	}
	i := slices.IndexFunc(t.held, func(k *ticket) bool { return k.person == person })
	if i >= 0 {
		t.ready = append(t.ready, t.held[i])
		t.held = slices.Delete(t.held, i, i+1)
	}
}

// dispatch lets in whoever has a place, and tells the others if theirs is better.
func (t *Turnstile) dispatch() {
	for len(t.ready) > 0 && !t.full() {
		k := t.ready[0]
		t.ready = slices.Delete(t.ready, 0, 1)
		p := t.visitor(k.person)
		p.running, p.waiting = true, false
		t.running++
		k.place = 0
		close(k.turn)
	}
	for i, k := range slices.Concat(t.ready, t.held) {
		if k.place == 0 || i+1 < k.place {
			k.place = i + 1
			select {
			case k.moved <- struct{}{}:
			default: // it has not looked yet
			}
		}
	}
}

func without(tickets []*ticket, k *ticket) []*ticket {
	return slices.DeleteFunc(tickets, func(other *ticket) bool { return other == k })
}
