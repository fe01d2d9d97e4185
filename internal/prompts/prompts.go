// Package prompts renders what a language model is told: embedded templates
// with typed inputs. It knows no model and no network.
//
// The grammar of the completion that the templates ask for: sentences of plain
// text, each followed by the numbers of the paragraphs it rests on, as in "The
// road is 91 km long. [2]"; or [Sentinel] alone. The templates ask for no
// quotation, since code cuts the quotations out of the paragraphs.
//
// Text and question come from people who are not trusted. They stand between
// fences that bear a random token, and [Plain] and [Inert] take away what could
// be mistaken for the prompt's own signs. None of this is a defence by itself:
// the answer is checked sentence by sentence after it comes back.
package prompts

import (
	"embed"
	"fmt"
	"strings"
	"text/template"
)

// Sentinel is what a model answers, alone, if the paragraphs do not answer.
const Sentinel = "NOT_IN_TEXT"

//go:embed *.tmpl
var files embed.FS

var templates = template.Must(template.ParseFS(files, "*.tmpl"))

// Answer is the input of the prompt for an answer from paragraphs.
type Answer struct {
	Fence      string      // random token that nobody can guess, of letters and digits
	Paragraphs []Paragraph // nearest first; the model knows them as 1, 2, …
	Question   string      // as asked
	Sentences  int         // at most this many in the answer
	Language   string      // English name of the language to answer in; "" for that of the question
}

// Paragraph is one paragraph of [Answer].
type Paragraph struct {
	Heading string // "" without
	Text    string
}

// Render returns the system message and the user message. The question comes
// last, so that a server which cuts long prompts at the front keeps it.
func (a Answer) Render() (system, user string) {
	type numbered struct {
		Number        int
		Heading, Text string
	}
	data := struct {
		Sentinel, Fence, Question, Language string
		Sentences                           int
		Paragraphs                          []numbered
	}{Sentinel: Sentinel, Fence: a.Fence, Question: a.inert(a.Question), Language: a.Language, Sentences: a.Sentences}
	for i, p := range a.Paragraphs {
		data.Paragraphs = append(data.Paragraphs, numbered{i + 1, a.inert(p.Heading), a.inert(p.Text)})
	}
	return execute("answer_system.tmpl", data), execute("answer_user.tmpl", data)
}

func (a Answer) inert(s string) string {
	s = Plain(s)
	if a.Fence != "" {
		s = strings.ReplaceAll(s, a.Fence, " ")
	}
	return Inert(s)
}

func execute(name string, data any) string {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name, data); err != nil {
		panic(fmt.Sprintf("prompts: %s: %v", name, err)) // unreachable: the golden tests execute every template
	}
	return strings.TrimSpace(b.String())
}
