package terminal

import (
	"bytes"
	"os"
	"sync"
)

// heldBytes bounds what a margin holds; beyond it the oldest is dropped.
const heldBytes = 64 << 10

// A Margin writes what goes to the same terminal as a conversation, such as a log.
// Lines in between would spoil an answer that is drawn anew, a line that is being
// edited, and a pager: so they are held until the next prompt. It is safe for
// concurrent use.
type Margin struct {
	*os.File // where it is written in the end

	mu      sync.Mutex
	holding bool
	held    bytes.Buffer
}

// Write holds p while there is a conversation, and else writes it.
func (m *Margin) Write(p []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if !m.holding {
		return m.File.Write(p)
	}
	m.held.Next(max(0, m.held.Len()+len(p)-heldBytes))
	return m.held.Write(p)
}

// WriteString is Write: the file's own would write between the lines.
func (m *Margin) WriteString(s string) (int, error) { return m.Write([]byte(s)) }

// hold begins a conversation, or ends it.
func (m *Margin) hold(yes bool) {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.holding = yes
}

// show writes what is held. A log that cannot be written stops nothing.
func (m *Margin) show() {
	if m == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	_, _ = m.held.WriteTo(m.File)
}
