package completion_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer/completion"
)

func TestMarkers(t *testing.T) {
	for _, test := range []struct {
		line string
		want []int
		rest string // without the markers, single spaces
	}{
		{"It is long. [1]", []int{1}, "It is long."},
		{"It is long [1].", []int{1}, "It is long ."},
		{"It is long.[1][2]", []int{1, 2}, "It is long."},
		{"It is long [1, 2].", []int{1, 2}, "It is long ."},
		{"It is long [1,2; 4].", []int{1, 2, 4}, "It is long ."},
		{"It is long [1 and 3].", []int{1, 3}, "It is long ."},
		{"It is long [¶1].", []int{1}, "It is long ."},
		{"It is long [¶1, ¶2].", []int{1, 2}, "It is long ."},
		{"It is long [1-3].", []int{1, 2, 3}, "It is long ."},
		{"It is long [1–3].", []int{1, 2, 3}, "It is long ."},
		{"It is long [^1].", []int{1}, "It is long ."},
		{"It is long [#2].", []int{2}, "It is long ."},
		{"It is long【1】.", []int{1}, "It is long ."},
		{"It is long【1†source】.", []int{1}, "It is long ."},
		{"It is long【3†L1-L5】.", []int{3}, "It is long ."},
		{"It is long [Source 1].", []int{1}, "It is long ."},
		{"It is long [Sources: 1, 2].", []int{1, 2}, "It is long ."},
		{"It is long [paragraph 5].", []int{5}, "It is long ."},
		{"It is long (¶3).", []int{3}, "It is long ."},
		{"It is long (Paragraph 3) and old.", []int{3}, "It is long and old."},
		{"It is long (1).", []int{1}, "It is long ."},
		{"It is long. (1)", []int{1}, "It is long."},
		{"It is long [9].", []int{9}, "It is long ."},
		{"It is long [ ¶ 1 ].", []int{1}, "It is long ."},
		{"It is long ［１］.", []int{1}, "It is long ."},
		{"桥很长（1）。", []int{1}, "桥很长 。"},
		{"桥很长[第2段]。", []int{2}, "桥很长 。"},
		{"桥很长〔段落3〕。", []int{3}, "桥很长 。"},
		{"Мост длинный [абзац 2].", []int{2}, "Мост длинный ."},
		{"Sie ist lang [Abs. 3].", []int{3}, "Sie ist lang ."},
		{"It is long [Paragraph 1, Paragraph 2].", []int{1, 2}, "It is long ."},
		{"It is long [ref:1].", []int{1}, "It is long ."},
		{"It is long [doc_2].", []int{2}, "It is long ."},
		{"It is long [1.].", []int{1}, "It is long ."},
		{"It is long ([1]).", []int{1}, "It is long ."},
		{"It is long [[2]].", []int{2}, "It is long ."},
		{"It is long [1] and [2].", []int{1, 2}, "It is long ."},
		{"It is long [1], [2] & [3].", []int{1, 2, 3}, "It is long ."},

		{"It is (1) long and (2) old.", nil, "It is (1) long and (2) old."},
		{"It is long (7).", nil, "It is long (7)."},
		{"It is long (1931).", nil, "It is long (1931)."},
		{"It is long [sic].", nil, "It is long [sic]."},
		{"It is long [since 1931].", nil, "It is long [since 1931]."},
		{"It is long [12345].", nil, "It is long [12345]."},
		{"It is long [3-1].", nil, "It is long [3-1]."},
		{"It is long [1.", nil, "It is long [1."},
		{"It is long [].", nil, "It is long []."},
		{"[" + strings.Repeat("1,", 40) + "1]", nil, "[" + strings.Repeat("1,", 40) + "1]"},
	} {
		rest, got := completion.TakeMarkers(test.line, 5)
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.line, diff)
		}
		if rest = strings.Join(strings.Fields(rest), " "); rest != test.rest {
			t.Errorf("%q leaves %q, want %q", test.line, rest, test.rest)
		}
	}
}

