package choose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/wanted"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// longestLead is how long a part of what a sentence hangs on may be to be said with it, in
// characters.
const longestLead = 200

// Leads returns what a sentence hangs on, outermost first.
func (q Question) Leads(p pick) []string {
	var parts []string
	add := func(part string) {
		part = strings.Join(strings.Fields(part), " ")
		if part == "" || lang.EndsInQuestion(part) || utf8.RuneCountInString(part) > longestLead {
			return
		}
		parts = append(parts, introducing(part))
	}
	if heading := q.headingOf(p); heading != "" {
		add(heading)
	}
	for _, lead := range q.listLeads(p) {
		add(lead)
	}
	if label := p.Label.Of(p.From.Text); p.Label.End > 0 && text.HasWords(label) && p.Kind != text.Answer && p.Kind != text.Question && q.saysLabel(p, label) {
		add(label)
	}
	return parts
}

// listLeads returns the lines that lead into the list of an item, outermost first, or that running text behind a list
// hangs on. They go on with its first sentence only: "The fee covers:" is no beginning of "It does not cover boots."
func (q Question) listLeads(p pick) (leads []string) {
	if (p.Kind == text.Item || p.Kind == text.Prose) && !p.Opens() {
		return nil
	}
	for line := range strings.SplitSeq(q.leadOf(p), "\n") {
		if !strings.Contains(line, "\t") {
			leads = append(leads, line)
		}
	}
	for _, lead := range p.Leads {
		if kind := p.From.KindAt(lead.Start); kind != text.HeaderRow && kind != text.Question {
			leads = append(leads, q.withoutMark(p, lead))
		}
	}
	return leads
}

// leadOf is what of the lead of its paragraph is said with a sentence: of a turn who speaks, but not what that answers.
func (q Question) leadOf(p pick) string {
	switch {
	case p.Kind != text.Turn:
		return p.From.Lead
	case p.Label.End > 0:
		return ""
	}
	return p.From.Lead[strings.LastIndexByte(p.From.Lead, '\n')+1:]
}

// introducing ends what stands in front of a sentence with a mark that leads on.
func introducing(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".:;,)]–—-：。，、", last) || unicode.Is(unicode.Me, last) { // the key around a digit: "1️⃣"
		return s
	}
	return s + ":"
}

// headingOf returns the headings above a sentence, from the outermost one on that has of the
// question what the sentence has not, or all if they are to be shown; "" if none has.
func (q Question) headingOf(p pick) string {
	levels := strings.Split(p.From.Heading, " > ")
	for i, level := range levels {
		if q.Headed && level != "" || q.isCalledFor(p, level) {
			return strings.Join(levels[i:], ", ")
		}
	}
	return ""
}

// isCalledFor reports whether a heading has what is wanted and the sentence has not, or a word
// of the question that the sentence has not.
func (q Question) isCalledFor(p pick, heading string) bool {
	if heading == "" {
		return false
	}
	language := p.From.Language
	wants, sentence := q.Intent.Wants, p.Said()
	isVersion := wants == intent.VersionNumber // a sentence of a list of changes may name another one
	if (isVersion || !wanted.Holds(wants, q.Text, sentence, language)) && wanted.Holds(wants, q.Text, heading, language) {
		return true
	}
	asked := lang.ContentWords(q.Subject)
	said := lang.ContentWords(sentence)
	for w := range lang.ContentWords(heading) {
		if asked[w] && !said[w] {
			return true
		}
	}
	return false
}

// ordinal is the mark of an item that only counts it: "3.", "b)", "(iv)". Of "§ 3" and "2.1" the
// number is a name.
var ordinal = lazyregexp.New(`^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]{0,2}$`)

// saysLabel reports whether a sentence is said with the label of its block. An ordinal says
// something only at the start of its item, and where the question is about a list or a place.
func (q Question) saysLabel(p pick, label string) bool {
	if p.Kind != text.Item || !ordinal().MatchString(label) {
		return true
	}
	opens := strings.TrimSpace(p.From.Text[p.Label.End:p.Start]) == ""
	return opens && q.asksForOrdinal(label)
}

func (q Question) asksForOrdinal(label string) bool {
	if q.Intent.Kind != intent.LookUp || q.Intent.Set != nil || q.Intent.Wants == intent.List || q.Intent.Wants == intent.Manner || q.Intent.Wants == intent.Method {
		return true
	}
	bare := strings.Trim(label, "(.)")
	return slices.Contains(strings.FieldsFunc(q.Text, func(r rune) bool { return !lang.IsWordRune(r) }), bare)
}

// withoutMark returns what a sentence hangs on without a bullet, or an ordinal that says nothing.
func (q Question) withoutMark(p pick, lead text.Span) string {
	for _, b := range p.From.Blocks {
		if b.Start != lead.Start || b.Label.End == 0 || b.Kind != text.Item {
			continue
		}
		label := b.Label.Of(p.From.Text)
		if !strings.ContainsFunc(label, lang.IsWordRune) || ordinal().MatchString(label) && !q.asksForOrdinal(label) {
			return strings.TrimSpace(p.From.Text[b.Label.End:lead.End])
		}
	}
	return lead.Of(p.From.Text)
}
