package claims

import (
	"cmp"
	"slices"
)

// Grounds are the paragraphs that a model had to read when it wrote claims.
type Grounds struct {
	Sent   []*Paragraph                    // the model knows them as 1, 2, …
	Before func(p *Paragraph) []*Paragraph // what stands before a paragraph, nearest first; nil: nothing
}

// Proof says what shows that the text carries a claim.
type Proof string

// The proofs.
const (
	Quotation Proof = "quotation" // the claim is the text's own words
	Wording   Proof = "wording"   // it is one sentence of the text with something left out: see [Claim.Worded]
	Judged    Proof = "judge"     // a judge that is trusted calls it supported
)

// A Finding is what code finds out about a claim.
type Finding struct {
	Text     string       // the claim as it may be shown; a verbatim one is cut out of its paragraph
	Proof    Proof        // "" if it is for a judge
	Refused  string       // why it must not be shown as written; then there is no proof
	Evidence []Evidence   // what it rests on, paragraph by paragraph
	Read     []*Paragraph // what a judge needs to read
	Recited  bool         // the evidence is not in what the model cited
}

// Check holds a claim against the paragraphs that it cites, and then against the others.
func (g Grounds) Check(c *Claim, cites []int) Finding {
	cited := g.cited(cites)
	others := slices.DeleteFunc(slices.Clone(g.Sent), func(p *Paragraph) bool { return slices.Contains(cited, p) })
	for i, among := range [][]*Paragraph{cited, others} {
		if f := proven(c, among); f.Proof != "" {
			f.Recited = i > 0
			return f
		}
	}
	reason := ""
	if len(cited) > 0 {
		f := g.hold(c, cited)
		if f.Refused == "" {
			return f
		}
		reason = f.Refused
	}
	return g.elsewhere(c, others, reason)
}

// aboutNothing is why a claim is refused that has no word of any paragraph that it could rest on.
const aboutNothing = "nothing that was sent is about it"

// cited returns the paragraphs that a claim names, each once.
func (g Grounds) cited(cites []int) []*Paragraph {
	var cited []*Paragraph
	for _, n := range cites {
		if n >= 1 && n <= len(g.Sent) && !slices.Contains(cited, g.Sent[n-1]) {
			cited = append(cited, g.Sent[n-1])
		}
	}
	return cited
}

// proven looks for the claim's own words.
func proven(c *Claim, paragraphs []*Paragraph) Finding {
	for _, p := range paragraphs {
		if span, ok := c.Verbatim(p); ok {
			return Finding{Text: span.Of(p.Text), Proof: Quotation, Evidence: []Evidence{{Paragraph: p, Span: span, Share: 1}}}
		}
	}
	for _, p := range paragraphs {
		if span, ok := c.Worded(p); ok && c.Facts([]*Paragraph{p}) == "" {
			return Finding{Text: c.Text, Proof: Wording, Evidence: []Evidence{{Paragraph: p, Span: span, Share: 1}}}
		}
	}
	return Finding{}
}

// hold checks the facts of a claim against paragraphs. Where one of them has a pronoun, a
// name may stand in what comes before it, which is evidence, too, then.
func (g Grounds) hold(c *Claim, paragraphs []*Paragraph) Finding {
	f := Finding{Text: c.Text, Refused: c.Facts(paragraphs), Read: paragraphs}
	if f.Refused == "" {
		f.Evidence = c.needed(paragraphs, 0)
		if !slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return e.Words > 0 || c.Foreign != "" }) {
			f.Refused = aboutNothing
		}
		return f
	}
	for _, before := range g.before(paragraphs) {
		if wider := append(slices.Clone(paragraphs), before...); c.Facts(wider) == "" {
			return Finding{Text: c.Text, Read: wider, Evidence: c.needed(wider, len(paragraphs))}
		}
	}
	return f
}

// before returns what comes before the paragraphs that lean on it: one paragraph, two, ….
func (g Grounds) before(paragraphs []*Paragraph) [][]*Paragraph {
	var all [][]*Paragraph
	for _, p := range paragraphs {
		if g.Before == nil || !p.Leans() {
			continue
		}
		earlier := g.Before(p)
		for n := range earlier {
			all = append(all, earlier[:n+1])
		}
	}
	slices.SortStableFunc(all, func(a, b []*Paragraph) int { return cmp.Compare(len(a), len(b)) })
	return all
}

// elsewhere looks for the paragraph that has the facts of a claim, and most of its words.
func (g Grounds) elsewhere(c *Claim, others []*Paragraph, reason string) Finding {
	var best Finding
	mostWords := 0
	for _, p := range others {
		f := g.hold(c, []*Paragraph{p})
		if f.Refused != "" {
			reason = cmp.Or(reason, f.Refused)
			continue
		}
		if e := f.Evidence[0]; e.Words > mostWords && (e.Share >= leastShare || c.Foreign != "") {
			best, mostWords = f, e.Words
			best.Recited = true
		}
	}
	if mostWords == 0 {
		return Finding{Text: c.Text, Refused: cmp.Or(reason, aboutNothing)}
	}
	return best
}

// needed returns the evidence of a claim in paragraphs that together have its facts. It leaves
// out, from the last on, those behind the first ones that have none of its words, or one, that
// the others lack, and no fact.
func (c *Claim) needed(paragraphs []*Paragraph, first int) []Evidence {
	left := slices.Clone(paragraphs)
	for i := len(left) - 1; i >= first && len(left) > 1; i-- {
		others := slices.Delete(slices.Clone(left), i, i+1)
		if c.ownWords(left[i], others) < 2 && c.Facts(others) == "" {
			left = others
		}
	}
	var evidence []Evidence
	for _, p := range left {
		evidence = append(evidence, c.Rests(p, 2))
	}
	return evidence
}

// ownWords counts the words of the claim that a paragraph has and others lack.
func (c *Claim) ownWords(p *Paragraph, others []*Paragraph) int {
	n := 0
	for term := range c.telling(p) {
		if p.Whole.Has(term) && !slices.ContainsFunc(others, func(o *Paragraph) bool { return o.Whole.Has(term) }) {
			n++
		}
	}
	return n
}

// leastShare is the share of a claim's words that a sentence must have for the claim to rest on
// it, and leastWords how many; leastCited is the share where the model named the sentence's
// paragraph.
const (
	leastShare = 0.3
	leastWords = 2
	leastCited = 0.1
)

// muchMore is how many times as many words of a claim as the best sentence of what it cites
// another one must have to stand in its place.
const muchMore = 3

// Rest returns the one sentence that a claim rests on, which can be quoted in its place: of
// the paragraphs that it cites, or else of the others.
func (g Grounds) Rest(c *Claim, cites []int) (Evidence, bool) {
	cited := g.cited(cites)
	others := slices.DeleteFunc(slices.Clone(g.Sent), func(p *Paragraph) bool { return slices.Contains(cited, p) })
	e, isCited := c.restsAmong(cited, leastCited)
	other, isElsewhere := c.restsAmong(others, leastShare)
	if isElsewhere && other.Words >= max(leastWords, muchMore*e.Words) {
		return other, true
	}
	return e, isCited
}

func (c *Claim) restsAmong(paragraphs []*Paragraph, least float64) (best Evidence, ok bool) {
	for _, p := range paragraphs {
		if e := c.Rests(p, 1); e.Share >= least && e.Words > best.Words {
			best, ok = e, true
		}
	}
	return best, ok
}
