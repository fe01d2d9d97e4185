package answer

import (
	"strings"

	"pilcrow/internal/lang"
)

const (
	leastVerbatim = 4     // words in a row that make a quotation
	mostScanned   = 50000 // paragraphs that are looked through for one
)

// quoted finds the answer to a question of hardly anything but small words, for which no search finds
// anything: "Who said I am because we are?" It is the sentences that have the longest run of its
// words, of more than half of them.
func (r *run) quoted() []pick {
	if r.Corpus == nil {
		return nil
	}
	picks := r.withRun(strings.Fields(plainWords(r.question)))
	return picks[:min(len(picks), r.most())]
}

// withRun returns the sentences that have the longest run of these words that any has.
func (r *run) withRun(words []string) (picks []pick) {
	longest := max(leastVerbatim, len(words)/2+1)
	for i, paragraph := range r.Corpus.Paragraphs() {
		if i >= mostScanned {
			break
		}
		if runIn(words, plainWords(paragraph.Text), longest) == 0 {
			continue
		}
		from := source{Paragraph: r.take(paragraph)}
		for at, sentence := range from.Sentences {
			n := runIn(words, plainWords(sentence.Of(paragraph.Text)), longest)
			if n > longest {
				longest, picks = n, nil
			}
			if n > 0 {
				picks = append(picks, pick{Stretch: sentence, From: from, Index: at})
			}
		}
	}
	return picks
}

// runIn returns how many of the words in a row text has, from least on, else 0.
func runIn(words []string, text string, least int) (longest int) {
	text = " " + text + " "
	for start := range words {
		for end := start + max(least, longest+1); end <= len(words); end++ {
			if !strings.Contains(text, " "+strings.Join(words[start:end], " ")+" ") {
				break
			}
			longest = end - start
		}
	}
	return longest
}

// plainWords are the words of s, folded, with one space between them.
func plainWords(s string) string {
	var b strings.Builder
	var sc lang.Scanner
	for sc.Reset(s); sc.Next(); {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.Write(sc.Word.Folded)
	}
	return b.String()
}