func FuzzMarkers(f *testing.F) {
	f.Add("It is [1] long【2†x】 (3). [^4][5-7]", 5)
	f.Add("[[1]]((1)) [¶¶1] [source: 1 and", 3)
	f.Fuzz(func(t *testing.T, line string, k int) {
		clean, numbers := completion.TakeMarkers(line, k)
		if len(clean) > len(line) {
			t.Fatalf("%q became longer: %q", line, clean)
		}
		for _, n := range numbers {
			if n < 0 || n > 9999 {
				t.Fatalf("%q names paragraph %d", line, n)
			}
		}
		if again, more := completion.TakeMarkers(clean, 0); len(numbers) == 0 && (again != clean || len(more) > 0) {
			t.Fatalf("%q without markers has %v", line, more)
		}
	})
}

func TestUnits(t *testing.T) {
	for _, test := range []struct {
		name, completion string
		want             []string
	}{
		{"plain", "One is here. [1] Two is there. [2]", []string{"One is here. [1]", "Two is there. [2]"}},
		{"before the stop", "One is here [1]. Two is there [2].", []string{"One is here. [1]", "Two is there. [2]"}},
		{"without space", "One is here.[1] Two is there.[2][3]", []string{"One is here. [1]", "Two is there. [2 3]"}},
		{"two before the stop", "One is here [1] [2].", []string{"One is here. [1 2]"}},
		{"inside", "One [1] and two [2] are here.", []string{"One and two are here. [1 2]"}},
		{"in front", "[1] One is here.", []string{"One is here. [1]"}},
		{"no marker", "One is here. Two is there.", []string{"One is here.", "Two is there."}},
		{"no end", "One is here", []string{"One is here"}},
		{"comma after", "One [1], two [2].", []string{"One, two. [1 2]"}},
		{"bullets", "- One is here [1]\n* Two is there [2]\n1. Three\n2) Four", []string{"* One is here [1]", "* Two is there [2]", "* Three", "* Four"}},
		{"marker on its own line", "One is here.\n[1]\n\nTwo is there.\n\n[2]", []string{"One is here. [1]", "Two is there. [2]"}},
		{"emphasis", "**One** is _here_. [1] `Two` is ~~there~~. *[2]*", []string{"One is here. [1]", "Two is there. [2]"}},
		{"bold with its stop", "**One is here.** [1] Two.", []string{"One is here. [1]", "Two."}},
		{"stars that are none", "5 * 3 is snake_case.", []string{"5 * 3 is snake_case."}},
		{"heading", "## Answer\nOne is here. [1]", []string{"-## Answer", "One is here. [1]"}},
		{"code fence", "```text\nOne is here. [1]\n```", []string{"-text", "One is here. [1]"}},
		{"source list", "One is here. [1]\n\nSources: [1], [2]", []string{"One is here. [1]", "-Sources: [1 2]"}},
		{"bare source list", "One is here. [1]\nSources: 1, paragraph 2", []string{"One is here. [1]", "-Sources: 1, paragraph 2"}},
		{"Chinese source list", "桥很长。[1]\n来源：[1]、[2]", []string{"桥很长。 [1]", "-来源： [1 2]"}},
		{"a sentence about sources", "Тепло берётся из источников. [1]", []string{"Тепло берётся из источников. [1]"}},
		{"footnote", "One is here.\n[1]: Two is there.", []string{"One is here.", "Two is there. [1]"}},
		{"source list behind", "One is here. [1] Sources: [1]", []string{"One is here. [1]", "-Sources: [1]"}},
		{"sources in front", "Sources: [1], [2] One is here.\n\nQuellen: [3] There are two:\n- Two", []string{"One is here. [1 2]", "* There are two: Two [3]"}},
		{"a sentence before a list", "It fell. on There are two:\n- One\n- Two", []string{"It fell. on There are two:", "* One", "* Two"}},
		{"sources of a river", "Sources: the lake and [1] a spring.", []string{"Sources: the lake and a spring. [1]"}},
		{"bracketed source list", "One is here. [Sources: 1, 2]", []string{"One is here. [1 2]"}},
		{"abbreviation", "Dr. Holm met Mr. Ash at 3.5 km. [1] It rained.", []string{"Dr. Holm met Mr. Ash at 3.5 km. [1]", "It rained."}},
		{"quotation", `He said "It is late. We go." [1] They left.`, []string{`He said "It is late. We go." [1]`, "They left."}},
		{"open quotation", `He said "It is late. We go. [1]`, []string{`He said "It is late. We go. [1]`}},
		{"Chinese", "桥很长。[1]桥很老。【2】", []string{"桥很长。 [1]", "桥很老。 [2]"}},
		{"invisible", "O\u200bne is\u202e here. [\u20601]", []string{"One is here. [1]"}},
		{"line ends", "One is here. [1]\r\nTwo is there.\r", []string{"One is here. [1]", "Two is there."}},
		{"only a marker", "[1]", nil},
		{"nothing", " \n\n ", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, completion.Units(5, test.completion)); diff != "" {
				t.Errorf("whole (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.want, completion.Units(5, strings.Split(test.completion, "")...)); diff != "" {
				t.Errorf("letter by letter (-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzUnits cuts a completion, which says the same several times, in pieces at any bytes: the
// units stay the same.
func FuzzUnits(f *testing.F) {
	for _, s := range []string{
		"One is here. [1] Two (2) is there【2†s】.\n\n- **Three** is *far*. [1-3]\nSources: [1], [2]",
		"He said “No. 5 is late. We go.” [1] e.g. this. 桥很长。[1]桥\r\n# Head\n1. x",
		"U.S. army. (1) 3.5 [¶1]. [1] [", "\"a. \"b. c.\" D. (", "a.* B ** c._ D", "`. A\ufe0f[1]", "..[1]'. ’x",
		"桥。 [1]和[2]", "Yes. Sources: 1 and more. ", "One. [1] Sources: [1], [2] There is more: x\n- Two. ", "There are two:\n1. One, approx. The ", long,
	} {
		f.Add(s, []byte{1, 2, 3}, uint8(0))
		f.Add(s, []byte{7, 1}, uint8(9))
	}
	f.Fuzz(func(t *testing.T, said string, sizes []byte, more uint8) {
		said = strings.Repeat(said, 1+int(more)%16)
		want := completion.Units(5, said)
		got := completion.Units(5, pieces(said, sizes)...)
		if !slices.Equal(want, got) {
			t.Errorf("%q in pieces (-whole +pieces):\n%s", pieces(said, sizes), cmp.Diff(want, got))
		}
	})
}

func pieces(s string, sizes []byte) []string {
	var out []string
	for i := 0; len(s) > 0; i++ {
		n := 1
		if len(sizes) > 0 {
			n = int(sizes[i%len(sizes)])%16 + 1
		}
		n = min(n, len(s))
		out = append(out, s[:n])
		s = s[n:]
	}
	return out
}

// long is a stretch that is cut while nothing ends it, and one sentence when something does.
const long = "issues and challenges facing the world China calls for an equal world and a universally beneficial and inclusive economic " +
	"globalisation. [1] (1) beneficial universally A and inclusive economic globalisation is one that and the common needs of all " +
	"countries, especially meets properly addresses developing development imbalances between and within countries resulting from " +
	"the global allocation of resources."

// TestLongUnits: what goes on for long without a mark is cut once it has ended, and each part
// cites what the whole does.
func TestLongUnits(t *testing.T) {
	spoken := "There are two:\n- " + strings.Repeat("we walked along the river for a while and saw the old mill that nobody uses ", 8) + "today. [2] It rained."
	whole, letters := completion.Units(5, spoken), completion.Units(5, strings.Split(spoken, "")...)
	if diff := cmp.Diff(whole, letters); diff != "" {
		t.Errorf("(-whole +letters):\n%s", diff)
	}
	if len(whole) < 4 || !strings.HasPrefix(whole[0], "* There are two: we") || whole[len(whole)-1] != "It rained." {
		t.Errorf("%q", whole)
	}
	for _, u := range whole[:len(whole)-1] {
		if !strings.HasSuffix(u, "[2]") {
			t.Errorf("%q cites nothing", u)
		}
	}
	if got := completion.Units(5, strings.Split(long+"\nAnswer: ", "")...); !slices.Equal(got, completion.Units(5, long)) {
		t.Errorf("%q", got)
	}
}
