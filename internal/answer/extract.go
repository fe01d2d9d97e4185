package answer

// extract answers with sentences of the text.
func (r *run) extract() error {
	for _, pick := range r.pick() {
		claim := Claim{Text: pick.Of(pick.from.Text), Citations: []Citation{pick.from.cite(pick.Span)}}
		if err := r.show(claim); err != nil {
			return err
		}
	}
	if len(r.answer.Claims) == 0 {
		r.abstain(OffTopic)
	}
	return nil
}

// A pick is a sentence chosen for an answer.
type pick struct {
	stretch
	from *source
}

// pick chooses the best sentences, in reading order.
func (r *run) pick() []pick {
	s := r.sources[0]
	if len(s.sentences) == 0 {
		return nil
	}
	return []pick{{s.sentences[0], s}}
}
