package discord

import (
	"context"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/chat"
	"pilcrow/internal/text"
)

const (
	// scanned is up to how many paragraphs are looked through for what is typed;
	// in longer texts only the search helps.
	scanned = 2000
	// suggestTime bounds the search while somebody types: Discord waits for 3 s.
	suggestTime = time.Second
)

// suggestions are paragraphs that somebody may mean by what they have typed so
// far: by number, by how they begin, by a search, or by words in them.
func (f *Frontend) suggestions(ctx context.Context, typed string) []text.Paragraph {
	found := &shortlist{corpus: f.Corpus()}
	typed = strings.TrimSpace(typed)
	if parts := called.FindStringSubmatch(typed); parts != nil {
		found.numbered(parts[1], parts[2])
	}
	switch {
	case typed == "":
		found.scan(func(string) bool { return true })
	case len(found.paragraphs) == 0:
		low := strings.ToLower(typed)
		found.scan(func(s string) bool { return strings.HasPrefix(s, low) })
		f.searchFor(ctx, typed, found)
		found.scan(func(s string) bool { return strings.Contains(s, low) })
		found.of(typed)
	}
	return found.paragraphs
}

// searchFor adds what a search finds. That it finds nothing is no fault while
// somebody types.
func (f *Frontend) searchFor(ctx context.Context, typed string, found *shortlist) {
	if found.full() {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, suggestTime)
	defer cancel()
	hits, err := f.Desk.Find(ctx, typed, maxOptions)
	if err != nil && chat.KindOf(err) != chat.EmptyQuestion {
		f.Log.DebugContext(ctx, "nothing is found for an autocompletion", "error", err)
	}
	for _, h := range hits {
		if p, ok := found.corpus.Paragraph(h.Document, h.Paragraph); ok {
			found.add(p)
		}
	}
}

// A shortlist is up to 25 paragraphs, each once.
type shortlist struct {
	corpus     *text.Corpus
	paragraphs []text.Paragraph
}

func (l *shortlist) full() bool { return len(l.paragraphs) >= maxOptions }

func (l *shortlist) add(p text.Paragraph) {
	for _, q := range l.paragraphs {
		if q.Document == p.Document && q.Number == p.Number {
			return
		}
	}
	if !l.full() {
		l.paragraphs = append(l.paragraphs, p)
	}
}

// scan adds the first paragraphs whose text, in lower case, fits.
func (l *shortlist) scan(fits func(low string) bool) {
	left := scanned
	for _, d := range l.corpus.Documents {
		for number := 1; number <= d.Len() && left > 0 && !l.full(); number++ {
			left--
			if p, ok := l.corpus.Paragraph(d.Meta.Slug, number); ok && fits(strings.ToLower(p.Text)) {
				l.add(p)
			}
		}
	}
}

// numbered adds the paragraphs whose number begins with digits: the one itself in
// every text, then longer numbers.
func (l *shortlist) numbered(slug, digits string) {
	first, _ := strconv.Atoi(digits) // digits, by the expression
	for from, to := first, first; ; from, to = from*10, to*10+9 {
		further := false
		for _, d := range l.corpus.Documents {
			if slug != "" && !strings.EqualFold(slugKey(d.Meta.Slug), slug) && !strings.EqualFold(d.Meta.Slug, slug) {
				continue
			}
			further = further || from > 0 && from <= d.Len()
			for number := max(from, 1); number <= min(to, d.Len()) && !l.full(); number++ {
				if p, ok := l.corpus.Paragraph(d.Meta.Slug, number); ok {
					l.add(p)
				}
			}
		}
		if !further || l.full() {
			return
		}
	}
}

// of adds the first paragraphs of the texts whose slug begins so.
func (l *shortlist) of(slug string) {
	for _, d := range l.corpus.Documents {
		if !strings.HasPrefix(strings.ToLower(d.Meta.Slug), strings.ToLower(strings.TrimSuffix(slug, "/"))) {
			continue
		}
		for number := 1; number <= d.Len() && !l.full(); number++ {
			if p, ok := l.corpus.Paragraph(d.Meta.Slug, number); ok {
				l.add(p)
			}
		}
	}
}
