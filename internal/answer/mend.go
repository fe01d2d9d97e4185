package answer

import (
	"context"
	"slices"
	"strings"

	"pilcrow/internal/answer/mend"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
)

// mostMended is how many words of a question are looked at that the found paragraphs lack, each
// with a search of its own.
const mostMended = 4

// A mending puts the words of a text in the place of those of a question that it lacks.
type mending struct {
	*run
	subject  string // of the question
	language string
	terms    []retrieval.Term // of the subject
	lacks    []bool           // by term
	words    mend.Vocabulary  // of the paragraphs that are near
	edits    []edit
	left     bool // a word is left that the text has
}

// An edit writes something else in the place of subject[from:to].
type edit struct {
	from, to int
	said     string
	slip     bool // the word was misspelt
}

// mended returns what the question is about in the words of the text: what the text lacks is
// written as the text has it, and what says nothing of what is asked for is left out. It also
// returns what is understood if a word was misspelt, "" if none was. What the intent names is
// written so, too. The paragraphs that are near have the words, as they are found by parts of words.
func (r *run) mended(ctx context.Context, hits []retrieval.Hit) (mended, understood string) {
	if len(hits) == 0 {
		return r.subject, ""
	}
	m := mending{run: r, subject: r.subject, language: r.take(hits[0].Paragraph).Language}
	if lang.ScriptsDiffer(m.subject, hits[0].Text) || lang.Unlike(m.subject, m.language) {
		return m.subject, ""
	}
	m.terms = retrieval.Terms(m.subject, m.language)
	m.lacks = m.lacking(ctx, hits)
	m.edit()
	if len(m.edits) == 0 || !m.left {
		return m.subject, ""
	}
	if slips := slices.DeleteFunc(slices.Clone(m.edits), func(e edit) bool { return !e.slip }); len(slips) > 0 {
		understood = apply(m.subject, slips)
	}
	r.intent = r.intent.InWords(m.worded)
	return apply(m.subject, m.edits), understood
}

// worded returns a word of the question, in lower case, as the text has it.
func (m *mending) worded(word string) string {
	for _, e := range m.edits {
		if strings.EqualFold(m.subject[e.from:e.to], word) {
			return strings.ToLower(e.said)
		}
	}
	return word
}

// apply returns s with some edits, which are in order.
func apply(s string, edits []edit) string {
	var b strings.Builder
	end := 0
	for _, e := range edits {
		b.WriteString(s[end:e.from] + e.said)
		end = e.to
	}
	return strings.Join(strings.Fields(b.String()+s[end:]), " ")
}

// lacking tells which terms the text lacks.
func (m *mending) lacking(ctx context.Context, hits []retrieval.Hit) []bool {
	lacks := make([]bool, len(m.terms))
	tried := 0
	for i, t := range m.terms {
		word := m.subject[t.Start:t.End]
		isHad := func(h retrieval.Hit) bool { return m.has(h, word) }
		if t.Stop || lang.StartsWithDigit(word) || lang.IsDense(word) || tried == mostMended || slices.ContainsFunc(hits, isHad) {
			continue
		}
		tried++
		alone, err := m.Search.Search(ctx, word, m.depth())
		if lacks[i] = err == nil && !(len(alone) > 0 && isHad(alone[0])); lacks[i] {
			m.addWords(append(alone, m.longForms(ctx, word)...))
		}
	}
	if slices.Contains(lacks, true) {
		m.addWords(hits)
	}
	return lacks
}

// longForms finds what has the words that one is usually cut short from.
func (m *mending) longForms(ctx context.Context, word string) (hits []retrieval.Hit) {
	for _, long := range lang.LongForms(m.language, strings.ToLower(word)) {
		found, _ := m.Search.Search(ctx, long, 1) // without it the question stays as it is
		hits = append(hits, found...)
	}
	return hits
}

// addWords adds those of paragraphs and their headings.
func (m *mending) addWords(hits []retrieval.Hit) {
	for _, h := range hits {
		m.words.Add(h.Heading)
		m.words.Add(h.Text)
	}
}

