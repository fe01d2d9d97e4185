package library_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/library"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/state"
	"pilcrow/internal/state/sqlite"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/sandbox"
)

// A bench is a library in memory, which reads files in this process.
type bench struct {
	*library.Library
	t     *testing.T
	store *sqlite.Store
	made  int // indexes
}

func newBench(t *testing.T, l library.Limits) *bench {
	t.Helper()
	store, err := sqlite.Open(t.Context(), "", state.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	b := &bench{t: t, store: store}
	b.Library = &library.Library{Platform: "discord", State: store, Limits: l, Serve: b.serve, Read: read, Fetch: fetch, Log: slog.New(slog.DiscardHandler)}
	return b
}

func (b *bench) serve(ctx context.Context, c *text.Corpus) (chat.Service, error) {
	b.made++
	index, err := retrieval.Builder{}.Build(ctx, c.Paragraphs())
	return &chat.Guard{Answerer: &answer.Pipeline{Corpus: c, Search: index}, Text: c}, err
}

func read(_ context.Context, s sandbox.Source, begin func()) (*text.Document, error) {
	begin()
	d, err := load.File(s.Name, s.Content, text.Meta{})
	if err != nil {
		return nil, sandbox.Refused(err)
	}
	return d, nil
}

func fetch(_ context.Context, address string, _ int64) (sandbox.Source, error) {
	if strings.Contains(address, "private") {
		return sandbox.Source{}, sandbox.Refused(refusal.New("leads to a private network: bring a file instead"))
	}
	return sandbox.Source{Name: "page.txt", Content: []byte("The page says that tea is green.")}, nil
}

func file(name, content string) library.Addition {
	return library.Addition{File: name, Content: func(context.Context, int64) ([]byte, error) { return []byte(content), nil }}
}

// add adds a text that must be good.
func (b *bench) add(group string, a library.Addition) state.Text {
	b.t.Helper()
	t, err := b.Add(b.t.Context(), group, a)
	if err != nil {
		b.t.Fatal(err)
	}
	return t
}

// says is what is found in a place; "" if the operator's texts are asked.
func (b *bench) says(group, channel string) string {
	b.t.Helper()
	s, err := b.For(b.t.Context(), group, channel)
	if err != nil {
		b.t.Fatal(err)
	}
	if s == nil {
		return ""
	}
	var all []string
	for _, p := range s.Service.Corpus().Paragraphs() {
		all = append(all, p.Document+": "+p.Text)
	}
	return strings.Join(all, " | ")
}

func (b *bench) wants(group, channel, want string) {
	b.t.Helper()
	if got := b.says(group, channel); got != want {
		b.t.Errorf("in %s, channel %s: %q, want %q", group, channel, got, want)
	}
}

const kitchen, pets = "The kitchen closes at ten.", "Pets sleep outside."

// TestPlaces: each channel asks what is for it and for all; each group its own texts.
func TestPlaces(t *testing.T) {
	b := newBench(t, library.Limits{})
	b.wants("town", "1", "")
	rules := b.add("town", file("Kitchen.md", kitchen))
	b.wants("town", "1", "kitchen: "+kitchen)
	b.wants("village", "1", "")
	b.wants("", "1", "")
	animals := b.add("town", file("pets.txt", pets))
	b.add("village", file("pets.txt", "Cows."))
	if err := b.Assign(t.Context(), "town", animals.ID, []string{"2", "3"}); err != nil {
		t.Fatal(err)
	}
	b.wants("town", "1", "kitchen: "+kitchen)
	b.wants("town", "2", "kitchen: "+kitchen+" | pets: "+pets)
	b.wants("village", "2", "pets: Cows.")
	if err := b.Assign(t.Context(), "town", rules.ID, []string{"3"}); err != nil {
		t.Fatal(err)
	}
	b.wants("town", "1", "")
	s, err := b.For(t.Context(), "town", "thread", "3")
	if err != nil || len(s.Texts) != 2 || s.Texts[0] != rules.ID || s.Texts[1] != animals.ID {
		t.Errorf("a thread is where its channel is: %+v, %v", s, err)
	}
	found, err := s.Service.Find(t.Context(), "When does the kitchen close?", 1)
	if err != nil || len(found) != 1 || found[0].Document != "kitchen" {
		t.Errorf("found %+v, %v", found, err)
	}
	if groups, err := b.Groups(t.Context()); err != nil || fmt.Sprint(groups) != "[town village]" {
		t.Errorf("groups %v, %v", groups, err)
	}
}

// TestNames: a text is called as it is asked to be, or as it calls itself, and so is its
// citation, which no other text shares.
func TestNames(t *testing.T) {
	b := newBench(t, library.Limits{})
	for _, c := range []struct{ name, file, content, want string }{
		{"", "a.md", "# House rules\n\n" + kitchen, "House rules (a)"},
		{"", "a.txt", pets, "a (a-2)"},
		{" Die\nRegeln ", "a.txt", "Regel.", "Die Regeln (die-regeln)"},
		{"!!!", "a.txt", "Nothing.", "!!! (text)"},
		{strings.Repeat("é", 99), "a.txt", "Long.", strings.Repeat("é", 79) + "… (" + strings.Repeat("é", 99) + ")"},
	} {
		a := file(c.file, c.content)
		a.Name = c.name
		if got := b.add("town", a); got.Name+" ("+got.Slug+")" != c.want {
			t.Errorf("%q of %s is called %s (%s), want %s", c.name, c.file, got.Name, got.Slug, c.want)
		}
	}
	page := b.add("town", library.Addition{Address: "https://example.org/page"})
	if page.Source != "https://example.org/page" || page.Name != "page" {
		t.Errorf("%+v", page)
	}
}

// TestChanges: a name that is changed, a text that is replaced, one that is removed: what
// answers is what is there now, and nothing is made twice.
func TestChanges(t *testing.T) {
	b := newBench(t, library.Limits{})
	rules, other := b.add("town", file("rules.md", kitchen)), b.add("town", file("pets.md", pets))
	made := b.made
	b.says("town", "1")
	if b.made != made {
		t.Error("an index is made that was in memory")
	}
	if err := b.Rename(t.Context(), "town", rules.ID, "Laws"); err != nil {
		t.Fatal(err)
	}
	b.wants("town", "1", "laws: "+kitchen+" | pets: "+pets)
	for _, name := range []string{" \n", "Laws"} { // no name, and the one that it has
		if err := b.Rename(t.Context(), "town", rules.ID, name); err != nil {
			t.Fatal(err)
		}
		b.wants("town", "1", "laws: "+kitchen+" | pets: "+pets)
	}
	a := file("rules.md", "The kitchen never closes.")
	a.Replaces = rules.ID
	if replaced := b.add("town", a); replaced.ID != rules.ID || replaced.Name != "Laws" || replaced.Version == rules.Version {
		t.Errorf("%+v", replaced)
	}
	b.wants("town", "1", "laws: The kitchen never closes. | pets: "+pets)
	if err := b.Remove(t.Context(), "town", other.ID); err != nil {
		t.Fatal(err)
	}
	b.wants("town", "1", "laws: The kitchen never closes.")
	for name, err := range map[string]error{
		"removed twice":             b.Remove(t.Context(), "town", other.ID),
		"removed by another group":  b.Remove(t.Context(), "village", rules.ID),
		"renamed by another group":  b.Rename(t.Context(), "village", rules.ID, "Mine"),
		"assigned by another group": b.Assign(t.Context(), "village", rules.ID, nil),
		"replaced by another group": errorOf(b.Add(t.Context(), "village", a)),
	} {
		if kindOf(err) != library.Unknown {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := b.RemoveAll(t.Context(), "town"); err != nil {
		t.Fatal(err)
	}
	b.wants("town", "1", "")
}

func errorOf(_ state.Text, err error) error { return err }

func kindOf(err error) library.Kind {
	var e *library.Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return ""
}

func TestLimits(t *testing.T) {
	b := newBench(t, library.Limits{Texts: 3, Bytes: 100, Paragraphs: 4, Total: 130})
	b.add("town", file("a.txt", "One.\n\nTwo.\n\nThree."))
	replaces := func(a library.Addition, t state.Text) library.Addition { a.Replaces = t.ID; return a }
	two := b.add("town", file("b.txt", "Four."))
	for name, c := range map[string]struct {
		group string
		a     library.Addition
		want  library.Kind
	}{
		"paragraphs":           {"town", file("c.txt", "Five."), library.TooManyParagraphs},
		"paragraphs, replaced": {"town", replaces(file("c.txt", "Five.\n\nSix."), two), library.TooManyParagraphs},
		"bytes":                {"village", file("c.txt", strings.Repeat("word ", 21)), library.TooMuchText},
		"the same":             {"town", replaces(file("c.txt", "One.\n\nTwo.\n\nThree."), two), library.Twice},
		"no text":              {"town", file("c.txt", "\x7fELF\x02\x01\x01\x00"), library.Refused},
		"private":              {"village", library.Addition{Address: "http://private/"}, library.Refused},
	} {
		if _, err := b.Add(t.Context(), c.group, c.a); kindOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	for range 2 { // by another one, and by itself
		b.add("town", replaces(file("b.txt", "Five."), two))
	}
	large := b.add("village", file("a.txt", strings.Repeat("word ", 19)))
	b.add("village", replaces(file("a.txt", strings.Repeat("other", 19)), large))
	if _, err := b.Add(t.Context(), "hamlet", file("a.txt", strings.Repeat("word ", 19))); kindOf(err) != library.Full {
		t.Errorf("all together: %v", err)
	}
	few := newBench(t, library.Limits{Texts: 1})
	first := few.add("town", file("a.txt", "One."))
	if _, err := few.Add(t.Context(), "town", file("b.txt", "Two.")); kindOf(err) != library.TooMany {
		t.Errorf("a second one of one: %v", err)
	}
	few.add("town", replaces(file("b.txt", "Two."), first))
}

// TestOneAtATime: a group adds one text at a time, and none that comes after it has gone.
func TestOneAtATime(t *testing.T) {
	b := newBench(t, library.Limits{})
	a := file("a.txt", "One.")
	a.Step = func(s library.Step) {
		if s != library.Reading {
			return
		}
		if _, err := b.Add(t.Context(), "town", file("b.txt", "Two.")); kindOf(err) != library.Busy {
			t.Errorf("a second one: %v", err)
		}
		b.add("village", file("b.txt", "Two."))
		if err := b.RemoveAll(t.Context(), "town"); err != nil {
			t.Error(err)
		}
	}
	if _, err := b.Add(t.Context(), "town", a); !errors.Is(err, context.Canceled) {
		t.Errorf("the group is gone: %v", err)
	}
	b.wants("town", "1", "")
	b.add("town", file("a.txt", "One."))
}

// TestRemovedMeanwhile: a text that is removed while its successor is read has none.
func TestRemovedMeanwhile(t *testing.T) {
	b := newBench(t, library.Limits{})
	old := b.add("town", file("a.txt", "One."))
	a := file("b.txt", "Two.")
	a.Replaces = old.ID
	a.Step = func(s library.Step) {
		if s == library.Reading {
			if err := b.Remove(t.Context(), "town", old.ID); err != nil {
				t.Error(err)
			}
		}
	}
	if _, err := b.Add(t.Context(), "town", a); kindOf(err) != library.Unknown {
		t.Errorf("got %v", err)
	}
	b.wants("town", "1", "")
}

// TestReplacedElsewhere: what another process has put in place of a text answers.
func TestReplacedElsewhere(t *testing.T) {
	b, other := newBench(t, library.Limits{}), newBench(t, library.Limits{})
	other.State = b.store
	old := b.add("town", file("a.txt", kitchen))
	b.wants("town", "1", "a: "+kitchen)
	a := file("a.txt", pets)
	a.Replaces = old.ID
	other.add("town", a)
	b.wants("town", "1", "a: "+pets)
}

// TestFewInMemory: what is not asked for longest is made anew.
func TestFewInMemory(t *testing.T) {
	b := newBench(t, library.Limits{InMemory: 2})
	for _, group := range []string{"a", "b", "c"} {
		b.add(group, file("a.txt", "In "+group+"."))
	}
	made := b.made
	for _, group := range []string{"b", "c", "a", "a", "c"} {
		b.wants(group, "1", "a: In "+group+".")
	}
	if b.made != made+1 {
		t.Errorf("%d indexes were made anew, want 1", b.made-made)
	}
}

// TestErrorsInWords: each kind of error is a sentence, in every language.
func TestErrorsInWords(t *testing.T) {
	seen := make(map[string]library.Kind)
	for _, kind := range []library.Kind{
		library.Refused, library.TooLarge, library.TooSlow, library.TooHeavy, library.Broken, library.TooMany, library.TooManyParagraphs,
		library.TooMuchText, library.Full, library.Twice, library.Busy, library.Unknown,
	} {
		said := (&library.Error{Kind: kind, Name: "rules.md", Limit: 7, Count: 9, Why: refusal.New("is empty")}).In("de")
		if other, ok := seen[said]; ok || strings.Contains(said, "%!") {
			t.Errorf("%s: %q, as %s", kind, said, other)
		}
		seen[said] = kind
	}
}

// TestRefusalsInOtherLanguages: what a reader says about a file is said in the person's language,
// whatever it is about; what nobody has foreseen is said without its words.
func TestRefusalsInOtherLanguages(t *testing.T) {
	for _, tt := range []struct{ name, content, de string }{
		{"leer.txt", "", "Das kann ich nicht lesen: leer.txt ist leer."},
		{"bild.txt", "\x89PNG\r\n\x1a\n", "Das kann ich nicht lesen: bild.txt ist ein PNG-Bild und kein Text: exportiere es als Text, Markdown oder HTML."},
		{"p.ipynb", "{", "Das kann ich nicht lesen: p.ipynb ist kein Jupyter-Notebook: sein JSON ist abgeschnitten oder fehlerhaft."},
		{"nul.txt", strings.Repeat("a\x00\x01", 4000), "Das kann ich nicht lesen: nul.txt ist eine Binärdatei (8.000 NUL- oder Steuerzeichen) und kein Text: exportiere es als Text, Markdown oder HTML."},
	} {
		b := newBench(t, library.Limits{})
		_, err := b.Add(t.Context(), "town", file(tt.name, tt.content))
		var refused *library.Error
		if !errors.As(err, &refused) || refused.In("de") != tt.de {
			t.Errorf("%s: %v; in German %q", tt.name, err, refused.In("de"))
		}
	}
	unforeseen := &library.Error{Kind: library.Refused, Name: "a.pdf"}
	if said := unforeseen.In("fr"); said != "Je ne peux pas lire « a.pdf ». Exportez-le en texte brut." {
		t.Error(said)
	}
}

// TestSurvives: texts are there after a restart, with what the reader made of them.
func TestSurvives(t *testing.T) {
	dir := t.TempDir()
	for restart := range 2 {
		store, err := sqlite.Open(t.Context(), dir, state.Options{})
		if err != nil {
			t.Fatal(err)
		}
		b := newBench(t, library.Limits{})
		b.State = store
		if restart == 0 {
			b.add("town", file("a.md", "# Rules\n\nPlease:\n\n1. knock\n2. wait\n"))
		}
		s, err := b.For(t.Context(), "town", "1")
		if err != nil || s == nil {
			t.Fatal(s, err)
		}
		p, ok := s.Service.Corpus().Paragraph("a", 1)
		if !ok || len(p.Structure()) != 3 || p.Structure()[1].Kind != text.Item || p.Heading != "Rules" && p.Heading != "" {
			t.Errorf("restart %d: %+v", restart, p)
		}
		if err := store.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
