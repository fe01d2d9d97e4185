package terminal

import (
	"slices"
	"strconv"
	"strings"
)

// offered is how many numbers are offered at once.
const offered = 30

// complete returns the lines that a line may become, for the key Tab: a command,
// and behind it a document or a paragraph, those of the last answer first. It is
// called while a line is read, when nothing else uses the session.
func (s *session) complete(line string) []string {
	words := strings.Split(line, " ")
	last := len(words) - 1
	var endings []string
	switch {
	case last == 0 && strings.HasPrefix(line, "/"):
		for _, c := range s.commands() {
			endings = append(endings, c.name)
		}
	case words[0] == "/show" || words[0] == "/text":
		endings = s.completeSelection(words[1:last], words[last])
	}
	var all []string
	for _, e := range endings {
		if strings.HasPrefix(e, words[last]) {
			all = append(all, strings.Join(append(words[:last:last], e), " "))
		}
	}
	return all
}

// completeSelection returns what may stand after /show: before is what stands there,
// begun the word that is to be completed.
func (s *session) completeSelection(before []string, begun string) []string {
	several := len(s.service.Corpus().Documents) > 1
	switch {
	case len(before) == 0 && several:
		return append(s.citedNumbers(""), s.slugs()...)
	case len(before) == 0 && !several:
		return s.numbers("", begun)
	case len(before) == 1 && several:
		return s.numbers(before[0], begun)
	}
	return nil
}

// numbers are those of a document's paragraphs that begin with begun; if that is empty, those
// that the last answer cites.
func (s *session) numbers(slug, begun string) []string {
	d, ok := s.service.Corpus().Document(slug)
	if !ok {
		return nil
	}
	all := s.citedNumbers(slug)
	if begun == "" && len(all) > 0 {
		return all
	}
	for n := 1; n <= d.Len() && len(all) < offered; n++ {
		if number := strconv.Itoa(n); strings.HasPrefix(number, begun) && !slices.Contains(all, number) {
			all = append(all, number)
		}
	}
	return all
}

// citedNumbers are the paragraphs of a document that stand under the last answer;
// an empty slug means of any.
func (s *session) citedNumbers(slug string) []string {
	if s.last == nil {
		return nil
	}
	var all []string
	for _, p := range cited(*s.last) {
		if number := strconv.Itoa(p.first); (slug == "" || slug == p.document) && !slices.Contains(all, number) {
			all = append(all, number)
		}
	}
	return all
}
