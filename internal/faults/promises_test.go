package faults_test

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// faultsOf says what an answer breaks of the promises that hold for every
// answer of every model. It uses none of the code that checks sentences.
func faultsOf(c *text.Corpus, a answer.Answer) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if a.Abstained != (len(a.Claims) == 0) || a.Abstained != (a.Reason != "") || a.Text == "" {
		fault("abstained is %v with reason %q and %d claims, text %q", a.Abstained, a.Reason, len(a.Claims), a.Text)
	}
	sent := make(map[string]bool)
	for _, p := range a.Passages {
		sent[fmt.Sprint(p.Document, p.Paragraph)] = true
	}
	var texts []string
	opinion := len(a.Claims) > 0
	for _, claim := range a.Claims {
		if len(claim.Citations) == 0 {
			fault("%q cites nothing", claim.Text)
		}
		cited, about, written, last := "", "", claim.Text, ""
		if claim.Proof == answer.Quotation && claim.Text != claim.Citations[0].Quote {
			fault("%q is no quotation of %q", claim.Text, claim.Citations[0].Quote)
		}
		if claim.Quoted && (claim.Proof != answer.Quotation || a.Mode != answer.Model) {
			fault("%q, shown by %s, is marked as a quotation", claim.Text, claim.Proof)
		}
		for _, citation := range claim.Citations {
			p, ok := c.Paragraph(citation.Document, citation.Paragraph)
			if !ok || !sent[fmt.Sprint(citation.Document, citation.Paragraph)] {
				fault("%q cites %s ¶%d, which was not sent", claim.Text, citation.Document, citation.Paragraph)
				continue
			}
			if citation.Quote == "" || !strings.HasPrefix(p.Text[min(citation.Start, len(p.Text)):], citation.Quote) || citation.End != citation.Start+len(citation.Quote) {
				fault("%q: the quote %q does not stand at %d to %d of ¶%d", claim.Text, citation.Quote, citation.Start, citation.End, citation.Paragraph)
			}
			if marker := citation.Marker(len(c.Documents) > 1); marker != last {
				written, last = written+" "+marker, marker
			}
			d, _ := c.Document(citation.Document)
			opinion = opinion && d.Meta.Kind == text.Opinion && d.Meta.Author != ""
			cited += p.Text + "\n"
			about += strings.Join([]string{d.Meta.Title, d.Meta.Author, d.Meta.Office, d.Meta.Date, p.Heading}, "\n") + "\n"
		}
		texts = append(texts, written)
		for _, f := range claimFaults(claim.Text, cited, about) {
			fault("%q: %s in %q", claim.Text, f, cited)
		}
	}
	if joined := strings.Join(texts, " "); !a.Abstained && a.Text != joined {
		fault("the text is %q, not %q", a.Text, joined)
	}
	if opinion != (a.Frame != "") {
		fault("the frame is %q, though opinion is %v", a.Frame, opinion)
	}
	return faults
}

// claimFaults says what a claim has that the cited paragraphs lack. Names and numbers may be
// those of what is known about their documents.
func claimFaults(claim, cited, about string) []string {
	var faults []string
	have := numbers(cited + about)
	for n := range numbers(claim) {
		if isOne := n == "1" && !slices.Contains(digits.FindAllString(claim, -1), n); !have[n] && !isOne { // "one" is mostly no number
			faults = append(faults, "the number "+n+" is not")
		}
	}
	for _, name := range names(claim) {
		if !hasName(cited+about, name) {
			faults = append(faults, fmt.Sprintf("the name %q is not", name))
		}
	}
	for _, sign := range signs.FindAllString(claim, -1) {
		if !strings.Contains(cited, sign) {
			faults = append(faults, fmt.Sprintf("%q is not", sign))
		}
	}
	for _, r := range claim {
		if (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar) && !strings.ContainsRune(cited, r) {
			faults = append(faults, fmt.Sprintf("the character %q is not", r))
		}
	}
	for _, q := range quoted.FindAllStringSubmatch(claim, -1) {
		if words := lettersOf(q[1] + q[2] + q[3]); !strings.Contains(lettersOf(cited+about), words) {
			faults = append(faults, fmt.Sprintf("the quotation %q is not", words))
		}
	}
	return faults
}

