package discord

import (
	"context"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/chat"
	"pilcrow/internal/discord/interaction"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// paragraphOption names the paragraph of /show.
const paragraphOption = "paragraph"

// showCommand is /show.
func (s *session) showCommand() interaction.Command {
	d := interaction.Slash(locale.Sentence("show"), locale.Sentence("Show a paragraph of the text"))
	which := interaction.TextOption(locale.Sentence("paragraph"), locale.Sentence("Its number, or words that stand in it"), look.MaxID)
	which.Autocomplete = true
	d.Options = []*discordgo.ApplicationCommandOption{which, privately()}
	return interaction.Command{Definition: d, Run: s.showParagraph, Complete: s.suggestParagraphs}
}

// showParagraph answers /show.
func (s *session) showParagraph(ctx context.Context, i *interaction.Interaction) error {
	corpus := s.selectionAt(ctx, i).Service.Corpus()
	o, ok := chat.ParagraphCalled(corpus, i.Text(paragraphOption))
	switch {
	case !ok && o.Document != nil:
		return i.Tell(ctx, chat.SentenceIn(i.Language, &chat.Error{Kind: chat.SearchAway}))
	case !ok:
		return i.Tell(ctx, noSuchParagraph(i.Language, corpus, i.Text(paragraphOption)))
	}
	m := look.Paragraph(i.Language, o)
	if s.private(ctx, i) {
		m = look.Private(m)
	}
	return i.Respond(ctx, m)
}

// suggestParagraphs completes what is typed into /show.
func (s *session) suggestParagraphs(ctx context.Context, i *interaction.Interaction) error {
	found := s.suggestions(ctx, s.selectionAt(ctx, i).Service, i.Text(paragraphOption))
	several := len(found.corpus.Documents) > 1
	choices := make([]*discordgo.ApplicationCommandOptionChoice, len(found.paragraphs))
	for n, p := range found.paragraphs {
		choices[n] = &discordgo.ApplicationCommandOptionChoice{Name: look.Opening(p, several), Value: look.Reference(p, several)}
	}
	return i.Choices(ctx, choices)
}

const (
	// scanned is up to how many paragraphs are looked through for what is typed;
	// in longer texts only the search helps.
	scanned = 2000
	// suggestTime bounds the search while somebody types: Discord waits for 3 s.
	suggestTime = time.Second
)

// suggestions are paragraphs that somebody may mean by what they have typed so
// far: by number, by how they begin, by a search, or by words in them.
func (s *session) suggestions(ctx context.Context, from chat.Service, typed string) *shortlist {
	found := &shortlist{corpus: from.Corpus()}
	typed = strings.TrimSpace(typed)
	if document, number, ok := chat.ParagraphName(typed); ok {
		found.numbered(document, number)
	}
	switch {
	case typed == "":
		found.scan(func(string) bool { return true })
	case len(found.paragraphs) == 0:
		begun := strings.ToLower(typed)
		found.scan(func(low string) bool { return strings.HasPrefix(low, begun) })
		s.searchFor(ctx, from, typed, found)
		found.scan(func(low string) bool { return strings.Contains(low, begun) })
		found.of(typed)
	}
	return found
}

// searchFor adds what a search finds. That it finds nothing is no fault while
// somebody types.
func (s *session) searchFor(ctx context.Context, from chat.Service, typed string, found *shortlist) {
	if found.full() {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, suggestTime)
	defer cancel()
	hits, err := from.Find(ctx, typed, look.MaxOptions)
	if err != nil && chat.KindOf(err) != chat.EmptyQuestion {
		s.Log.DebugContext(ctx, "nothing is found for an autocompletion", "error", err)
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

func (l *shortlist) full() bool { return len(l.paragraphs) >= look.MaxOptions }

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
	if l.corpus.IsFar() {
		return // each would be a journey
	}
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

// numbered adds the paragraphs whose number begins with the digits of first: the one itself in
// every text, then longer numbers.
func (l *shortlist) numbered(slug string, first int) {
	for from, to := first, first; ; from, to = from*10, to*10+9 {
		further := false
		for _, d := range l.corpus.Documents {
			if slug != "" && !strings.EqualFold(look.SlugKey(d.Meta.Slug), slug) && !strings.EqualFold(d.Meta.Slug, slug) {
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
