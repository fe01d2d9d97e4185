package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// describes answers what is known about the text as a whole: title, author, date, language,
// length, sections. What is not known is sought where texts say it of themselves: at their
// beginning and their end. It reports whether it did.
func (r *run) describes() (bool, error) {
	docs := r.named()
	if !r.intent.Kind.IsDescription() || len(docs) == 0 || r.isInside(docs) {
		return false, nil
	}
	var words []string
	var picks []pick
	for _, kind := range append([]intent.Kind{r.intent.Kind}, r.intent.Also...) {
		if said := r.description(kind, docs); said != "" {
			words = append(words, said)
		} else {
			for _, p := range r.imprint(kind, docs) {
				picks = with(picks, p, maxShown)
			}
		}
	}
	for _, p := range picks {
		if err := r.show(quote(p.from.Paragraph, p.Span)); err != nil {
			return true, err
		}
	}
	switch said := strings.Join(slices.Compact(words), " "); {
	case len(r.answer.Claims) > 0:
		r.answer.Notice = said
	case said == "":
		r.untold = true
		return false, nil
	default:
		r.reply(AboutText, said)
	}
	return true, nil
}

// isInside reports whether the word for the text stands for something in it: a letter in a
// novel, or in a conversation "it".
func (r *run) isInside(docs []*text.Document) bool {
	if r.intent.Bare && len(r.history) > 0 {
		return intent.Of(r.history[len(r.history)-1].Question).Kind == intent.LookUp
	}
	if r.intent.Noun == "" {
		return false
	}
	if r.isMuch(docs) {
		return false
	}
	n := 0
	for _, d := range docs {
		if calls(d.Meta.Title, r.intent.Noun) {
			return false
		}
		for _, at := range r.sample(d, maxOverviewed).spans {
			if at.Number > 1 && calls(at.Text, r.intent.Noun) {
				n++
			}
		}
	}
	return n > 0
}

// description says what is known about the documents, "" if it is not.
func (r *run) description(kind intent.Kind, docs []*text.Document) string {
	d := docs[0]
	switch {
	case kind == intent.Title:
		return r.titles(docs)
	case kind == intent.Author:
		return r.authors(docs)
	case kind == intent.Publisher && d.Meta.Rights != "":
		return locale.Say(r.language, "About the rights it says: %s", d.Meta.Rights)
	case kind == intent.Date && d.Meta.Date != "":
		return locale.Say(r.language, "It is dated %s.", d.Meta.Date)
	case kind == intent.Version && slices.ContainsFunc(strings.Fields(d.Meta.Title), startsWithDigit):
		return r.titles(docs)
	case kind == intent.Language:
		if name := locale.Name(r.language, r.languageOfDocument(d)); name != "" {
			return locale.Say(r.language, "It is in %s.", name)
		}
	case kind == intent.Length:
		return r.count(docs)
	case kind == intent.Sections:
		return r.sections(docs)
	}
	return ""
}

// count says how many parts of a kind there are, or else how long the documents are.
func (r *run) count(docs []*text.Document) string {
	p, n := r.intent.Place, 0
	switch p.Unit {
	case intent.NoUnit, intent.Paragraph, intent.Sentence, intent.Document:
		return r.lengths(docs)
	}
	if r.isMuch(docs) {
		return r.lengths(docs)
	}
	for _, d := range docs {
		all := r.units(r.of(d), p.Unit)
		if p.Unit == intent.Item {
			p.Number = 1
			all = listCalled(all, p)
		}
		n += len(all)
	}
	if n == 0 {
		return ""
	}
	return locale.Say(r.language, "I count %d.", n)
}

// How much of the beginning and the end of a text is searched for what it says of itself, in
// paragraphs, and how many sentences of it are shown.
const (
	imprintFirst = 12
	imprintLast  = 6
	mostImprint  = 2
	ofItself     = 2 // how many more words than it has a sentence counts for that speaks of the text
)

// imprint returns the sentences at the beginning and the end of a document that tell who wrote
// or published it, and when.
func (r *run) imprint(kind intent.Kind, docs []*text.Document) (picks []pick) {
	if len(docs) != 1 {
		return nil
	}
	d := docs[0]
	var numbers []int
	for n := 1; n <= d.Len(); n++ {
		if n <= imprintFirst || n > d.Len()-imprintLast {
			numbers = append(numbers, n)
		}
	}
	most := 1
	for _, p := range r.at(d, numbers) {
		from := source{Paragraph: r.take(p)}
		for i, s := range from.Sentences {
			said := s.Of(p.Text)
			n := intent.Tells(kind, said, from.Language)
			if n > 0 && intent.SpeaksOfText(said, from.Language) {
				n += ofItself
			}
			if n < most || !holdsOf(kind, said, from.Language) {
				continue
			}
			if n > most {
				picks, most = nil, n
			}
			picks = append(picks, pick{Stretch: s, from: from, index: i})
		}
	}
	return picks[:min(len(picks), mostImprint)]
}

