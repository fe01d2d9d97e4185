package source

// MergeLeftOut makes one note of what is left out in a row for one reason.
func MergeLeftOut(blocks []*Block) []*Block {
	var out []*Block
	for _, b := range blocks {
		if n := len(out); n > 0 && b.Kind == LeftOut && out[n-1].Kind == LeftOut && out[n-1].Reason == b.Reason {
			last := out[n-1]
			last.To = b.To
			if last.Len() < maxNote {
				last.text = append(append(last.text, ' '), b.text...)
			}
			continue
		}
		out = append(out, b)
	}
	return out
}
