// Package modelchecktest is a model for tests: it answers what a check asks as a good model
// does, and judges claims as it is told. Nothing that is shipped imports it.
package modelchecktest

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/prompts"
)

// selfTest is where the claims of a judge's self-test stand in the repository.
const selfTest = "internal/claims/selftest.txt"

// Truths are the claims of a judge's self-test, and whether they are true. They are read from
// the repository in which the test runs: where its source stood, a test may not know.
func Truths(tb testing.TB) map[string]bool {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join(repository(tb), selfTest))
	if err != nil {
		tb.Fatal(err)
	}
	truths := make(map[string]bool)
	for line := range strings.Lines(string(data)) {
		if sign, claim, ok := strings.Cut(strings.TrimSpace(line), " "); ok && (sign == "+" || sign == "-") {
			truths[claim] = sign == "+"
		}
	}
	return truths
}

// begun is the working directory in which go test begins: the package's folder. Tests may
// change it.
var begun, errBegun = os.Getwd()

// repository is the folder with the go.mod above it.
func repository(tb testing.TB) string {
	tb.Helper()
	if errBegun != nil {
		tb.Fatal(errBegun)
	}
	for dir := begun; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			tb.Fatalf("there is no go.mod above %s", begun)
		}
	}
}

// IsJudging reports whether a request asks for verdicts.
func IsJudging(r openaitest.Request) bool {
	return r.ResponseFormat != nil && r.ResponseFormat.JSONSchema.Name == prompts.VerdictsName
}

// IsPointing reports whether a request asks for numbers of sentences.
func IsPointing(r openaitest.Request) bool {
	return r.ResponseFormat != nil && r.ResponseFormat.JSONSchema.Name == prompts.ChoiceName
}

var claimLine = regexp.MustCompile(`(?m)^(\d+)\. (.*)$`)

// Claims are those that a judge is asked about.
func Claims(r openaitest.Request) (claims []string) {
	_, asked, _ := strings.Cut(r.Last(), "<claims ")
	for _, m := range claimLine.FindAllStringSubmatch(asked, -1) {
		claims = append(claims, m[2])
	}
	return claims
}

// Verdicts replies to a judge's request: what isTrue is supported.
func Verdicts(r openaitest.Request, isTrue func(claim string) bool) openaitest.Reply {
	var verdicts []string
	for i, claim := range Claims(r) {
		verdict := map[bool]prompts.Verdict{true: prompts.Supported, false: prompts.NotStated}[isTrue(claim)]
		verdicts = append(verdicts, fmt.Sprintf(`{"claim": %d, "verdict": %q}`, i+1, verdict))
	}
	return openaitest.Say(`{"verdicts": [`, strings.Join(verdicts, ", "), `]}`)
}

// NumberOf finds the number of what begins with start in a prompt, "" if it is not there.
func NumberOf(prompt, start string) string {
	before, _, found := strings.Cut(prompt, "] "+start)
	if !found {
		return ""
	}
	return before[strings.LastIndex(before, "[")+1:]
}

// pointed are the sentences that answer the questions of a check, by words of the question.
var pointed = map[string]string{
	"ticket": "A ticket costs", "architect": "The new lighthouse was designed", "happened to": "It burned down", "stairs": "It is 38 metres",
	"Leuchtturmw": "The keeper and his family", "June": "Since 1990 the house",
}

// Capable answers what a check asks as a good model does. It reads the numbers out of its
// prompt, as a model has to.
func Capable(tb testing.TB) func(openaitest.Request) openaitest.Reply {
	truths := Truths(tb)
	return func(r openaitest.Request) openaitest.Reply {
		asked := r.Last()
		question := asked[max(0, strings.LastIndex(asked, "<question")):]
		switch {
		case IsJudging(r):
			return Verdicts(r, func(claim string) bool { return truths[claim] })
		case r.ResponseFormat != nil || strings.HasPrefix(r.Messages[0].Content, "You find the sentences"):
			return point(asked, question)
		case strings.Contains(asked, "What is the code word"):
			_, code, _ := strings.Cut(asked, "The code word is ")
			code, _, _ = strings.Cut(code, ".")
			return openaitest.Say(code)
		case strings.Contains(question, "colour"):
			return openaitest.Say(prompts.Sentinel)
		}
		marker := " [" + NumberOf(asked, "The new lighthouse") + "]"
		if strings.Contains(question, "first lit?") {
			return openaitest.Say("The new lighthouse was first lit on 14 October 1846.", marker)
		}
		return openaitest.Say("The new lighthouse was designed by Maren Tolk.", marker, " It is 38 metres high.", marker)
	}
}

func point(asked, question string) openaitest.Reply {
	for words, sentence := range pointed {
		if strings.Contains(question, words) {
			return openaitest.Say(`{"sentences": `, "["+NumberOf(asked, sentence)+"]}")
		}
	}
	return openaitest.Say(`{"sentences": []}`)
}
