package chat

// MaxMeters is for the tests.
const MaxMeters = maxMeters

// Remembered counts the people and groups whose allowance is kept.
func (t *Turnstile) Remembered() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.meters.byName)
}

// Inside counts the people with a question inside.
func (t *Turnstile) Inside() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.persons) + t.running + len(t.ready) + len(t.held)
}
