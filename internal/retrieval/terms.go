package retrieval

// A Term is a searchable unit of a text and where it stands.
type Term struct {
	Text       string // folded and stemmed, as in the index
	Start, End int    // bytes of its word in the analysed text
	Stop       bool   // a function word, which the search passes over
}

// Terms returns the terms of s in order. language is that of the words in Latin
// letters ("en", "de", …; "" if unknown): see [Language].
func Terms(s, language string) []Term {
	a := newAnalyzer(language)
	var terms []Term
	for a.start(s); a.words.next(); {
		w := &a.words.word
		stop := a.stops[string(w.folded)]
		a.terms(w, func(term []byte) {
			terms = append(terms, Term{Text: string(term), Start: w.start, End: w.end, Stop: stop})
		})
	}
	return terms
}

// Language guesses the language of s, of those whose function words are known
// here, by counting these words: "" if none makes up a tenth of the text.
func Language(s string) string {
	counts := make(map[string]int)
	total := 0
	for sc := (scanner{text: s}); sc.next(); total++ {
		for language, stops := range stopwords {
			if stops[string(sc.word.folded)] {
				counts[language]++
			}
		}
	}
	best := ""
	for language, n := range counts {
		if n*10 > total && (best == "" || n > counts[best] || n == counts[best] && language < best) {
			best = language
		}
	}
	return best
}
