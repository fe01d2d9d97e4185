package answer

import (
	"strings"

	"pilcrow/internal/answer/choose"
	"pilcrow/internal/answer/intent"
	"pilcrow/internal/answer/outline"
	"pilcrow/internal/locale"
)

// mostGrouped is up to how many paragraphs are looked through for groups, headings and names.
const mostGrouped = maxTaken

// together answers a question for all parts of a kind, "how many steps", "which fees are there",
// where the structure of the text says which they are; lists only where no model writes them. It
// reports whether it did.
func (r *run) together() (bool, error) {
	set := r.intent.Set
	if set == nil || !set.Many && r.writes() || r.isMuch(r.named()) || r.Corpus.Len() > mostGrouped {
		return false, nil
	}
	found, ok := r.groupOf(*set)
	if !ok {
		return false, nil
	}
	if set.Many {
		r.answer.Frame = locale.Say(r.language, "I count %d.", len(found.Members))
	}
	if found.Members[0].Unit == intent.Section {
		r.nameSections(found.Members)
		return true, nil
	}
	return true, r.showMembers(found)
}

// nameSections replies with the headings of sections, which stand in no paragraph.
func (r *run) nameSections(sections []outline.Region) {
	var names []string
	for _, s := range sections[:min(len(sections), mostSections)] {
		names = append(names, s.Name)
		r.pointAt(s.Spans[0].Paragraph, s.Name)
	}
	if len(sections) > mostSections {
		names = append(names, "…")
	}
	said := strings.TrimSpace(r.answer.Frame + "\n• " + strings.Join(names, "\n• "))
	r.answer.Frame = ""
	r.reply(AboutText, said)
}

// showMembers shows the parts of a group, of a question without its answer.
func (r *run) showMembers(found outline.Group) error {
	r.subject = ""
	shown := found.Members[:min(len(found.Members), choose.MostItems)]
	for _, m := range shown {
		for _, p := range r.sentencesOf(m) {
			if err := r.show(r.quoteLed(p)); err != nil {
				return err
			}
			if m.Unit == intent.Asked || m.Unit == intent.Paragraph {
				break
			}
		}
	}
	if rest := found.Members[len(shown):]; len(rest) > 0 {
		r.answer.Notice = locale.Say(r.language, "It goes on to ¶%d.", rest[len(rest)-1].Spans[0].Number)
	}
	return nil
}

// groupOf finds the group that fits a set best. It reports whether there is one, and only one.
func (r *run) groupOf(set intent.Set) (best outline.Group, ok bool) {
	most := 0.0
	for _, d := range r.named() {
		s := outline.NewSearch(set, d.Meta.Title, r.languageOfDocument(d))
		in := r.of(d)
		if r.scope != nil && r.scope.Document == d {
			in = *r.scope
		}
		for _, g := range in.Groups() {
			switch score := s.Score(&g); {
			case score > most:
				best, most, ok = g, score, true
			case score == most && score > 0:
				ok = false
			}
		}
	}
	return best, ok
}
