package claims

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"

	"golang.org/x/text/unicode/norm"
)

// domainLike finds web addresses without a scheme; mentionLike what calls people
// or draws a picture on a chat platform, which no answer needs.
var (
	domainLike  = lazyregexp.New(`(?i)^www\.|^(?:[\pL\pN_-]+\.)+\pL{2,}(?:$|[:/?#])`)
	mentionLike = lazyregexp.New(`(?i)<[@#:a/!]|@everyone|@here`)
)

// isLink reports whether a word is a link: an address with or without a scheme, a
// mail address, or the link syntax of Markdown.
func isLink(w string) bool {
	for _, sign := range []string{"://", "](", "][", "@", "javascript:", "data:", "mailto:"} {
		if strings.Contains(w, sign) {
			return true
		}
	}
	return domainLike().MatchString(w)
}

// HasLink reports whether s has a link or a mention.
func HasLink(s string) bool {
	if mentionLike().MatchString(s) {
		return true
	}
	return len(linksIn(s)) > 0
}

// linksIn returns the links in s, also those that nothing but a sign parts from a word before.
func linksIn(s string) (links []string) {
	for w := range strings.FieldsSeq(s) {
		if isLink(w) {
			links = append(links, strings.Trim(w, `.,;:!?()"'“”‘’`))
			continue
		}
		for part := range strings.FieldsFuncSeq(w, func(r rune) bool {
			return r > unicode.MaxASCII && unicode.IsPunct(r) || strings.ContainsRune(`,;!()"'`, r)
		}) {
			if link := strings.Trim(part, ".:?"); isLink(link) {
				links = append(links, link)
			}
		}
	}
	return links
}

// plainSigns are the signs that a claim may hold besides letters, digits, currencies and
// the signs of arithmetic.
const plainSigns = ".,;:!?¿¡…'’‘\"“”„«»‹›()-–—/%&§°·、。，；：！？（）「」『』《》،؛؟।॥\u200c\u200d"

// IsPlain reports whether a character may stand in any sentence.
func IsPlain(r rune) bool {
	return lang.IsWordRune(r) || unicode.Is(unicode.Sc, r) || strings.ContainsRune(plainSigns, r)
}

// signs refuses brackets, markup, pictures and the like that no paragraph has, and the signs
// of currencies that none names.
func signs(c *Claim, evidence []*Paragraph) string {
	for _, r := range c.Text {
		isCurrency := unicode.Is(unicode.Sc, r)
		if IsPlain(r) && !isCurrency || unicode.IsSpace(r) {
			continue
		}
		if !inText(evidence, func(s string) bool { return isCurrency && lang.NamesCurrency(s, r) || strings.ContainsRune(s, r) }) {
			return fmt.Sprintf("the sign %q is not in the paragraph", r)
		}
	}
	return ""
}

// links refuses mentions, and links that are not literally in a paragraph: a chat platform
// may fetch a link that it shows, and so give away its words.
func links(c *Claim, evidence []*Paragraph) string {
	if mentionLike().MatchString(c.Text) {
		return "it holds a mention"
	}
	for _, link := range linksIn(c.Text) {
		if !inText(evidence, func(s string) bool { return strings.Contains(s, link) }) {
			return fmt.Sprintf("the link %q is not in the paragraph", link)
		}
	}
	return ""
}

// inText reports whether any of the paragraphs itself is so.
func inText(paragraphs []*Paragraph, is func(s string) bool) bool {
	return slices.ContainsFunc(paragraphs, func(p *Paragraph) bool { return is(p.Text) })
}

// scripts refuses words of two alphabets, as "Lеsotho" with a Cyrillic "е", and numbers in
// digits of two, as "1۷".
func scripts(c *Claim, evidence []*Paragraph) string {
	if mixesDigits(c.Text) && !inText(evidence, mixesDigits) {
		return "a number is written in digits of two scripts"
	}
	for _, w := range strings.FieldsFunc(c.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		if mixesAlphabets(w) && !inText(evidence, func(s string) bool { return strings.Contains(s, w) }) {
			return fmt.Sprintf("%q is written in two alphabets", w)
		}
	}
	return ""
}

// mixesDigits reports whether s has a number in digits of two scripts.
func mixesDigits(s string) bool {
	before := rune(-1) // the zero of the script of the digit before
	for _, r := range s {
		zero := rune(-1)
		if unicode.IsDigit(r) {
			zero = r - rune(lang.DigitValue(r)-'0')
		}
		if zero >= 0 && before >= 0 && zero != before {
			return true
		}
		before = zero
	}
	return false
}

// alphabets have letters that look like those of another.
var alphabets = []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee}

func mixesAlphabets(w string) bool {
	found := 0
	for _, alphabet := range alphabets {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(alphabet, r) }) {
			found++
		}
	}
	return found > 1
}

var folding = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "‚", "'",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "−", "-", "[...]", "...", "[…]", "...")

// fold brings quotes, dashes, spaces and compatibility forms (NFKC) into one shape.
func fold(s string) string {
	return strings.Join(strings.Fields(folding.Replace(norm.NFKC.String(s))), " ")
}

// containsParts reports whether the parts of quote between ellipses stand in s,
// in order, as whole words.
func containsParts(s, quote string) bool {
	for part := range strings.SplitSeq(quote, "...") {
		part = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(part), ".,;:!?"))
		end := endOf(s, part)
		if end < 0 {
			return false
		}
		s = s[end:]
	}
	return true
}

// endOf finds part in s between word ends and returns where it ends there, or -1;
// the first letter's case is free.
func endOf(s, part string) int {
	_, size := utf8.DecodeRuneInString(part)
	for _, first := range []string{part[:size], strings.ToLower(part[:size]), strings.ToUpper(part[:size])} {
		if at := indexWhole(s, first+part[size:]); at >= 0 {
			return at + len(first) + len(part) - size
		}
	}
	return -1
}

func indexWhole(s, part string) int {
	for from := 0; from <= len(s); {
		at := strings.Index(s[from:], part)
		if at < 0 {
			return -1
		}
		at += from
		if part == "" || !cutsWord(s, at) && !cutsWord(s, at+len(part)) {
			return at
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		from = at + max(size, 1)
	}
	return -1
}

// cutsWord reports whether position i of s lies inside a word. Writing without
// spaces has no such places.
func cutsWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return lang.IsWordRune(before) && lang.IsWordRune(after) && before < 0x2E80 && after < 0x2E80
}
