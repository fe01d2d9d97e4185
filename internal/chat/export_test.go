package chat

// MaxAllowances is for the tests.
const MaxAllowances = maxAllowances

// Remembered counts the people and groups whose allowance is kept.
func (a *Admission) Remembered() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.allowances.byName.Len()
}

// Inside counts the people with a question inside.
func (a *Admission) Inside() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.persons) + a.making + len(a.ready) + len(a.held)
}

// Len counts the conversations that are remembered.
func (c *Conversations) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.current().Len()
}