// edit finds what is to be written in the place of what the text lacks.
func (m *mending) edit() {
	end := 0
	for i, t := range m.terms {
		if t.Start < end { // of writing without spaces between words
			continue
		}
		e := edit{from: t.Start, to: t.End, said: m.subject[t.Start:t.End]}
		if m.lacks[i] && !m.isPhrasal(i) {
			e.said, e.slip = m.instead(e.said, t)
		}
		end = e.to
		same := e.said == m.subject[e.from:e.to]
		m.left = m.left || !t.Stop && e.said != "" && (!same || !m.lacks[i])
		if !same {
			m.edits = append(m.edits, e)
		}
	}
}

// isPhrasal reports whether a light verb and the word behind it are one verb: "take … away" means another thing than
// "away" alone.
func (m *mending) isPhrasal(i int) bool {
	said := func(t retrieval.Term) string { return m.subject[t.Start:t.End] }
	return saysNothing(said(m.terms[i]), m.language) && i+1 < len(m.terms) && lang.MakesPhrasal(m.language, said(m.terms[i+1]))
}

// instead returns what the text has for a word that it lacks, "" if that says nothing of what
// is asked for, and the word itself if it has nothing. Of a name only a letter may have slipped.
func (m *mending) instead(word string, t retrieval.Term) (said string, slip bool) {
	if t.Name && lang.NamesByCase(m.language) {
		if meant, ok := m.words.Name(word, m.language); ok {
			return meant, true
		}
		return word, false
	}
	if saysNothing(word, m.language) {
		return "", false
	}
	for _, find := range []func(word, language string) (string, bool){m.words.Respelt, m.words.Full} {
		if said, ok := find(word, m.language); ok {
			return said, false
		}
	}
	if meant, ok := m.words.Typo(word, m.language); ok {
		return meant, true
	}
	return word, false
}

// saysNothing reports whether a word that a text lacks was not to be looked for in it.
func saysNothing(word, language string) bool {
	var sc lang.Scanner
	sc.Reset(word)
	return sc.Next() && lang.IsFiller(language, string(sc.Word.Folded))
}

// withMeasure returns what is searched for with the nouns by which the paragraphs that are near
// call the measure that is asked for ("How hot is it?": the temperature): an adjective is not
// searched for, as the text may have a number and a unit in its place. Where little is near, any
// paragraph may call it so.
func (r *run) withMeasure(ctx context.Context, subject string, near []retrieval.Hit) string {
	for _, noun := range lang.MeasuresAsked(r.question) {
		called := near
		if len(near) < r.depth() {
			named, _ := r.Search.Search(ctx, noun, 1) // without it the search goes on as it was
			called = slices.Concat(near, named)
		}
		if slices.ContainsFunc(called, func(h retrieval.Hit) bool { return r.has(h, noun) }) {
			subject += " " + noun
		}
	}
	return subject
}

// withUnsaid returns what is searched for with the word by which the text calls what holds where nothing is
// said, if that is asked for in a clause ("How many, if nothing is set?": the default) and it has one.
func (r *run) withUnsaid(ctx context.Context, subject string) string {
	rest, words := lang.Unsaid(subject)
	called := slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		hits, _ := r.Search.Search(ctx, word, 1) // without it the search goes on as it was
		return len(hits) == 0 || !r.has(hits[0], word)
	})
	if len(called) == 0 {
		return subject
	}
	return rest + " " + strings.Join(called, " ")
}

// withoutOption returns what is searched for without the word that asks for an option, if one is near.
func (r *run) withoutOption(ctx context.Context, subject string) string {
	rest := lang.OptionAsked(subject)
	if rest == subject {
		return subject
	}
	hits, _ := r.Search.Search(ctx, rest, 1) // without it the search goes on as it was
	if len(hits) == 0 || !lang.HasOption(hits[0].Text) {
		return subject
	}
	return rest
}
