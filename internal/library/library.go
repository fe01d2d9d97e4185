// Package library keeps the texts that the people of a server or group ask in the place
// of the operator's, and gives what answers from them.
//
// A text is asked in all of its group, or in the channels that are named for it. Where no
// text of the group is asked, the operator's are. Everything about a group is looked up by
// its id alone: nobody's texts answer in another group.
package library

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/golang-lru/v2/expirable"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
	"pilcrow/internal/text/sandbox"
)

// Limits are how much there may be. The zero value of each is its default.
type Limits struct {
	File       int64 // bytes of a file or page; 0 means 10 MiB
	Texts      int   // of a group; 0 means 20
	Bytes      int   // of the paragraphs of all texts of a group; 0 means 5 MiB
	Paragraphs int   // of all texts of a group; 0 means 5,000
	Total      int   // bytes of the paragraphs of all groups' texts; 0 means 500 MiB
	InMemory   int   // groups and channels whose index is in memory; 0 means 50
}

// State is what a library keeps over a restart.
type State interface {
	state.Texts
	state.TextKeeper
}

// A Library has the texts of the groups of one platform. It is safe for concurrent use;
// its fields are not changed once it is used.
type Library struct {
	Platform string // as "discord"
	State    State
	Limits   Limits
	Log      *slog.Logger // nil means slog.Default()

	// Serve makes what answers from texts.
	Serve func(ctx context.Context, c *text.Corpus) (chat.Service, error)
	// Read reads a text, and calls begin when it is its turn: see [sandbox.Reader].
	Read func(ctx context.Context, s sandbox.Source, begin func()) (*text.Document, error)
	// Fetch gets a page on the web, of at most a number of bytes; its error is for the person.
	Fetch func(ctx context.Context, address string, most int64) (sandbox.Source, error)

	once     sync.Once
	opened   *expirable.LRU[string, *opened] // by the texts
	changing sync.Mutex                      // of what is kept
	mu       sync.Mutex                      // of the following, and of what is opened
	adding   map[string]context.CancelFunc   // by group: one text is added at a time
	seats    chan struct{}                   // of those whose text is in memory to be read
}

// seats is how many texts are fetched and wait to be read, of all groups.
const seats = 4

// idle is how long an index stays in memory that nobody asks.
const idle = 30 * time.Minute

func (l *Library) prepare() {
	l.once.Do(func() {
		l.Log = cmp.Or(l.Log, slog.Default())
		l.Limits = l.Limits.withDefaults()
		l.opened = expirable.NewLRU[string, *opened](l.Limits.InMemory, nil, idle)
		l.adding = make(map[string]context.CancelFunc)
		l.seats = make(chan struct{}, seats)
	})
}

func (l Limits) withDefaults() Limits {
	return Limits{
		File: cmp.Or(l.File, 10<<20), Texts: cmp.Or(l.Texts, 20), Bytes: cmp.Or(l.Bytes, 5<<20), Paragraphs: cmp.Or(l.Paragraphs, 5000),
		Total: cmp.Or(l.Total, 500<<20), InMemory: cmp.Or(l.InMemory, 50),
	}
}

// A Selection is the texts that are asked in one place.
type Selection struct {
	Service chat.Service
	Texts   []string // ids of the group's texts; none: the operator's
}

// For returns what is asked in a channel of a group, which has several ids if it is a
// thread: nil if the operator's texts are. Their index is made, if need be, when the
// service is used for the first time.
func (l *Library) For(ctx context.Context, group string, channel ...string) (*Selection, error) {
	l.prepare()
	all, err := l.Texts(ctx, group)
	if err != nil {
		return nil, err
	}
	asked := slices.DeleteFunc(all, func(t state.Text) bool { return !isAskedIn(t, channel) })
	if len(asked) == 0 {
		return nil, nil
	}
	s := &Selection{Service: l.onDemand(group, asked)}
	for _, t := range asked {
		s.Texts = append(s.Texts, t.ID)
	}
	return s, nil
}

func isAskedIn(t state.Text, channel []string) bool {
	return len(t.Channels) == 0 || slices.ContainsFunc(channel, func(id string) bool { return slices.Contains(t.Channels, id) })
}

// close forgets what is in memory of a group.
func (l *Library) close(group string) {
	for _, key := range l.opened.Keys() {
		if strings.HasPrefix(key, group+"/") {
			l.opened.Remove(key)
		}
	}
}

// Texts returns the texts of a group, in the order in which they came to it.
func (l *Library) Texts(ctx context.Context, group string) ([]state.Text, error) {
	if group == "" {
		return nil, nil
	}
	return l.State.Texts(ctx, l.Platform, group)
}

// Groups returns the groups that have texts.
func (l *Library) Groups(ctx context.Context) ([]string, error) {
	all, err := l.State.Texts(ctx, l.Platform, "")
	var groups []string
	for _, t := range all {
		groups = append(groups, t.Group)
	}
	slices.Sort(groups)
	return slices.Compact(groups), err
}

// Most are the limits that hold.
func (l *Library) Most() Limits { return l.Limits.withDefaults() }
