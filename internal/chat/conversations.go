package chat

import (
	"cmp"
	"container/list"
	"slices"
	"strings"
	"sync"
	"time"

	"pilcrow/internal/answer"
)

const (
	defaultTurns = 3
	defaultTTL   = 30 * time.Minute
	defaultMax   = 10_000
)

// Conversations remembers the last turns of each person in each place, in memory
// only, for follow-up questions. The zero value is ready. It is safe for
// concurrent use.
//
// A key stands for one person in one place, as "user/channel": nobody's question
// is understood by what somebody else asked.
type Conversations struct {
	Turns int              // turns kept of a conversation; 0 means 3
	TTL   time.Duration    // a conversation is forgotten so long after its last turn; 0 means 30 minutes
	Max   int              // conversations kept, the last answered ones; 0 means 10,000
	Now   func() time.Time // with a monotonic reading; nil means time.Now

	mu    sync.Mutex
	byKey map[string]*list.Element // of *conversation
	order list.List                // last answered first
}

type conversation struct {
	key   string
	turns []answer.Turn // oldest first
	last  time.Time
}

// History returns the turns under key, oldest first, for [answer.Question].
func (c *Conversations) History(key string) []answer.Turn {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forgetOld()
	if e, ok := c.byKey[key]; ok {
		return slices.Clone(e.Value.(*conversation).turns)
	}
	return nil
}

// Add appends an answer to the conversation under key. Of an abstention the
// question is kept: "and why?" may come after it.
func (c *Conversations) Add(key string, a answer.Answer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forgetOld()
	talk := c.open(key)
	talk.last = c.now()
	talk.turns = append(talk.turns, TurnOf(a))
	if extra := len(talk.turns) - cmp.Or(c.Turns, defaultTurns); extra > 0 {
		talk.turns = slices.Clone(talk.turns[extra:])
	}
	for c.order.Len() > cmp.Or(c.Max, defaultMax) {
		c.remove(c.order.Back())
	}
}

// Forget drops the conversation under key.
func (c *Conversations) Forget(key string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.byKey[key]; ok {
		c.remove(e)
	}
}

// ForgetAll drops the conversations whose key begins so, as "user/", and counts them.
func (c *Conversations) ForgetAll(prefix string) (forgotten int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, e := range c.byKey {
		if strings.HasPrefix(key, prefix) {
			c.remove(e)
			forgotten++
		}
	}
	return forgotten
}

// Len counts the conversations that are remembered.
func (c *Conversations) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.forgetOld()
	return c.order.Len()
}

// open returns the conversation under key, a new one if need be, at the front.
func (c *Conversations) open(key string) *conversation {
	if e, ok := c.byKey[key]; ok {
		c.order.MoveToFront(e)
		return e.Value.(*conversation)
	}
	if c.byKey == nil {
		c.byKey = make(map[string]*list.Element)
	}
	talk := &conversation{key: key}
	c.byKey[key] = c.order.PushFront(talk)
	return talk
}

// forgetOld drops what is past its time: all of it stands at the back.
func (c *Conversations) forgetOld() {
	ttl := cmp.Or(c.TTL, defaultTTL)
	now := c.now()
	for e := c.order.Back(); e != nil && now.Sub(e.Value.(*conversation).last) >= ttl; e = c.order.Back() {
		c.remove(e)
	}
}

func (c *Conversations) remove(e *list.Element) {
	delete(c.byKey, e.Value.(*conversation).key)
	c.order.Remove(e)
}

func (c *Conversations) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}

// TurnOf keeps of an answer what a follow-up can refer to.
func TurnOf(a answer.Answer) answer.Turn {
	t := answer.Turn{Question: a.Question}
	texts := make([]string, 0, len(a.Claims))
	for _, claim := range a.Claims {
		texts = append(texts, claim.Text)
		for _, cited := range claim.Citations {
			if !slices.Contains(t.Cited, cited) {
				t.Cited = append(t.Cited, cited)
			}
		}
	}
	t.Answer = strings.Join(texts, " ")
	return t
}
