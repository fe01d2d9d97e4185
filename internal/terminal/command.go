package terminal

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"pilcrow/internal/text"
)

const help = `Ask a question, or type a command:
  /show 20         paragraph 20; also /show 3-5, and with several documents /show NAME 20
  /why             how the last answer came about
  /help            this
  /quit            leave; so does Ctrl-D
Ctrl-C stops a running answer.
`

// handle does what one line asks for.
func (s *session) handle(ctx context.Context, line string) error {
	words := strings.Fields(line)
	if len(words) == 0 {
		return nil
	}
	if !strings.HasPrefix(words[0], "/") {
		return s.reply(ctx, line)
	}
	switch words[0] {
	case "/show":
		s.show(words[1:])
	case "/why":
		s.why()
	case "/help":
		s.print(help + "\n")
	case "/quit":
		return errLeave
	default:
		s.say("There is no command %s. /help lists the commands.", words[0])
	}
	return nil
}

// say prints a line of our own and an empty one.
func (s *session) say(format string, args ...any) {
	s.print(s.renderer().wrap(0, span{fmt.Sprintf(format, args...), normal}) + "\n")
}

func (s *session) why() {
	if s.last == nil {
		s.say("There is no answer yet.")
		return
	}
	s.write(s.renderer().Why(s.out, *s.last))
	s.print("\n")
}

// write keeps the first error of a write.
func (s *session) write(err error) {
	if s.err == nil {
		s.err = err
	}
}

// number is how paragraphs are named: 20, ¶20, [¶20], 3-5.
var number = regexp.MustCompile(`^\[?¶?(\d{1,9})(?:[-–]¶?(\d{1,9}))?\]?$`)

// show prints paragraphs: the words are a document's name, if there are several,
// and a number or a range.
func (s *session) show(words []string) {
	slug := ""
	if len(words) == 2 {
		slug, words = strings.TrimPrefix(words[0], "["), words[1:]
	}
	if len(words) != 1 || !number.MatchString(words[0]) {
		s.say("Say which paragraph, as in /show 20 or /show 3-5.")
		return
	}
	corpus := s.corpus()
	doc, ok := corpus.Document(slug)
	if !ok {
		s.say("%s", noDocument(corpus, slug))
		return
	}
	m := number.FindStringSubmatch(words[0])
	first, _ := strconv.Atoi(m[1]) // nine digits at most
	last := first
	if m[2] != "" {
		last, _ = strconv.Atoi(m[2])
	}
	if first < 1 || last < first || last > doc.Len() {
		s.say("%s has the paragraphs 1 to %d.", doc.Meta.Slug, doc.Len())
		return
	}
	s.paragraphs(corpus.Between(doc.Meta.Slug, first, last))
}

func (s *session) paragraphs(all []text.Paragraph) {
	r := s.renderer()
	for _, p := range all {
		s.write(r.Paragraph(s.out, p))
		s.print("\n")
	}
}

func noDocument(corpus *text.Corpus, slug string) string {
	var slugs []string
	for _, d := range corpus.Documents {
		slugs = append(slugs, d.Meta.Slug)
	}
	switch {
	case len(slugs) == 0:
		return "There is no text to show."
	case slug == "":
		return "Say of which document, as in /show " + slugs[0] + " 20. There are: " + strings.Join(slugs, ", ") + "."
	}
	return "There is no document " + slug + ". There are: " + strings.Join(slugs, ", ") + "."
}
