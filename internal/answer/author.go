package answer

import "strings"

var (
	authorWords = wordSet("author authors writer writers wrote written write")
	// besideAuthor are the words that may stand beside them in a question about
	// the author and nothing else.
	besideAuthor = wordSet(`who whose is was were are the this that it of by text texts article articles book document piece
		essay story name named called what what's who's did does do has have been a an its person here please tell me and`)
)

// authorsAsked returns the authors that the corpus's description names if the
// question asks for nothing but the author, and "" otherwise.
func (p *Pipeline) authorsAsked(question string) string {
	asked := false
	for _, w := range strings.FieldsFunc(strings.ToLower(question), func(r rune) bool { return !isWordRune(r) && r != '\'' }) {
		if authorWords[w] {
			asked = true
		} else if !besideAuthor[w] {
			return ""
		}
	}
	if !asked || p.Corpus == nil {
		return ""
	}
	var authors []string
	for _, d := range p.Corpus.Documents {
		if d.Meta.Author != "" {
			authors = append(authors, d.Meta.Author)
		}
	}
	return strings.Join(authors, " ")
}
