package prompts

import (
	"encoding/json"
	"errors"
	"fmt"
	"pilcrow/internal/lazyregexp"
	"slices"
	"strconv"
	"strings"
)

// ChoiceName is the name of the schema of a [Choice].
const ChoiceName = "choice"

// Choice is the input of the prompt for pointing at sentences: all that is asked of a model
// whose own words are not trusted.
type Choice struct {
	Text     Written // of sentences, which are numbered from 1
	Count    int     // how many they are
	Earlier  []Exchange
	Question string // as asked
	Most     int    // at most so many may be chosen
}

// Render returns the system message and the user message.
func (c Choice) Render() (system, user string) {
	data := struct {
		Text, Question, Fence string
		Most                  int
		Earlier               []Exchange
	}{c.Text.text, c.Text.inert(c.Question), c.Text.fence, c.Most, c.Text.earlier(c.Earlier)}
	return rules("choice_system.tmpl", fixed{Fence: c.Text.fence, Most: c.Most}), execute("choice_user.tmpl", data)
}

// maxEnum is up to how many sentences the schema enumerates: OpenAI takes a thousand.
const maxEnum = 500

// Schema is the JSON schema of the completion. The numbers are an enumeration: a server
// that enforces schemas then cannot give a number that does not exist.
func (c Choice) Schema() json.RawMessage {
	item := map[string]any{"type": "integer"}
	if c.Count <= maxEnum {
		numbers := make([]int, c.Count)
		for i := range numbers {
			numbers[i] = i + 1
		}
		item["enum"] = numbers
	}
	return schema(map[string]any{"sentences": map[string]any{"type": "array", "maxItems": c.Most, "items": item}})
}

// ErrNoChoice says that a completion is neither a list of sentences nor says that there are
// none: it is prose.
var ErrNoChoice = errors.New("prompts: the completion is no choice of sentences")

var (
	// plainNumbers is what servers without schemas let models say: "3", "[3], [1]", "Sentences 3 and 1."
	plainNumbers = lazyregexp.New(`(?i)^[^\pL\pN]*(?:(?:the )?(?:answer|sentences?|numbers?|antwort|sätze?|phrases?|frases?|oraciones|句子|第)[^\pL\pN]*(?:is|are|sind|ist|sont|son)?[^\pL\pN]*)?(?:\d{1,6}(?:[^\pL\pN]+|\s*(?:and|und|et|y|和)\s*|$))+$`)
	someNumber   = lazyregexp.New(`\d{1,6}`)
)

// Parse reads a completion: the numbers of sentences, the most direct one first, none if
// no sentence answers. Numbers in plain text will do, for servers that know no JSON. Of
// numbers that stand there twice the first counts, and those that do not exist and those
// beyond the most are passed over; but if none is left, or it is prose, it is [ErrNoChoice].
func (c Choice) Parse(completion string) ([]int, error) {
	var said struct {
		Sentences []int  `json:"sentences"`
		Status    string `json:"status"`
	}
	numbers := said.Sentences
	switch err := decodeObject(completion, &said); {
	case err == nil:
		numbers = said.Sentences
	case strings.Contains(completion, Sentinel):
		return nil, nil
	case plainNumbers().MatchString(completion):
		for _, s := range someNumber().FindAllString(completion, -1) {
			n, _ := strconv.Atoi(s) // digits, by the expression
			numbers = append(numbers, n)
		}
	default:
		return nil, ErrNoChoice
	}
	return c.known(numbers)
}

// known returns the numbers that exist, each once.
func (c Choice) known(numbers []int) ([]int, error) {
	var chosen []int
	for _, n := range numbers {
		if n >= 1 && n <= c.Count && !slices.Contains(chosen, n) && len(chosen) < c.Most {
			chosen = append(chosen, n)
		}
	}
	if len(numbers) > 0 && len(chosen) == 0 {
		return nil, fmt.Errorf("%w: no sentence %d exists", ErrNoChoice, numbers[0])
	}
	return chosen, nil
}
