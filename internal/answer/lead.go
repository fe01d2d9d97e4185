package answer

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

// quoteLed is the claim that a sentence makes, with what it hangs on in front of it: its
// heading, if the question is about that, the line that leads into its list, its speaker, the
// term that it defines. What the claim before it has in front is not said again.
func (r *run) quoteLed(p pick) Claim {
	c := quote(p.From.Paragraph, p.Span)
	c.Text = cells(c.Text)
	c.Item = p.Kind == text.Item || p.Kind == text.Row || p.Kind == text.Definition
	var parts []string
	for _, part := range r.leads(p) {
		if !slices.Contains(r.led, part) {
			parts = append(parts, part)
		}
	}
	r.led = r.leads(p)
	if p.Kind == text.Row {
		c.Text = namedCells(p.Of(p.From.Text), p.Header())
	}
	if len(parts) > 0 {
		lead := strings.Join(parts, " ") + " "
		c.Text, c.Lead = lead+c.Text, len(lead)
	}
	return c
}

// longestLead is how long a part of what a sentence hangs on may be to be said with it, in
// characters.
const longestLead = 200

// leads returns what a sentence hangs on, outermost first.
func (r *run) leads(p pick) []string {
	var parts []string
	add := func(part string) {
		part = strings.Join(strings.Fields(part), " ")
		if part == "" || lang.EndsInQuestion(part) || utf8.RuneCountInString(part) > longestLead {
			return
		}
		parts = append(parts, introducing(part))
	}
	if heading := r.headingOf(p); heading != "" {
		add(heading)
	}
	for line := range strings.SplitSeq(p.From.Lead, "\n") {
		if !strings.Contains(line, "\t") {
			add(line)
		}
	}
	for _, lead := range p.Leads {
		if kind := p.From.KindAt(lead.Start); kind != text.HeaderRow && kind != text.Question {
			add(r.withoutMark(p, lead))
		}
	}
	if label := p.Label.Of(p.From.Text); p.Label.End > 0 && strings.ContainsFunc(label, isLetterOrDigit) && p.Kind != text.Answer && p.Kind != text.Question && r.saysLabel(p, label) {
		add(label)
	}
	return parts
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// introducing ends what stands in front of a sentence with a mark that leads on.
func introducing(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(".:;,)]–—-：。，、", last) {
		return s
	}
	return s + ":"
}

// headingOf returns the headings above a sentence, from the outermost one on that has of the
// question what the sentence has not; "" if none has.
func (r *run) headingOf(p pick) string {
	levels := strings.Split(p.From.Heading, " > ")
	for i, level := range levels {
		if r.isCalledFor(p, level) {
			return strings.Join(levels[i:], ", ")
		}
	}
	return ""
}

// isCalledFor reports whether a heading has what is wanted and the sentence has not, or a word
// of the question that the sentence has not.
func (r *run) isCalledFor(p pick, heading string) bool {
	if heading == "" {
		return false
	}
	language := p.From.Language
	wants, sentence := r.intent.Wants, p.Of(p.From.Text)
	if !wanted.Holds(wants, r.question, sentence, language) && wanted.Holds(wants, r.question, heading, language) {
		return true
	}
	asked := lang.ContentWords(r.subject)
	said := lang.ContentWords(sentence)
	for w := range lang.ContentWords(heading) {
		if asked[w] && !said[w] {
			return true
		}
	}
	return false
}

// cells is s with bars between the cells of a table.
func cells(s string) string { return strings.ReplaceAll(s, "\t", " | ") }

// namedCells is a row with the name of its column before each cell behind the first, as far
// as the header has them.
func namedCells(row, header string) string {
	names, values := strings.Split(header, "\t"), strings.Split(row, "\t")
	if len(names) != len(values) || len(values) < 2 {
		return cells(row)
	}
	var b strings.Builder
	b.WriteString(values[0])
	for i, value := range values[1:] {
		if value = strings.TrimSpace(value); value == "" {
			continue
		}
		b.WriteString(map[bool]string{true: " — ", false: "; "}[i == 0])
		if name := strings.TrimSpace(names[i+1]); name != "" {
			b.WriteString(strings.TrimSuffix(name, ":") + ": ")
		}
		b.WriteString(value)
	}
	return b.String()
}

// ordinal is the mark of an item that only counts it: "3.", "b)", "(iv)". Of "§ 3" and "2.1" the
// number is a name.
var ordinal = lazyregexp.New(`^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]{0,2}$`)

// saysLabel reports whether a sentence is said with the label of its block. An ordinal says
// something only at the start of its item, and where the question is about a list or a place.
func (r *run) saysLabel(p pick, label string) bool {
	if p.Kind != text.Item || !ordinal().MatchString(label) {
		return true
	}
	opens := strings.TrimSpace(p.From.Text[p.Label.End:p.Start]) == ""
	return opens && r.asksForOrdinal(label)
}

func (r *run) asksForOrdinal(label string) bool {
	if r.intent.Kind != intent.LookUp || r.intent.Set != nil || r.intent.Wants == intent.List || r.intent.Wants == intent.Manner || r.listed > 0 {
		return true
	}
	bare := strings.Trim(label, "(.)")
	return slices.Contains(strings.FieldsFunc(r.question, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }), bare)
}

// withoutMark returns what a sentence hangs on without a bullet, or an ordinal that says nothing.
func (r *run) withoutMark(p pick, lead text.Span) string {
	for _, b := range p.From.Blocks {
		if b.Start != lead.Start || b.Label.End == 0 || b.Kind != text.Item {
			continue
		}
		label := b.Label.Of(p.From.Text)
		if !strings.ContainsFunc(label, isLetterOrDigit) || ordinal().MatchString(label) && !r.asksForOrdinal(label) {
			return strings.TrimSpace(p.From.Text[b.Label.End:lead.End])
		}
	}
	return lead.Of(p.From.Text)
}
