package openaiapi

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer"
	"pilcrow/internal/lang"
	"pilcrow/internal/locale"
)

// perform does a task: what it says is made of the conversation and of the text, and
// never of what was not found in it.
func (s *API) perform(ctx context.Context, t task) string {
	var value any
	switch t.wanted {
	case "title":
		title := s.title(t)
		if t.plain {
			return title
		}
		value = title
	case "tags":
		value = s.tags(t)
	case "follow_ups":
		value = s.followUps(ctx, t)
	case "text":
		value = s.continued(ctx, t.typed)
	default: // queries for a search elsewhere, tools: neither is needed
		value = []string{}
	}
	object := map[string]any{t.wanted: value}
	if slices.Contains(t.fields, "language") || t.language && len(t.fields) == 0 {
		object["language"] = t.spoken()
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(object) // strings always encode
	return strings.TrimSpace(b.String())
}

// spoken is the English name of the language that the person asks in, "English" if it is not known.
func (t task) spoken() string {
	code := lang.Detect(strings.Join(t.asked(), "\n"))
	return cmp.Or(locale.Name(locale.Default, code), "English")
}

const maxTitle = 50 // characters

// title is the first question, or what the text is called.
func (s *API) title(t task) string {
	if asked := t.asked(); len(asked) > 0 {
		return titled(asked[0])
	}
	return cmp.Or(append(s.titles(), ModelID)...)
}

// titled makes a title of a question: one line of it, as many whole words as fit.
func titled(question string) string {
	words := strings.Fields(question)
	title := ""
	for _, word := range words {
		if longer := strings.TrimSpace(title + " " + word); utf8.RuneCountInString(longer) <= maxTitle {
			title = longer
			continue
		}
		if title == "" { // a script without spaces, or one very long word
			title = string([]rune(word)[:maxTitle-1])
		}
		title += " …"
		break
	}
	title = strings.TrimRightFunc(title, func(r rune) bool { return unicode.IsPunct(r) && r != '…' && r != ')' || unicode.IsSpace(r) })
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}

const maxTags = 3

// tags are what the text is called, and the headings above what was cited.
func (s *API) tags(t task) []string {
	corpus, tags := s.Service.Corpus(), []string{}
	add := func(tag string) {
		if tag != "" && len(tags) < maxTags && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	for _, l := range t.transcript {
		for _, m := range marker().FindAllStringSubmatch(l.text, -1) {
			number, _ := strconv.Atoi(m[2]) // digits, or too many: then there is no such paragraph
			slug := cmp.Or(m[1], s.onlySlug())
			if d, ok := corpus.Document(slug); ok && !l.person {
				add(cmp.Or(d.Meta.Title, slug))
			}
			if p, ok := corpus.Paragraph(slug, number); ok && !l.person {
				add(p.Heading[strings.LastIndex(p.Heading, "> ")+1:])
			}
		}
	}
	for _, title := range s.titles() {
		add(title)
	}
	for i, tag := range tags {
		tags[i] = strings.TrimSpace(tag)
	}
	return tags
}

func (s *API) titles() (titles []string) {
	for _, d := range s.Service.Corpus().Documents {
		titles = append(titles, cmp.Or(d.Meta.Title, d.Meta.Slug))
	}
	return titles
}

// followUps are questions that the text answers and that were not asked yet.
func (s *API) followUps(ctx context.Context, t task) []string {
	asked := t.asked()
	return slices.DeleteFunc(s.suggested(ctx), func(question string) bool {
		return slices.ContainsFunc(asked, func(a string) bool { return strings.EqualFold(strings.TrimSpace(a), question) })
	})
}

// continued is how a question that the text answers goes on after what was typed, ""
// if none does.
func (s *API) continued(ctx context.Context, typed string) string {
	if strings.TrimSpace(typed) == "" {
		return ""
	}
	for _, question := range s.suggested(ctx) {
		if len(question) > len(typed) && strings.EqualFold(question[:len(typed)], typed) {
			return question[len(typed):]
		}
	}
	return ""
}

// suggested are questions that the text answers. A greeting is answered with them.
func (s *API) suggested(ctx context.Context) []string {
	a, err := s.Service.Answer(ctx, answer.Question{Text: "Hello!"}, unheard)
	if err != nil {
		return []string{} // whoever asked for them goes on without
	}
	return append([]string{}, a.Suggestions...)
}
