package answer

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer/intent"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
)

// ordinal is the mark of an item that only counts it: "3.", "b)", "(iv)". Of "§ 3" and "2.1" the
// number is a name.
var ordinal = lazyregexp.New(`^\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]{0,2}$`)

// saysLabel reports whether a sentence is said with the label of its block. An ordinal says
// something only at the start of its item, and where the question is about a list or a place.
func (r *run) saysLabel(p pick, label string) bool {
	if p.Kind != text.Item || !ordinal().MatchString(label) {
		return true
	}
	opens := strings.TrimSpace(p.from.Text[p.Label.End:p.Start]) == ""
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
	for _, b := range p.from.Blocks {
		if b.Start != lead.Start || b.Label.End == 0 || b.Kind != text.Item {
			continue
		}
		label := b.Label.Of(p.from.Text)
		if !strings.ContainsFunc(label, isLetterOrDigit) || ordinal().MatchString(label) && !r.asksForOrdinal(label) {
			return strings.TrimSpace(p.from.Text[b.Label.End:lead.End])
		}
	}
	return lead.Of(p.from.Text)
}
