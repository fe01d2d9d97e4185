package terminal

import (
	"io"
	"strings"

	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
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
	if why := chat.Remark(r.Language, v.Cause); why != "" {
		spans = append(spans, span{" (" + why + ")", faint})
	}
	written := r.wrap(0, spans...)
	if v.Finding != verify.Contradicted {
		return written
	}
	for _, d := range v.Differences {
		written += r.wrap(2, span{chat.Difference(r.Language, d, func(words string) string { return words }), normal})
	}
	for _, c := range v.Citations {
		written += r.wrap(2, span{"“" + c.Quote + "”", normal})
	}
	return written
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
