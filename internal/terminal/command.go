package terminal

import (
	"context"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"pilcrow/internal/locale"
)

// A command is what a person can do beside asking.
type command struct {
	name  string // with its slash
	takes string // an example of what may follow it, "" if nothing does
	does  string // in English, for /help
	run   func(ctx context.Context, words []string) error
}

// commands are those that work here, in the order of /help.
func (s *session) commands() []command {
	return []command{
		{"/show", "20", locale.Sentence("opens paragraph 20; so do 20 and ¶20 alone, and 3-5 opens several. /show alone opens what the last answer cites."), s.show},
		{"/next", "", locale.Sentence("opens the paragraph after it"), s.next},
		{"/prev", "", locale.Sentence("opens the paragraph before it"), s.previous},
		{"/text", "20", locale.Sentence("opens the whole text, at paragraph 20 or at its beginning"), s.text},
		{"/search", "…", locale.Sentence("lists the paragraphs nearest to some words"), s.search},
		{"/check", "…", locale.Sentence("holds sentences against the text: ✓ supported, ✗ contradicted, ? not found"), s.check},
		{"/why", "", locale.Sentence("tells how the last answer came about"), s.why},
		{"/help", "", locale.Sentence("shows this"), s.help},
		{"/quit", "", locale.Sentence("leaves; so does Ctrl-D"), s.quit},
	}
}

// leaving are lines that leave, as in other programs that talk.
var leaving = []string{"quit", "exit", "quit()", "exit()", ":q"}

// handle does what one line asks for.
func (s *session) handle(ctx context.Context, line string) error {
	words := strings.Fields(line)
	switch {
	case len(words) == 0:
		return nil
	case s.namesParagraph(words):
		return s.show(ctx, words)
	case len(words) == 1 && slices.Contains(leaving, strings.ToLower(words[0])):
		return errLeave
	case !strings.HasPrefix(words[0], "/"):
		return s.reply(ctx, line)
	}
	for _, c := range s.commands() {
		if c.name == words[0] {
			return c.run(ctx, words[1:])
		}
	}
	s.say(locale.Say(s.language, "There is no command %s. /help lists the commands.", words[0]))
	return nil
}

// say prints a paragraph of our own words and an empty line.
func (s *session) say(words string) {
	s.print(s.renderer().wrap(0, span{words, normal}) + "\n")
}

func (s *session) help(context.Context, []string) error {
	r := s.renderer()
	s.print(r.wrap(0, span{locale.Say(s.language, "Ask a question, or type a command:"), normal}))
	for _, c := range s.commands() {
		s.print(r.entry(strings.TrimSpace(c.name+" "+c.takes), locale.Say(s.language, c.does)))
	}
	several := s.service.Corpus().Documents
	if len(several) > 1 {
		slug := several[0].Meta.Slug
		s.print(r.wrap(0, span{locale.Say(s.language, "There are several documents: name one, as in /show %s 20.", slug), normal}))
	}
	s.say(locale.Say(s.language, "Tab completes commands and numbers. Ctrl-C stops a running answer."))
	return nil
}

// entry is a line of a list: what is explained, and beside it or, on a narrow
// screen, below it, the explanation.
func (r Renderer) entry(what, explanation string) string {
	const indent, column = 2, 16
	if r.columns() < 3*column {
		return r.wrap(indent, span{what, quoted}) + r.wrap(2*indent, span{explanation, normal})
	}
	start := strings.TrimRight(r.wrap(indent, span{what, quoted}), "\n")
	start += strings.Repeat(" ", max(1, column-indent-displaywidth.String(what)))
	return start + strings.TrimLeft(r.wrap(column, span{explanation, normal}), " ")
}

func (s *session) quit(context.Context, []string) error { return errLeave }

func (s *session) why(context.Context, []string) error {
	if s.last == nil {
		s.say(locale.Say(s.language, "There is no answer yet."))
		return nil
	}
	s.write(s.renderer().Why(s.out, *s.last))
	s.print("\n")
	return nil
}

// write keeps the first error of a write.
func (s *session) write(err error) {
	if s.err == nil {
		s.err = err
	}
}

// slugs are the names of the documents.
func (s *session) slugs() []string {
	var all []string
	for _, d := range s.service.Corpus().Documents {
		all = append(all, d.Meta.Slug)
	}
	return slices.Clip(all)
}
