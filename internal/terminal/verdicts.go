package terminal

import (
	"io"
	"strings"

	"pilcrow/internal/answer/verify"
	"pilcrow/internal/locale"
)

// Verdicts writes what the text says about sentences: each with a sign and the
// paragraph, and under a contradicted one what the text has instead. A line of
// counts ends it.
func (r Renderer) Verdicts(w io.Writer, verdicts []verify.Verdict) error {
	var b strings.Builder
	counts := make(map[verify.Finding]int)
	for _, v := range verdicts {
		counts[v.Finding]++
		b.WriteString(r.verdict(v))
	}
	if len(verdicts) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString(r.wrap(0, span{r.tally(len(verdicts), counts), faint}))
	_, err := io.WriteString(w, b.String())
	return err
}

var verdictSigns = map[verify.Finding]string{
	verify.Supported: "✓", verify.Contradicted: "✗", verify.NotFound: "?", verify.NoStatement: "–",
}

func (r Renderer) verdict(v verify.Verdict) string {
	spans := []span{{verdictSigns[v.Finding] + " ", quoted}, {v.Sentence, normal}}
	for _, c := range v.Citations {
		spans = append(spans, span{" ", normal}, span{c.Marker(r.Several), marker})
	}
	if why := r.remark(v); why != "" {
		spans = append(spans, span{" (" + why + ")", faint})
	}
	written := r.wrap(0, spans...)
	if v.Finding != verify.Contradicted {
		return written
	}
	for _, d := range v.Differences {
		written += r.wrap(2, span{r.difference(d), normal})
	}
	for _, c := range v.Citations {
		written += r.wrap(2, span{"“" + c.Quote + "”", normal})
	}
	return written
}

// difference says where a sentence and the text part.
func (r Renderer) difference(d verify.Difference) string {
	switch {
	case d.Kind == verify.OtherNegation && d.Said != "":
		return locale.Say(r.Language, "The text does not deny this:")
	case d.Kind == verify.OtherNegation:
		return locale.Say(r.Language, "The text denies this:")
	}
	return locale.Say(r.Language, "It says %s; the text says %s:", d.Said, d.Text)
}

func (r Renderer) remark(v verify.Verdict) string {
	switch v.Cause {
	case verify.IsQuestion:
		return locale.Say(r.Language, "a question")
	case verify.SaysNothing:
		return locale.Say(r.Language, "no statement")
	case verify.IsOpinion:
		return locale.Say(r.Language, "an opinion: not judged")
	case verify.Similar:
		return locale.Say(r.Language, "not in these words: compare")
	case verify.InOtherTongue:
		return locale.Say(r.Language, "not in the language of the text")
	}
	return ""
}

func (r Renderer) tally(sentences int, counts map[verify.Finding]int) string {
	if sentences == 0 {
		return locale.Say(r.Language, "There is no sentence in it.")
	}
	line := locale.Say(r.Language, "%d supported, %d contradicted, %d not found",
		counts[verify.Supported], counts[verify.Contradicted], counts[verify.NotFound])
	if n := counts[verify.NoStatement]; n > 0 {
		line += ", " + locale.Say(r.Language, "%d not judged", n)
	}
	return line
}