// tellsOfText reports whether some pick tells of the text what a kind of question asks for: who
// wrote it, when. Of the kinds that [holdsOf] does not know any pick does.
func (r *run) tellsOfText(picks []pick) bool {
	kind := r.intent.Kind
	return !slices.Contains([]intent.Kind{intent.Date, intent.Version, intent.Author, intent.Publisher}, kind) || slices.ContainsFunc(picks, func(p pick) bool {
		said := p.Of(p.from.Text)
		return intent.Tells(kind, said, p.from.Language) > 0 && holdsOf(kind, said, p.from.Language)
	})
}

// longestByline is the length up to which "by" alone tells of an author; a longer sentence may
// say that somebody did something else.
const longestByline = 60

// longestDated is up to what length a sentence that begins so tells when a text was made:
// "Published …", "It was written …".
const longestDated = 120

// hasDate reports whether a sentence has a date or a year.
func hasDate(s string) bool {
	return len(lang.Dates(s)) > 0 || slices.ContainsFunc(lang.Numbers(s, ""), func(n lang.Number) bool { return isYear(n.Value) })
}

// holdsOf reports whether a sentence has what a kind asks for: a name, a date, a number.
func holdsOf(kind intent.Kind, said, language string) bool {
	switch kind {
	case intent.Date:
		return (len(said) <= longestByline && !text.EndsSentence(said) || len(said) <= longestDated && intent.Opens(kind, said, language) || intent.SpeaksOfText(said, language)) && hasDate(said)
	case intent.Version:
		return holds(intent.Quantity, "", said, language)
	case intent.Author:
		return (len(said) <= longestByline || intent.Tells(kind, said, language) > 1) && len(said) < longestCarrying && holds(intent.Person, "", said, language)
	case intent.Publisher:
		return len(said) < longestCarrying && holds(intent.Person, "", said, language)
	}
	return false
}

func (r *run) titles(docs []*text.Document) string {
	if len(docs) == 1 {
		return locale.Say(r.language, "The title is “%s”.", docs[0].Meta.Title)
	}
	var titles []string
	for _, d := range docs {
		titles = append(titles, "“"+d.Meta.Title+"”")
	}
	return locale.Say(r.language, "The titles are %s.", strings.Join(titles, ", "))
}

func (r *run) authors(docs []*text.Document) string {
	var authors []string
	for _, d := range docs {
		if d.Meta.Author == "" {
			return ""
		}
		author := d.Meta.Author
		if d.Meta.Office != "" {
			author += ", " + d.Meta.Office
		}
		authors = append(authors, author)
	}
	return locale.Say(r.language, "It was written by %s.", strings.Join(authors, "; "))
}

// lengths counts documents, paragraphs and words.
func (r *run) lengths(docs []*text.Document) string {
	paragraphs, words := 0, 0
	for _, d := range docs {
		paragraphs += d.Len()
		for _, p := range d.Paragraphs {
			if isDense(p.Text) {
				continue // its words are not to be counted
			}
			words += len(strings.Fields(p.Text))
		}
	}
	said := locale.Say(r.language, "%d paragraphs", paragraphs)
	if len(docs) > 1 {
		said = locale.Say(r.language, "%d documents", len(docs)) + ", " + said
	}
	if words > 0 {
		said += ", " + locale.Say(r.language, "%d words", words)
	}
	return said + "."
}

// mostSections is how many headings are listed.
const mostSections = 30

// sections lists the outermost headings, and the titles of several documents.
func (r *run) sections(docs []*text.Document) string {
	var names []string
	for _, d := range docs {
		if len(docs) > 1 {
			names = append(names, d.Meta.Title)
			continue
		}
		last := ""
		for _, p := range d.Paragraphs {
			if p.Heading != last && p.Heading != "" {
				parts := strings.Split(p.Heading, " > ")
				names = append(names, parts[len(parts)-1])
			}
			last = p.Heading
		}
	}
	if len(names) == 0 {
		return ""
	}
	if len(names) > mostSections {
		names = append(names[:mostSections], "…")
	}
	return "• " + strings.Join(names, "\n• ")
}

func (p *Pipeline) languageOfDocument(d *text.Document) string {
	if declared := base(d.Meta.Language); declared != "" {
		return declared
	}
	for _, paragraph := range d.Paragraphs {
		if language := p.languageOf(paragraph); language != "" {
			return language
		}
	}
	return ""
}
