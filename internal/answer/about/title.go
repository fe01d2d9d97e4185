package about

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/rank"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// Topic names in a language what can be asked about: the titles of the text, of many the first ones.
func Topic(c *text.Corpus, language string) string {
	if c == nil {
		return ""
	}
	var titles []string
	for _, d := range c.Documents {
		titles = append(titles, locale.Say(language, "“%s”", d.Meta.Title))
	}
	const most = 3
	if len(titles) > most {
		titles = append(titles[:most], "…")
	}
	return strings.Join(titles, ", ")
}

// namesKind reports whether the title of a text says of what kind it is: "Minutes of …", or, of one that is only
// called as its file is, "lamp-changelog".
func namesKind(meta text.Meta) bool {
	marks := ":,;()–—"
	if strings.EqualFold(meta.Title, meta.Slug) {
		marks += "-"
	}
	words := strings.FieldsFunc(strings.ToLower(meta.Title), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(marks, r) })
	for i := range words {
		for n := i + 1; n <= min(len(words), i+longestKind); n++ {
			if intent.NamesText(strings.Join(words[i:n], " ")) {
				return true
			}
		}
	}
	return false
}

// longestKind is how many words a kind of text is called by, at most: "frequently asked questions".
const longestKind = 3

// maxTitles is how many titles are looked for in a question.
const maxTitles = 200

// IntentOf is what a question asks for, where the title of a text may stand for it: "Who wrote
// Moby Dick?", "the second paragraph of the harbour minutes".
func IntentOf(question string, c *text.Corpus) intent.Intent {
	in := intent.Of(question)
	if in.Kind != intent.LookUp && in.Kind != intent.InPlace || c == nil {
		return in
	}
	for _, d := range c.Documents[:min(len(c.Documents), maxTitles)] {
		of, ok := asOfText(question, in.Wants, d.Meta)
		switch {
		case !ok:
		case of.Kind != intent.LookUp && !strings.Contains(of.About+of.Name+of.Place.Name, intent.TheText):
			of.Query, of.Set = in.Query, in.Set
			return of
		case of.Kind == intent.LookUp && of.About != "" && !in.Place.Sure:
			in.Kind, in.About = of.Kind, of.About
		}
	}
	if of, ok := asItself(question, c); ok && in.Kind == intent.LookUp {
		return of
	}
	if summed, called, ok := intent.Summed(question); ok && !in.Place.Sure && lacks(c, called) {
		summed.Called = called
		return summed
	}
	if respelt, slips, ok := intent.Respelt(question); ok && in.Kind == intent.LookUp && !slices.ContainsFunc(slips, func(w string) bool { return !lacks(c, w) }) {
		return respelt
	}
	return in
}

// asItself is what a question asks for that calls the only document by the word by which that calls itself at its beginning:
// "What is the course about?" where that has "In this course we …".
func asItself(question string, c *text.Corpus) (of intent.Intent, ok bool) {
	if c.IsFar() || len(c.Documents) != 1 {
		return intent.Intent{}, false
	}
	d, before := c.Documents[0], ""
	callsItself := func(noun string) bool {
		return slices.ContainsFunc(c.Between(d.Meta.Slug, 1, min(d.Len(), selfCalled)), func(p text.Paragraph) bool {
			return intent.CallsItself(p.Text, noun, languageOf(d))
		})
	}
	var sc lang.Scanner
	for sc.Reset(question); sc.Next(); before = string(sc.Word.Folded) {
		if !lang.IsArticle(languageOf(d), before) {
			continue
		}
		of = intent.Of(question[:sc.Word.Start] + intent.TheText + question[sc.Word.End:])
		if of.Kind == intent.Overview && !of.Loosely && callsItself(string(sc.Word.Folded)) {
			return of, true
		}
	}
	return intent.Intent{}, false
}

// selfCalled is in how many paragraphs at its beginning a document calls itself by a word.
const selfCalled = 20

// lacks reports whether the only document of a corpus does not have a word.
func lacks(c *text.Corpus, word string) bool {
	if c.IsFar() || len(c.Documents) != 1 || c.Documents[0].Len() > MostRead {
		return false
	}
	sought := rank.TermSet([]string{word}, languageOf(c.Documents[0]))
	return len(sought) > 0 && !slices.ContainsFunc(c.Between(c.Documents[0].Meta.Slug, 1, c.Documents[0].Len()), func(p text.Paragraph) bool {
		return rank.HasTerms(rank.TermSet([]string{p.Text}, languageOf(c.Documents[0])), sought)
	})
}

// asOfText is what a question asks for with "the text" in place of its title. It reports whether the question
// calls the text so; one word of the title does where that is asked which all of the text answers.
func asOfText(question string, wants intent.Wants, meta text.Meta) (of intent.Intent, ok bool) {
	span, isTitle := titleIn(question, meta)
	if !isTitle {
		span, ok = titleWordIn(question, meta)
	}
	if !isTitle && !ok || wants == intent.Definition && isPartOf(meta.Title, span.Of(question)) {
		return intent.Intent{}, false
	}
	of = intent.Of(question[:span.Start] + intent.TheText + question[span.End:])
	return of, isTitle || !of.Loosely && (of.Kind == intent.Overview || of.Kind == intent.Purpose)
}

// isPartOf reports whether a name lacks words of a title: "What is the Harbour Fair?" may ask for one
// thing of many in "News of May: the Harbour Fair".
func isPartOf(title, name string) bool {
	has := lang.ContentWords(name)
	for w := range lang.ContentWords(title) {
		if !has[w] {
			return true
		}
	}
	return false
}

// titleWordIn finds the only word of a title in a question: "the rules" of "House Rules of Mill
// Lane".
func titleWordIn(question string, meta text.Meta) (span text.Span, ok bool) {
	title := lang.ContentWords(meta.Title)
	var sc lang.Scanner
	for sc.Reset(question); sc.Next(); {
		if !title[string(sc.Word.Folded)] {
			continue
		}
		if ok {
			return text.Span{}, false
		}
		span, ok = text.Span{Start: sc.Word.Start, End: sc.Word.End}, true
	}
	return span, ok
}

// titleIn finds the title of a text in a question: two of its words or more in a row, or most
// of them, with a word for a text among them or not.
func titleIn(question string, meta text.Meta) (span text.Span, ok bool) {
	title := lang.ContentWords(meta.Title)
	if at := strings.Index(strings.ToLower(question), strings.ToLower(meta.Title)); at >= 0 && meta.Title != "" && len(strings.ToLower(question)) == len(question) {
		return text.Span{Start: at, End: at + len(meta.Title)}, true
	}
	stops := lang.StopWords(lang.Detect(meta.Title + " " + question))
	most, n, start := 0, 0, -1
	var sc lang.Scanner
	for sc.Reset(question); sc.Next(); {
		w := sc.Word
		switch {
		case title[string(w.Folded)]:
			if n++; start < 0 {
				start = w.Start
			}
		case start >= 0 && intent.NamesText(string(w.Folded)):
			n++
		case start >= 0 && stops[string(w.Folded)]:
			continue
		default:
			n, start = 0, -1
			continue
		}
		if n > most {
			most, span = n, text.Span{Start: start, End: w.End}
		}
	}
	return span, most >= 2 || most > 0 && most*2 > len(title)
}
