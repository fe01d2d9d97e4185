package answer

import (
	"slices"
	"strings"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// describes answers what is known about the text as a whole: title, author, date, language,
// length, sections. What is not known is sought where texts say it of themselves: at their
// beginning and their end. If something else is asked about the whole with it, that is answered
// behind it: "What is this, and who wrote it?" It reports whether it did.
func (r *run) describes() (bool, error) {
	docs, kinds := r.named(), append([]intent.Kind{r.intent.Kind}, r.intent.Also...)
	whole := slices.IndexFunc(kinds, intent.Kind.IsWhole)
	switch {
	case !slices.ContainsFunc(kinds, intent.Kind.IsDescription), len(docs) == 0, r.isInside(docs), whole >= 0 && r.writes() && r.sendWhole():
		return false, nil
	}
	words, picks := r.descriptions(kinds, docs)
	for _, p := range picks {
		if err := r.show(quote(p.From.Paragraph, p.Span)); err != nil {
			return true, err
		}
	}
	if whole >= 0 {
		r.intent.Kind, r.intent.Also = kinds[whole], nil
		done, err := r.aboutWhole()
		r.answer.Notice = strings.TrimSpace(words + " " + r.answer.Notice)
		return done, err
	}
	switch {
	case len(r.answer.Claims) > 0:
		r.answer.Notice, r.answer.Passages = words, []Passage{} // headings are those of a reply
	case words == "":
		r.untold = true
		return false, nil
	default:
		r.reply(AboutText, words)
	}
	return true, nil
}

// descriptions returns what is known about the documents of each of the kinds, and the sentences that
// tell the rest.
func (r *run) descriptions(kinds []intent.Kind, docs []*text.Document) (words string, picks []pick) {
	var all []string
	for _, kind := range kinds {
		said, found := r.told(kind, docs)
		switch {
		case said == "" && len(found) == 0 && kind == intent.Author:
			said, found = r.told(intent.Publisher, docs)
			found = slices.DeleteFunc(found, func(p pick) bool { return !intent.Opens(intent.Publisher, p.Of(p.From.Text), p.From.Language) })
		case said == "" && len(found) == 0 && kind == intent.Publisher:
			said, found = r.told(intent.Author, docs)
		}
		if said != "" {
			all = append(all, said)
		}
		for _, p := range found {
			picks = rank.With(picks, p, maxShown)
		}
	}
	return strings.Join(slices.Compact(all), " "), picks
}

// told returns what is known about the documents of a kind, or else the sentences that tell it.
func (r *run) told(kind intent.Kind, docs []*text.Document) (said string, picks []pick) {
	if line := r.firstLine(kind, docs); line != nil {
		return "", line
	}
	if said = r.description(kind, docs); said != "" {
		return said, nil
	}
	return "", r.imprint(kind, docs)
}

// firstLine is the line that a document begins with, if its title is asked for and it is only called as its file
// is: "Chapter IV. Of the lamp that went out".
func (r *run) firstLine(kind intent.Kind, docs []*text.Document) []pick {
	if kind != intent.Title || len(docs) != 1 || docs[0].Meta.Title != docs[0].Meta.Slug {
		return nil
	}
	for _, p := range r.at(docs[0], []int{1}) {
		if len(p.Text) <= longestFirstLine && !text.EndsSentence(p.Text) && len(p.Structure()) == 1 {
			return []pick{{Stretch: claims.Stretch{Sentence: text.Sentence{Span: text.Span{End: len(p.Text)}}}, From: source{Paragraph: r.take(p)}}}
		}
	}
	return nil
}

// longestFirstLine is how long a line may be that is taken for a title, in bytes.
const longestFirstLine = 240

// isInside reports whether the word for the text stands for something in it: a letter in a novel, or,
// in a conversation, "it". Who asks for what only something written has means the text, unless
// something written was spoken of.
func (r *run) isInside(docs []*text.Document) bool {
	if n := len(r.history); r.intent.Bare && n > 0 {
		before := r.history[n-1]
		isWritten := namesKind(before.Question + " " + before.Answer)
		return intent.Of(before.Question).Kind == intent.LookUp && (isWritten || !r.intent.OfWriting)
	}
	if r.intent.Noun == "" {
		return false
	}
	if r.isMuch(docs) {
		return false
	}
	n := 0
	for _, d := range docs {
		if outline.IsCalled(d.Meta.Title, r.intent.Noun) {
			return false
		}
		for _, at := range r.sample(d, maxOverviewed).Spans {
			if at.Number > 1 && outline.IsCalled(at.Text, r.intent.Noun) {
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
	case kind == intent.Version && outline.HasVersion(d.Meta.Title):
		return r.titles(docs)
	case kind == intent.Version && len(docs) == 1:
		return r.newestVersion(d)
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
		all := r.of(d).Units(p.Unit)
		if p.Unit == intent.Item {
			p.Number = 1
			all = outline.ListCalled(all, p)
		}
		n += len(all)
	}
	if n == 0 {
		return ""
	}
	return locale.Say(r.language, "I count %d.", n)
}

func (r *run) titles(docs []*text.Document) string {
	var titles []string
	for _, d := range docs[:min(len(docs), mostSections)] {
		titles = append(titles, "“"+d.Meta.Title+"”")
		r.pointAt(text.Paragraph{Document: d.Meta.Slug, Number: 1}, d.Meta.Title)
	}
	if len(docs) > mostSections {
		titles = append(titles, "…")
	}
	if len(docs) == 1 {
		return locale.Say(r.language, "The title is “%s”.", docs[0].Meta.Title)
	}
	return locale.Say(r.language, "The titles are %s.", strings.Join(titles, ", "))
}

func (r *run) authors(docs []*text.Document) string {
	var authors []string
	for _, d := range docs {
		if d.Meta.Author == "" {
			return ""
		}
		authors = append(authors, d.Meta.By())
	}
	return locale.Say(r.language, "It was written by %s.", strings.Join(authors, "; "))
}

// lengths counts documents, paragraphs and words.
func (r *run) lengths(docs []*text.Document) string {
	paragraphs, words := 0, 0
	for _, d := range docs {
		paragraphs += d.Len()
		for _, p := range d.Paragraphs {
			if lang.IsDense(p.Text) {
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

// mostSections is how many headings, or titles, are listed.
const mostSections = 30

// sections lists the outermost headings, and the titles of several documents.
func (r *run) sections(docs []*text.Document) string {
	var names []string
	add := func(below text.Paragraph, name string) {
		switch n := len(names); {
		case n < mostSections:
			names = append(names, name)
			r.pointAt(below, name)
		case n == mostSections:
			names = append(names, "…")
		}
	}
	for _, d := range docs {
		if len(docs) > 1 {
			add(text.Paragraph{Document: d.Meta.Slug, Number: 1}, d.Meta.Title)
			continue
		}
		last := ""
		for _, p := range d.Paragraphs {
			if p.Heading != last && p.Heading != "" {
				add(p, outline.LastHeading(p.Heading))
			}
			last = p.Heading
		}
	}
	if len(names) == 0 {
		return ""
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
