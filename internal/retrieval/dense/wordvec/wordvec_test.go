package wordvec

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

func sumOf(s string) *Sum {
	var sum Sum
	for word := range strings.FieldsSeq(s) {
		pieces, known := AppendPieces(nil, []byte(word))
		sum.Add(pieces, utf8.RuneCountInString(word), known)
	}
	return &sum
}

func cosine(a, b *Sum) float64 {
	v, w := a.Vector(), b.Vector()
	return float64(Cosine(&v, &w, v.Length(), w.Length()))
}

func TestWordsOfLikeMeaningAreNear(t *testing.T) {
	for _, test := range []struct{ word, near, far string }{
		{"doctor", "physician", "railway"},
		{"car", "automobile", "banana"},
		{"purchase", "buy", "swim"},
		{"illness", "disease", "parliament"},
		{"how many people died", "number of deaths", "the colour of the house"},
	} {
		near, far := cosine(sumOf(test.word), sumOf(test.near)), cosine(sumOf(test.word), sumOf(test.far))
		if near < far+0.1 {
			t.Errorf("%q: %.2f to %q, %.2f to %q", test.word, near, test.near, far, test.far)
		}
	}
}

func TestCoverage(t *testing.T) {
	for text, want := range map[string][2]float64{
		"the doctors came to the hospital": {0.95, 1},
		"врачи работали в больнице":        {0.75, 1},
		"医疗队在哪里工作":                         {0, 0},
		"الاطباء في المستشفي":              {0, 0.3},
		"":                                 {0, 0},
	} {
		if got := sumOf(text).Coverage(); got < want[0] || got > want[1] {
			t.Errorf("%q: %.2f of the letters are known, want %v", text, got, want)
		}
	}
}

// The four bits of a vector cost little of the cosine.
func TestVectorsKeepTheCosine(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var a, b Sum
		var ab, aa, bb float64
		for i := range a.values {
			x, y := r.NormFloat64(), r.NormFloat64()
			y += x
			a.values[i], b.values[i] = float32(x), float32(100*y)
			ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
		}
		if got, want := cosine(&a, &b), ab/math.Sqrt(aa*bb); math.Abs(got-want) > 0.06 {
			t.Fatalf("cosine %.3f, exactly %.3f", got, want)
		}
	}
	var none Sum
	if got := cosine(&none, sumOf("house")); got != 0 {
		t.Errorf("the cosine with no text is %v", got)
	}
}

func TestPiecesLieInTheWord(t *testing.T) {
	for _, word := range []string{"", "a", "ab", "antidisestablishmentarianism", "qqqqxzx", "йцукен", "\xff\xfe", strings.Repeat("ab", 500), "日本"} {
		pieces, known := AppendPieces(nil, []byte(word))
		if known > utf8.RuneCountInString(word) || 2*len(pieces) > known {
			t.Errorf("%q: %d pieces with %d letters", word, len(pieces), known)
		}
	}
}

func BenchmarkCosine(b *testing.B) {
	v, w := sumOf("the doctors came to the hospital").Vector(), sumOf("a road was built").Vector()
	x, y := v.Length(), w.Length()
	for b.Loop() {
		Cosine(&v, &w, x, y)
	}
}

func BenchmarkVector(b *testing.B) {
	s := sumOf("the doctors came to the hospital")
	for b.Loop() {
		s.Vector()
	}
}

func BenchmarkAdd(b *testing.B) {
	pieces, _ := AppendPieces(nil, []byte("doctors"))
	var s Sum
	for b.Loop() {
		s.Add(pieces, 7, 7)
	}
}

func BenchmarkPieces(b *testing.B) {
	var pieces []uint16
	for b.Loop() {
		pieces, _ = AppendPieces(pieces[:0], []byte("hospitalisations"))
	}
}
