package library

import (
	"cmp"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/chat"
	"pilcrow/internal/state"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/sandbox"
)

// A Step is what is being done about a text that is added.
type Step int

// The steps, in their order.
const (
	Waiting  Step = iota // for other groups' texts to be read
	Fetching             // the page or the file; then it waits again
	Reading
	Indexing
)

// An Addition is a text to be added.
type Addition struct {
	Name     string // as people are to call it; "": as the text says
	Replaces string // id of the text in whose place it comes; "" for none
	Address  string // of a page on the web; "" for a file
	File     string // its name
	// Content gets the file.
	Content func(ctx context.Context, most int64) ([]byte, error)
	// Step is told what is being done, from one goroutine; may be nil.
	Step func(Step)
}

// Add reads a text and keeps it for a group. Questions are answered from it when it
// returns. What is wrong with the text is an [*Error].
func (l *Library) Add(ctx context.Context, group string, a Addition) (state.Text, error) {
	l.prepare()
	ctx, done, err := l.begin(ctx, group)
	if err != nil {
		return state.Text{}, err
	}
	defer done()
	if a.Step == nil {
		a.Step = func(Step) {}
	}
	if err := l.hasRoom(ctx, group, a); err != nil { // before anything is read
		return state.Text{}, err
	}
	d, err := l.read(ctx, a)
	if err != nil {
		return state.Text{}, err
	}
	a.Step(Indexing)
	t, err := l.keep(ctx, group, a, d)
	if err != nil {
		return state.Text{}, err
	}
	if asked, err := l.For(ctx, group, t.Channels...); err == nil && asked != nil {
		asked.Service.Corpus() // the index is made now
	}
	return t, nil
}

// begin lets a group add one text at a time. The context ends when the group goes.
func (l *Library) begin(ctx context.Context, group string) (context.Context, func(), error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.adding[group] != nil {
		return nil, nil, &Error{Kind: Busy}
	}
	ctx, cancel := context.WithCancel(ctx)
	l.adding[group] = cancel
	return ctx, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		delete(l.adding, group)
		cancel()
	}, nil
}

// read gets a text and reads it.
func (l *Library) read(ctx context.Context, a Addition) (*text.Document, error) {
	a.Step(Waiting)
	select {
	case l.seats <- struct{}{}:
		defer func() { <-l.seats }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	s := sandbox.Source{Name: a.File}
	var err error
	a.Step(Fetching)
	if a.Address != "" {
		s, err = l.Fetch(ctx, a.Address, l.Limits.File)
	} else {
		s.Content, err = a.Content(ctx, l.Limits.File)
	}
	if err != nil {
		return nil, explain(err, a)
	}
	s.Bytes, s.Paragraphs = l.Limits.Bytes, l.Limits.Paragraphs
	d, err := l.Read(ctx, s, func() { a.Step(Reading) })
	if err != nil {
		l.Log.InfoContext(ctx, "a text could not be read", "bytes", len(s.Content), "error", err)
	}
	return d, explain(err, a)
}

// hasRoom reports whether a group may have one more text.
func (l *Library) hasRoom(ctx context.Context, group string, a Addition) error {
	all, err := l.Texts(ctx, group)
	if err != nil {
		return err
	}
	_, replaces := find(all, a.Replaces)
	switch {
	case a.Replaces != "" && !replaces:
		return &Error{Kind: Unknown}
	case !replaces && len(all) >= l.Limits.Texts:
		return &Error{Kind: TooMany, Limit: l.Limits.Texts}
	}
	return nil
}

// keep saves a text that was read, if there is room for it.
func (l *Library) keep(ctx context.Context, group string, a Addition, d *text.Document) (t state.Text, err error) {
	content, err := pack(d)
	if err != nil {
		return t, err
	}
	l.changing.Lock()
	defer l.changing.Unlock()
	if err := ctx.Err(); err != nil { // the group is gone
		return t, err
	}
	if err := l.hasRoom(ctx, group, a); err != nil {
		return t, err
	}
	everything, err := l.State.Texts(ctx, l.Platform, "")
	if err != nil {
		return t, err
	}
	all := slices.DeleteFunc(slices.Clone(everything), func(t state.Text) bool { return t.Group != group })
	old, _ := find(all, a.Replaces)
	t = l.described(group, a, d, old, all)
	if err := l.fits(t, old, all, everything); err != nil {
		return t, err
	}
	if err := l.State.SaveText(ctx, t, content); err != nil {
		return t, err
	}
	l.close(group)
	l.Log.InfoContext(ctx, "a text was added", "group", group, "text", t.ID, "bytes", t.Size, "paragraphs", t.Paragraphs, "replaces", a.Replaces != "")
	return t, nil
}

// described says what is known of a text, which takes the place of an old one if that
// has an ID.
func (l *Library) described(group string, a Addition, d *text.Document, old state.Text, all []state.Text) state.Text {
	t := old
	if old.ID == "" {
		t = state.Text{Platform: l.Platform, Group: group, ID: strings.ToLower(rand.Text()[:12])}
		name, slug := d.Meta.Title, d.Meta.Slug
		if a.Name != "" {
			name, slug = a.Name, load.Slug(a.Name)
		}
		t.Name, t.Slug = named(name), unique(slug, t.ID, all)
	}
	call(d, t)
	t.Source, t.Size, t.Paragraphs = cmp.Or(a.Address, a.File), sandbox.Size(d), d.Len()
	t.Version = chat.Version(&text.Corpus{Documents: []*text.Document{d}}, t.Slug)
	return t
}

// MaxName is how many characters the name of a text may have.
const MaxName = 80

// named makes of what people write a name in one line.
func named(name string) string {
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	if runes := []rune(name); len(runes) > MaxName {
		name = strings.TrimSpace(string(runes[:MaxName-1])) + "…"
	}
	return name
}

// unique makes a slug one that no other text of the group has.
func unique(slug, id string, all []state.Text) string {
	taken := func(slug string) bool {
		return slices.ContainsFunc(all, func(t state.Text) bool { return t.Slug == slug && t.ID != id })
	}
	candidate := slug
	for n := 2; taken(candidate); n++ {
		candidate = fmt.Sprintf("%s-%d", slug, n)
	}
	return candidate
}

func find(all []state.Text, id string) (state.Text, bool) {
	i := slices.IndexFunc(all, func(t state.Text) bool { return t.ID == id && id != "" })
	if i < 0 {
		return state.Text{}, false
	}
	return all[i], true
}

// fits reports whether a text is within the limits once it replaces the old one.
func (l *Library) fits(t, old state.Text, all, everything []state.Text) error {
	size, paragraphs, total := t.Size-old.Size, t.Paragraphs-old.Paragraphs, t.Size-old.Size
	for _, other := range all {
		if other.Version == t.Version && other.ID != t.ID {
			return &Error{Kind: Twice, Name: other.Name}
		}
		size, paragraphs = size+other.Size, paragraphs+other.Paragraphs
	}
	for _, other := range everything {
		total += other.Size
	}
	switch {
	case paragraphs > l.Limits.Paragraphs:
		return &Error{Kind: TooManyParagraphs, Limit: l.Limits.Paragraphs, Count: t.Paragraphs}
	case size > l.Limits.Bytes:
		return &Error{Kind: TooMuchText, Limit: l.Limits.Bytes >> 10, Count: t.Size >> 10}
	case total > l.Limits.Total:
		return &Error{Kind: Full}
	}
	return nil
}
