package plain

import (
	"strings"

	"pilcrow/internal/text"
)

// A text of a sentence a line has at least fewestSentences lines in chunks of several, which have
// mostInChunk on average at most: where more stand together, lines are what a text of lists is made of.
const (
	fewestSentences = 12
	mostInChunk     = 8
)

// sentenceLines reports whether lines are sentences, as in texts that are kept so that a change
// shows in one line only: nine of ten lines of the chunks end with a sentence and have no other.
func (r *reader) sentenceLines(all []chunk) bool {
	chunks, lines, sentences := 0, 0, 0
	for _, c := range all {
		if len(c) < 2 {
			continue
		}
		chunks++
		for _, l := range c {
			lines++
			if s := r.of(l); text.EndsSentence(s) && !strings.HasPrefix(s, "-") && len(text.Sentences(s)) == 1 {
				sentences++
			}
		}
	}
	return lines >= fewestSentences && lines <= chunks*mostInChunk && sentences*10 >= lines*9
}
