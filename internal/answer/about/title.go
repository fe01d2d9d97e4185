package about

import (
	"slices"
	"strings"

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
	const most = 3
	var titles []string
	for _, d := range c.Documents[:min(len(c.Documents), most)] {
		titles = append(titles, locale.Say(language, "“%s”", d.Meta.Title))
	}
	if len(c.Documents) > most {
		titles = append(titles, "…")
	}
	return strings.Join(titles, ", ")
}

// maxTitles is how many titles are looked for in a question.
const maxTitles = 200

// IntentOf is what a question asks for, where the title of a text may stand for it, and the name of its author for the
// author: "Who wrote Moby Dick?", "the second paragraph of the harbour minutes", "Why did Melville write it?"
func IntentOf(question string, c *text.Corpus) intent.Intent {
	in := intent.Of(question)
	if in.Kind != intent.LookUp && in.Kind != intent.InPlace || c == nil {
		return in
	}
	in, isOfText := byTitle(question, in, c)
	if isOfText {
		return in
	}
	for _, as := range []func(string, *text.Corpus) (intent.Intent, bool){asItself, asOfAuthor} {
		if of, ok := as(question, c); ok && in.Kind == intent.LookUp {
			return of
		}
	}
	if summed, _, ok := intent.Summed(question); ok && !in.Place.Sure && summed.Called != "" && lacks(c, summed.Called) {
		return summed
	}
	return in
}

// Named returns the slug of the only one of several texts that a question calls by its title, if there is one, and the
// question without that.
func Named(question string, c *text.Corpus) (slug, as string, ok bool) {
	if c == nil || len(c.Documents) < 2 {
		return "", "", false
	}
	for _, d := range c.Documents[:min(len(c.Documents), maxTitles)] {
		span, isNamed := titleIn(question, d.Meta)
		switch {
		case isNamed && ok:
			return "", "", false
		case isNamed:
			slug, as, ok = d.Meta.Slug, question[:span.Start]+question[span.End:], true
		}
	}
	return slug, as, ok
}

// NamesOne reports whether a question calls one of several texts by its title.
func NamesOne(question string, c *text.Corpus) bool {
	return c != nil && len(c.Documents) > 1 && slices.ContainsFunc(c.Documents[:min(len(c.Documents), maxTitles)], func(d *text.Document) bool {
		_, ok := titleIn(question, d.Meta)
		return ok
	})
}

// byTitle is what a question asks for that calls one of the texts by its title. It reports whether that is something about
// the text; else it is the intent as it was, or a search for what the question is about besides the title.
func byTitle(question string, in intent.Intent, c *text.Corpus) (of intent.Intent, ok bool) {
	for _, d := range c.Documents[:min(len(c.Documents), maxTitles)] {
		of, ok := asOfText(question, in.Wants, d.Meta)
		switch {
		case !ok:
		case of.Kind != intent.LookUp && !strings.Contains(of.About+of.Name+of.Place.Name, intent.TheText):
			of.Query, of.Set = in.Query, in.Set
			return of, true
		case of.Kind == intent.LookUp && of.About != "" && !in.Place.Sure:
			in.Kind, in.About = of.Kind, of.About
		}
	}
	return in, false
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
		if (of.Kind == intent.Overview || of.Kind == intent.Title) && !of.Loosely && callsItself(string(sc.Word.Folded)) {
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
	d := c.Documents[0]
	language := languageOf(d)
	sought := rank.TermSet([]string{word}, language)
	return len(sought) > 0 && !slices.ContainsFunc(c.Between(d.Meta.Slug, 1, d.Len()), func(p text.Paragraph) bool {
		return rank.HasTerms(rank.TermSet([]string{p.Text}, language), sought)
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
	lower := strings.ToLower(question)
	if at := strings.Index(lower, strings.ToLower(meta.Title)); at >= 0 && meta.Title != "" && len(lower) == len(question) {
		return text.Span{Start: at, End: at + len(meta.Title)}, true
	}
	return titleWordsIn(question, meta)
}

// titleWordsIn finds the longest run of words of a title in a question, function words between them.
func titleWordsIn(question string, meta text.Meta) (span text.Span, ok bool) {
	title := lang.ContentWords(meta.Title)
	stops := lang.StopWords(lang.Detect(meta.Title + " " + question))
	most, n, start := 0, 0, -1
	var sc lang.Scanner
	for sc.Reset(question); sc.Next(); {
		word := string(sc.Word.Folded)
		switch {
		case title[word] && start < 0:
			n, start = 1, sc.Word.Start
		case start >= 0 && (title[word] || intent.NamesText(word)):
			n++
		case start < 0 || !stops[word]:
			n, start = 0, -1
		}
		if n > most {
			most, span = n, text.Span{Start: start, End: sc.Word.End}
		}
	}
	return span, most >= 2 || most > 0 && most*2 > len(title)
}
