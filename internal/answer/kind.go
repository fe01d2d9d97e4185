package answer

import (
	"context"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
)

// byIntent answers what is no look-up. It reports whether the question was answered.
func (r *run) byIntent(ctx context.Context) (done bool, err error) {
	if r.small(ctx) {
		return true, nil
	}
	if done, err := r.doubts(); done {
		return true, err
	}
	if r.Corpus == nil {
		return false, nil
	}
	if done, err := r.together(); done {
		return true, err
	}
	if done, err := r.describes(); done {
		return true, err
	}
	if done, err := r.places(ctx); done || err != nil {
		return done, err
	}
	if r.scope != nil {
		if done, err := r.together(); done {
			return true, err
		}
	}
	return r.aboutWhole()
}

// aboutWhole answers questions about the text as a whole, without a model that can read all of
// it: by the section that is called what is asked for, "Conclusion" or "Purpose", or by an
// overview.
func (r *run) aboutWhole() (done bool, err error) {
	kind := r.intent.Kind
	if !kind.IsWhole() || kind != intent.Overview && r.isInside(r.named()) || r.writes() && r.sendWhole() {
		return false, nil
	}
	docs := r.named()
	for _, telling := range []func([]*text.Document) []pick{r.addressing, r.speakers, r.people} {
		if picks := telling(docs); len(picks) > 0 {
			return true, r.showPicks(picks)
		}
	}
	switch picks := r.ofItself(docs); {
	case len(picks) > 0:
		r.answer.Frame = r.heading(docs[0])
		return true, r.showPicks(picks)
	case kind == intent.TextKind && len(docs) == 1 && namesKind(docs[0].Meta.Title):
		r.reply(AboutText, r.titles(docs))
		return true, nil
	}
	if found, ok := r.headedSo(); ok {
		return true, r.showRegion(found)
	}
	if found, ok := r.purposeOf(docs); ok {
		return true, r.showRegion(found)
	}
	return true, r.overview()
}

// namesKind reports whether a title says what kind of text it is of: "Minutes of …".
func namesKind(title string) bool {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":,;()–—", r) })
	for i, w := range words {
		if intent.NamesText(w) || i > 0 && intent.NamesText(words[i-1]+" "+w) {
			return true
		}
	}
	return false
}

// intentOf is what a question asks for, where the title of a text may stand for it: "Who wrote
// Moby Dick?", "the second paragraph of the harbour minutes".
func (p *Pipeline) intentOf(question string) intent.Intent {
	in := intent.Of(question)
	if in.Kind != intent.LookUp && in.Kind != intent.InPlace || p.Corpus == nil {
		return in
	}
	for _, d := range p.Corpus.Documents[:min(len(p.Corpus.Documents), maxTitles)] {
		span, ok := titleIn(question, d.Meta)
		isWord := !ok
		if isWord {
			span, ok = titleWordIn(question, d.Meta)
		}
		if !ok || in.Wants == intent.Definition && isPartOf(d.Meta.Title, span.Of(question)) {
			continue
		}
		of := intent.Of(question[:span.Start] + intent.TheText + question[span.End:])
		if isWord && (of.Loosely || of.Kind != intent.Overview && of.Kind != intent.Purpose) {
			continue
		}
		if of.Kind == intent.LookUp && of.About != "" && !in.Place.Sure {
			in.Kind, in.About = of.Kind, of.About
		}
		if of.Kind != intent.LookUp && !strings.Contains(of.About+of.Name+of.Place.Name, intent.TheText) {
			of.Query, of.Set = in.Query, in.Set
			return of
		}
	}
	return in
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

// maxTitles is how many titles are looked for in a question.
const maxTitles = 200

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
