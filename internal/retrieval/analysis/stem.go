package analysis

import (
	"bytes"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"pilcrow/internal/lang"
)

// prefixLetters is how many letters of a word outside English make its term, at most: a
// stem for every language.
const prefixLetters = 5

// Term returns the term of a token: English words become Snowball stems, other
// words the first letters of what is left without their endings, those of irregular
// forms that of their first form; everything else is its own term. It is valid until
// the next call, and is the token's unit cut short or other memory.
func (a *Analyzer) Term(t *Token) []byte {
	switch {
	case t.Sign:
	case t.Script == lang.Latin && a.language == "en":
		return a.stemmer.stem(a.base(t.Unit))
	case t.Script == lang.Latin:
		return prefix(withoutEndings(a.base(t.Unit), a.language), prefixLetters)
	case t.Script == lang.Letters:
		return prefix(withoutEndings(withoutArticle(t.Unit), a.language), prefixLetters)
	}
	return t.Unit
}

// base returns the first form of a word.
func (a *Analyzer) base(word []byte) []byte {
	if base, ok := a.bases[string(word)]; ok {
		a.form = append(a.form[:0], base...)
		return a.form
	}
	return word
}

// A stemmer stems English words. It remembers some, as stemming takes longer than
// all the rest of reading a query; a newcomer takes the place of another.
type stemmer struct {
	env   *snowballstem.Env
	known [256]struct{ word, stem []byte }
}

func (s *stemmer) stem(folded []byte) []byte {
	known := &s.known[UnitKey(folded)%uint64(len(s.known))]
	if !bytes.Equal(known.word, folded) {
		if s.env == nil {
			s.env = snowballstem.NewEnv("")
		}
		s.env.SetCurrent(string(folded))
		english.Stem(s.env)
		known.word = append(known.word[:0], folded...)
		known.stem = append(known.stem[:0], s.env.Current()...)
	}
	return known.stem
}

// articles are the Arabic article with the particles that are written together
// with it, longest first (the prefixes of Larkey, Ballesteros and Connell,
// "Improving Stemming for Arabic Information Retrieval", 2002).
var articles = [][]byte{[]byte("وال"), []byte("بال"), []byte("كال"), []byte("فال"), []byte("ال"), []byte("لل"), []byte("و")}

// withoutArticle returns what is left of an Arabic word without its article,
// unless that is too short to be a word.
func withoutArticle(s []byte) []byte {
	for _, article := range articles {
		if rest, ok := bytes.CutPrefix(s, article); ok && utf8.RuneCount(rest) >= 3 {
			return rest
		}
	}
	return s
}
