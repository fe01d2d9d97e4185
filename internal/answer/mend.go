package answer

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/answer/mend"
	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/retrieval/dense/wordvec"
)

// mostMended is how many words of a question are looked at that the found paragraphs lack, each
// with a search of its own.
const mostMended = 4

// A mending puts the words of a text in the place of those of a question that it lacks.
type mending struct {
	*run
	language string
	terms    []retrieval.Term // of the question
	lacks    []bool           // by term
	words    mend.Vocabulary  // of the paragraphs that are near
	corrects bool             // a word was misspelt
}

// mended returns what a question is about in the words of the text, and whether a word of it
// was misspelt: what the text lacks is written as the text has it, and what says nothing
// of what is asked for is left out. The paragraphs that are near have the words, as they are
// found by parts of words.
func (r *run) mended(ctx context.Context, subject string, hits []retrieval.Hit) (mended string, corrected bool) {
	if len(hits) == 0 {
		return subject, false
	}
	m := mending{run: r, language: r.take(hits[0].Paragraph).Language}
	if lang.MainScriptOf(subject).Differs(lang.MainScriptOf(hits[0].Text)) || lang.Unlike(subject, m.language) {
		return subject, false
	}
	m.terms = retrieval.Terms(subject, m.language)
	if m.lacks = m.lacking(ctx, subject, hits); !slices.Contains(m.lacks, true) {
		return subject, false
	}
	return m.write(subject), m.corrects
}

// lacking tells which terms the text lacks.
func (m *mending) lacking(ctx context.Context, subject string, hits []retrieval.Hit) []bool {
	lacks := make([]bool, len(m.terms))
	tried := 0
	for i, t := range m.terms {
		word := subject[t.Start:t.End]
		if t.Stop || isDigit(word[0]) || isDense(word) || tried == mostMended ||
			slices.ContainsFunc(hits, func(h retrieval.Hit) bool { return m.has(h, word) }) {
			continue
		}
		tried++
		alone, err := m.Search.Search(ctx, word, m.wanted())
		if lacks[i] = err == nil && !(len(alone) > 0 && m.has(alone[0], word)); lacks[i] {
			m.addWords(alone)
		}
	}
	if slices.Contains(lacks, true) {
		m.addWords(hits)
	}
	return lacks
}

func (m *mending) addWords(hits []retrieval.Hit) {
	for _, h := range hits {
		m.words.Add(h.Heading)
		m.words.Add(h.Text)
	}
}

// write writes the question anew, if a word is left that the text has.
func (m *mending) write(subject string) string {
	var b strings.Builder
	end, left := 0, false
	for i := 0; i < len(m.terms); i++ {
		from, to := m.terms[i].Start, m.terms[i].End
		if from < end { // of writing without spaces between words
			left = left || !m.lacks[i] && !m.terms[i].Stop
			continue
		}
		said, joined := subject[from:to], false
		if i+1 < len(m.terms) && (m.lacks[i] || m.lacks[i+1]) && m.terms[i+1].Start-to == 1 {
			var one string
			if one, joined = m.words.Joined(said, subject[m.terms[i+1].Start:m.terms[i+1].End], m.language); joined {
				i, said = i+1, one
				to = m.terms[i].End
			}
		}
		if !joined && m.lacks[i] {
			said = m.instead(said, m.terms[i])
		}
		left = left || said != "" && !m.terms[i].Stop && (joined || !m.lacks[i] || said != subject[from:to])
		b.WriteString(subject[end:from] + said)
		end = to
	}
	if !left {
		m.corrects = false
		return subject
	}
	return strings.Join(strings.Fields(b.String()+subject[end:]), " ")
}

// instead returns what the text has for a word that it lacks, "" if that says nothing of what
// is asked for, and the word itself if it has nothing.
func (m *mending) instead(word string, t retrieval.Term) string {
	if parts, ok := m.words.Split(word, m.language); ok {
		return parts
	}
	if !t.Name || !lang.NamesByCase(m.language) {
		if form, ok := m.words.Inflected(word, m.language); ok {
			return form
		}
		if meant, ok := m.words.Typo(word, m.language); ok {
			m.corrects = true
			return meant
		}
		if saysNothing(word, m.language) {
			return ""
		}
	}
	return word
}

// saysNothing reports whether a word that a text lacks was not to be looked for in it.
func saysNothing(word, language string) bool {
	var sc lang.Scanner
	sc.Reset(word)
	return sc.Next() && (lang.IsFiller(language, string(sc.Word.Folded)) || language == "en" && utf8.RuneCountInString(word) > 1 && wordvec.IsSlight(sc.Word.Folded))
}
