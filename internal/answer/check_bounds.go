package answer

import (
	"fmt"
	"slices"
	"strings"
)

// A bound is what is said about a number beside it.
type bound int

const (
	atLeast bound = iota + 1
	atMost
	exactly
)

// bounds are the words right before a number, longest first, in several languages.
var bounds = []struct {
	is    bound
	words []string
}{
	{atMost, []string{"no more than", "not more than", "nicht mehr als", "pas plus de", "no más de", "не более", "不超过", "不到"}},
	{atLeast, []string{"no less than", "no fewer than", "not less than", "nicht weniger als", "pas moins de", "no menos de", "не менее", "不少于", "至少"}},
	{atLeast, []string{"more than", "over", "above", "at least", "exceeding", "exceeded", "upwards of", "a minimum of",
		"mehr als", "über", "mindestens", "wenigstens", "plus de", "au moins", "más de", "al menos", "por lo menos",
		"более", "больше", "свыше", "как минимум", "более чем", "超过", "逾", "多于"}},
	{atMost, []string{"less than", "fewer than", "under", "below", "at most", "up to", "a maximum of", "nearly", "almost", "just under",
		"weniger als", "unter", "höchstens", "maximal", "bis zu", "fast", "knapp", "moins de", "au plus", "jusqu'à", "jusqu’à", "presque",
		"menos de", "como máximo", "hasta", "casi", "менее", "меньше", "почти", "менее чем", "少于", "至多", "最多", "近", "将近"}},
	{exactly, []string{"exactly", "precisely", "genau", "exakt", "exactement", "exactamente", "ровно", "正好", "整整", "恰好"}},
}

// behind are the words right behind a number that bound it.
var boundsBehind = []struct {
	is    bound
	words []string
}{
	{atLeast, []string{"or more", "and more", "oder mehr", "und mehr", "ou plus", "o más", "и более", "多", "余", "以上", "+"}},
	{atMost, []string{"or less", "or fewer", "oder weniger", "ou moins", "o menos", "и менее", "以下", "以内"}},
}

// checkBounds refuses a number that is bounded in another way than in the
// evidence: "at most 180" or "exactly 180" for "more than 180".
func checkBounds(d *draft, g *ground) string {
	for _, n := range d.numbers(g.language()) {
		places := g.places(n.value)
		said := boundOf(d.text, n)
		if said == 0 || len(places) == 0 {
			continue
		}
		if !slices.ContainsFunc(places, func(p occurrence) bool { return boundOf(p.from.Text[:p.sentence.End], p.number) == said }) {
			return fmt.Sprintf("%s is bounded in another way in what supports it", d.text[n.Start:n.End])
		}
	}
	return ""
}

// boundOf returns how a number of s is bounded, 0 if it is not.
func boundOf(s string, n number) bound {
	before := strings.ToLower(strings.TrimRight(s[:n.Start], " \u00a0$€£¥"))
	if fields := strings.Fields(before); len(fields) > 1 && articles[fields[len(fields)-1]] {
		before = strings.TrimSpace(strings.TrimSuffix(before, fields[len(fields)-1]))
	}
	for _, b := range bounds {
		for _, phrase := range b.words {
			if rest, ok := strings.CutSuffix(before, phrase); ok && (isUnspaced(phrase) || !wordBefore(rest, len(rest))) {
				return turned(b.is, rest, phrase)
			}
		}
	}
	after := strings.ToLower(strings.TrimLeft(s[n.End:], " \u00a0"))
	for _, b := range boundsBehind {
		for _, phrase := range b.words {
			if strings.HasPrefix(after, phrase) {
				return b.is
			}
		}
	}
	return 0
}

var articles = wordSet("the a an some die der das den dem les des los las")

// turned is a bound in the light of a negation shortly before it: "did not cost
// more than 12" is 12 at most.
func turned(is bound, before, phrase string) bound {
	fields := strings.Fields(before)
	if is == exactly || strings.HasPrefix(phrase, "no") {
		return is
	}
	for _, w := range fields[max(0, len(fields)-3):] {
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") || negations.has("", w) {
			return atLeast + atMost - is
		}
	}
	return is
}
