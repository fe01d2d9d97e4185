package completion_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/completion"
)

// written are what completions are made of.
var written = strings.Split("One is here.|Two|is there|and|and then we walked along the river for a while|but nobody|The old mill, which|桥很长。|和|他说|。|ห้องสมุด |"+
	"Dr.|No. 5|e.g.|3.5|U.S.|approx.|a.m.|J.|1.|2)|(1)|(|)|[1]|[2][3]|[1|1]|【2†s】|[1] and [2]|[Sources: 1, 2]|Sources: 1|Quellen: [1]|Answer:|**Answer:**|Yes.|No|There are two:|"+
	"Based on the text, one|# Head|```|---|- |* |1. |> |“|”|\"|'|’|«|»|_|*|**|`|…|!|?|:|,|;|\n|\n\n|\r\n|\r|\u200b|e\u0301|<sup>1</sup>|\\[1\\]|[1](#p1)|NOT_IN_TEXT", "|")

// TestUnitsInPieces cuts completions of all that in pieces at any bytes: the units stay the same.
func TestUnitsInPieces(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		var b strings.Builder
		longest := 4 << r.IntN(6)
		for range 1 + r.IntN(longest) {
			b.WriteString(written[r.IntN(len(written))])
			if r.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		said, sizes := b.String(), []byte{byte(r.Uint32()), byte(r.Uint32()), byte(r.Uint32())}
		want, got := completion.Units(5, said), completion.Units(5, pieces(said, sizes)...)
		if !slices.Equal(want, got) {
			t.Fatalf("%q in pieces %v (-whole +pieces):\n%s", said, sizes, cmp.Diff(want, got))
		}
	}
}