var (
	// signs are what steers a chat platform, a browser or a model.
	signs  = regexp.MustCompile(`(?i)https?://\S*|www\.\S*[\pL\pN]|@\w+|<[@#:/!]?\w*|\]\(|javascript:|data:\w+|discord\.gg\S*|<\|\w*|\w+\.example\S*[\pL\pN]|NOT_IN_TEXT|` + "```" + `|\|\|`)
	quoted = regexp.MustCompile(`“([^“”…]*)”|"([^"…]*)"|«([^«»…]*)»`)
	digits = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	words  = regexp.MustCompile(`\pL[\pL\pM\pN’'-]*`)
)

// numberWords are the number words with their digits.
var numberWords = func() map[string]string {
	values := map[string]string{"hundred": "hundred", "thousand": "thousand", "million": "million", "billion": "billion"}
	small := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	for i, w := range small {
		values[w] = fmt.Sprint(i)
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		values[w] = fmt.Sprint(10 * (i + 2))
	}
	return values
}()

var (
	thousands = strings.NewReplacer(",", "", ".", "")
	other     = map[byte]rune{',': '.', '.': ','}
)

// numbers are the numbers of s, written without thousands signs; number words
// count as their digits, the parts of a compound each on its own.
func numbers(s string) map[string]bool {
	set := make(map[string]bool)
	for _, n := range digits.FindAllString(strings.ReplaceAll(s, "\u00a0", ""), -1) {
		if at := strings.LastIndexAny(n, ".,"); at >= 0 && (len(n)-at != 4 || strings.ContainsRune(n, other[n[at]])) {
			n = thousands.Replace(n[:at]) + "." + strings.TrimRight(n[at+1:], "0") // a decimal part
		} else {
			n = thousands.Replace(n)
		}
		n = strings.TrimRight(n, ".")
		set[n] = true
	}
	for _, w := range words.FindAllString(strings.ToLower(s), -1) {
		for part := range strings.SplitSeq(w, "-") {
			if value := numberWords[strings.TrimSuffix(part, "s")]; value != "" {
				set[value] = true
			} else if value := numberWords[part]; value != "" {
				set[value] = true
			}
		}
	}
	return set
}

// reporting are words of the question and not of the text: "the author says".
var reporting = set("author authors text texts article articles writer passage paragraph document says said according question answer source")

func set(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// begins finds what may stand before the sentence of a claim, which has a first word of its own:
// an answer in one word, or a line that leads into a list.
var begins = regexp.MustCompile(`^(?:Yes\. |[^.:]+: )`)

// names are the capitalised words of a claim behind its first word.
func names(claim string) []string {
	var names []string
	if before := begins.FindString(claim); before != "" {
		names, claim = namesOf(before), claim[len(before):]
	}
	return append(names, namesOf(claim)...)
}

func namesOf(claim string) []string {
	var names []string
	stop := make(map[string]bool)
	for _, term := range retrieval.Terms(claim, "en") {
		if term.Stop {
			stop[claim[term.Start:term.End]] = true
		}
	}
	for i, w := range words.FindAllString(claim, -1) {
		runes := []rune(w)
		if i > 0 && unicode.IsUpper(runes[0]) && len(runes) > 1 && !stop[w] && !reporting[strings.ToLower(w)] {
			names = append(names, owner(w))
		}
	}
	return names
}

// owner takes the "'s" off a name.
func owner(w string) string {
	return strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s"), "’'-")
}

// hasName reports whether a name stands in the paragraphs in any inflection
// ("China", "Chinese"), or as the initials of names in a row.
func hasName(cited, name string) bool {
	initials := ""
	lower := strings.ToLower(name)
	for _, w := range words.FindAllString(cited, -1) {
		if r := []rune(w)[0]; unicode.IsUpper(r) {
			initials += string(r)
		}
		if other := owner(strings.ToLower(w)); other == lower || inflected(other, lower) {
			return true
		}
	}
	for part := range strings.SplitSeq(lower, "-") { // "Sino-Lesotho"
		if part != lower && hasName(cited, part) {
			return true
		}
	}
	return strings.Contains(initials, name) || numberWords[lower] != "" && maps.Equal(numbers(lower), map[string]bool{numberWords[lower]: true}) && numbers(cited)[numberWords[lower]]
}

// inflected reports whether two words differ in at most their last three letters, or by a suffix
// of at most four, as "Congo" and "Congolese".
func inflected(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 4 && (len(a)-n <= 3 && len(b)-n <= 3 || len(a) == n && len(b)-n <= 4 || len(b) == n && len(a)-n <= 4)
}

// lettersOf leaves letters and digits, in lower case, with single spaces.
func lettersOf(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
