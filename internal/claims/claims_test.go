package claims_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// written takes paragraphs of a document apart, which are numbered from 1.
func written(language string, meta text.Meta, paragraphs ...string) []*claims.Paragraph {
	all := make([]*claims.Paragraph, len(paragraphs))
	for i, s := range paragraphs {
		all[i] = claims.NewParagraph(text.Paragraph{Document: "a", Number: i + 1, Text: s}, meta, language)
	}
	return all
}

// in takes paragraphs apart of which nothing else is known.
func in(language string, paragraphs ...string) []*claims.Paragraph {
	return written(language, text.Meta{}, paragraphs...)
}

var claimLine = regexp.MustCompile(`(?m)^(\d+)\. (.*)$`)

// judging is a judge that says of each claim what says does; "" leaves it out.
func judging(says func(claim string) string) claims.Judge {
	return claims.Judge{Ask: func(_ context.Context, _, user, _ string, _ json.RawMessage) (string, error) {
		_, asked, _ := strings.Cut(user, "<claims ")
		var verdicts []string
		for _, m := range claimLine.FindAllStringSubmatch(asked, -1) {
			if verdict := says(m[2]); verdict != "" {
				verdicts = append(verdicts, fmt.Sprintf(`{"claim": %s, "verdict": %q}`, m[1], verdict))
			}
		}
		return `{"verdicts": [` + strings.Join(verdicts, ", ") + `]}`, nil
	}}
}

func supportsAll(string) string { return "supported" }

// TestClaims holds what a malicious model may say about the shipped article, and what an
// honest one does, against its paragraphs: testdata/claims.txt. It keeps the known limits as
// such, so that one that is mended is noticed.
func TestClaims(t *testing.T) {
	texts, err := load.Files([]string{"../../corpus/article-as-received.txt"})
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("testdata/claims.txt")
	if err != nil {
		t.Fatal(err)
	}
	article := texts.Documents[0]
	truth := make(map[string]bool)
	right := judging(func(claim string) string {
		if truth[claim] {
			return "supported"
		}
		return "not_stated"
	})
	counts := make(map[string]int)
	for line := range strings.Lines(string(data)) {
		fields := strings.SplitN(strings.TrimSpace(line), "|", 4)
		if strings.HasPrefix(line, "#") || len(fields) < 4 {
			continue
		}
		number, err := strconv.Atoi(fields[1])
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		sign, sentence := fields[2], fields[3]
		language, isForeign := strings.CutPrefix(fields[0], "x")
		foreign := ""
		if isForeign {
			foreign = lang.Detect(sentence)
		}
		p := claims.NewParagraph(article.Paragraphs[number-1], article.Meta, language)
		f := claims.Grounds{Sent: []*claims.Paragraph{p}}.Check(claims.New(sentence, foreign), []int{1})
		want := map[string]string{"=": "proven", "!": "refused", "-": "refused", "+": "open", "?": "open"}[sign]
		if got := stateOf(f); got != want {
			t.Errorf("¶%d: %q is %s (%s %s), and marked %s", number, sentence, got, f.Proof, f.Refused, sign)
		}
		counts[sign]++
		if want != "open" {
			continue
		}
		truth[sentence] = sign == "+"
		supported, err := right.Supports(t.Context(), "", []claims.Case{{Claim: sentence, Evidence: f.Read}})
		if err != nil || supported[0] != truth[sentence] {
			t.Errorf("¶%d: %q reaches the judge as something else: %v, %v", number, sentence, supported, err)
		}
	}
	for _, sign := range []string{"=", "+", "-", "?"} {
		if counts[sign] == 0 {
			t.Errorf("no line is marked %s", sign)
		}
	}
	t.Logf("of claims about the article: %v", counts)
}

func stateOf(f claims.Finding) string {
	switch {
	case f.Proof != "":
		return "proven"
	case f.Refused != "":
		return "refused"
	}
	return "open"
}
