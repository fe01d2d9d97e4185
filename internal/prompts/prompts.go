// Package prompts renders what a language model is told: embedded templates with typed
// inputs. It knows no model and no network.
//
// What is the same for every question about a text, the rules and the text, stands first
// and is the same byte for byte, so that a server can keep what it has read; conversation
// and question come last, where a server that cuts long prompts at the front keeps them.
//
// The grammar of the completion that the templates for an answer ask for: sentences and
// list items, each followed by the numbers of the paragraphs that it rests on, as in
// "… [2]"; or [Sentinel] alone. No example sentence stands in a prompt: small models give
// it back as their answer.
//
// Text and question come from people who are not trusted. They stand between fences that
// bear a token (see [Fence]), and [Plain] and [Inert] take away what could be mistaken for
// the prompt's own signs. None of this is a defence by itself: what comes back is checked.
package prompts

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"text/template"
)

// Sentinel is what a model answers, alone, if the paragraphs do not answer.
const Sentinel = "NOT_IN_TEXT"

//go:embed *.tmpl
var files embed.FS

var templates = sync.OnceValue(func() *template.Template { return template.Must(template.ParseFS(files, "*.tmpl")) })

// Answer is the input of the prompt for an answer in a model's own words.
type Answer struct {
	Text     Written
	Earlier  []Exchange // the conversation, oldest first
	Question string     // as asked
	Language string     // English name of the language to answer in; "" for that of the question
}

// Render returns the system message and the user message.
func (a Answer) Render() (system, user string) {
	data := struct {
		Text, Question, Language, Fence string
		Earlier                         []Exchange
	}{a.Text.text, a.Text.inert(a.Question), a.Language, a.Text.fence, a.Text.earlier(a.Earlier)}
	return rules("answer_system.tmpl", fixed{Sentinel: Sentinel, Fence: a.Text.fence}), execute("answer_user.tmpl", data)
}

// fixed is what the rules are made of: nothing that one question has and another has not.
type fixed struct {
	Sentinel, Fence string
	Most            int
}

// maxRules is how many rules are kept: those of as many texts.
const maxRules = 64

type ruleKey struct {
	name string
	fixed
}

var written = struct {
	sync.Mutex
	rules map[ruleKey]string
}{rules: make(map[ruleKey]string)}

// rules returns a system message, which is rendered once for a text.
func rules(name string, in fixed) string {
	written.Lock()
	defer written.Unlock()
	key := ruleKey{name, in}
	text, ok := written.rules[key]
	if !ok {
		if len(written.rules) >= maxRules {
			clear(written.rules)
		}
		text = execute(name, in)
		written.rules[key] = text
	}
	return text
}

func execute(name string, data any) string {
	var b strings.Builder
	if err := templates().ExecuteTemplate(&b, name, data); err != nil {
		panic(fmt.Sprintf("prompts: %s: %v", name, err)) // unreachable: the golden tests execute every template
	}
	return strings.TrimSpace(b.String())
}
