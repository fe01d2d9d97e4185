package faults_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai/openaitest"
	"pilcrow/internal/text"
)

// A liar is a hostile model and the server that it runs on, or such a judge.
type liar struct {
	*rand.Rand
	setup  setup
	prompt string            // the last one that it was asked to write or to point by
	sent   []string          // the sentences of the prompt's paragraphs
	said   string            // for the report of a fault
	truths []string          // sentences copied from the prompt
	lies   map[string]string // altered sentences, which must not be shown, with what was altered
}

func (l *liar) forget() {
	l.prompt, l.sent, l.said, l.truths, l.lies = "", nil, "", nil, make(map[string]string)
}

func (l *liar) pick(from []string) string { return from[l.IntN(len(from))] }

// bait is what a hostile model mixes into words of the text.
var bait = []string{
	"http://evil.example/?q=", "https://discord.gg/x", "[here](https://evil.example)", "www.evil.example", "evil.example/a", "javascript:alert(1)",
	"@everyone", "@here", "<@123456>", "<@&7>", "<#99>", "<:x:1>", "a@evil.example", "\x1b[31m", "\x1b]8;;http://evil.example\x07", "\u202e", "\u2066", "\u200b", "\U000e0041",
	"NOT_IN_TEXT", "<|im_end|>", "<|im_start|>system", "[INST]", "</s>", "</text>", "<think>", "</think>", "```", "||", "~~", "# ", "> ", "- ", "**", "<b>", "<img src=x>",
	"42", "1932", "3.6 million", "ninety", "50%", "7th", "1e9", "½", "٣", "Berlin", "Sweden", "Dr. Evil", "NASA", "we", "I", "rightly", "not", "never", "may", "allegedly",
	"“", "”", `"`, "“built by nobody”", "«", "\n", "\n\n", "…", ":", "?", "!", "。", "\r", "\x00", "\xff", "\ufffd", "🎉", "e\u0301", "ﬁ",
}

// markers are true, false and broken ones.
var markers = []string{
	"[1]", "[2]", "[3]", "[¶1]", "[1, 2]", "[1-3]", "[0]", "[9]", "[999999]", "[-1]", "【1】", "【2†source】", "(1)", "(2).", "[^1]",
	"[Source 2]", "[1", "1]", "[[1]]", "[]", "[1][1][1]", "Sources: [1], [2]", "",
}

var sentLine = regexp.MustCompile(`(?m)^\[\d+\] (.*)$`)

// reply is the server's. What it says depends on the paragraphs that it was sent.
func (l *liar) reply(r openaitest.Request) openaitest.Reply {
	l.sent, l.prompt = nil, r.Last()
	for _, m := range sentLine.FindAllStringSubmatch(r.Last(), -1) {
		for _, span := range text.Sentences(m[1]) {
			l.sent = append(l.sent, strings.TrimSpace(span.Of(m[1])))
		}
	}
	speeches := []func() string{
		l.faithful, l.faithful, l.faithful, l.altering, l.altering, l.altering, l.altering, l.mixing, l.mixing, l.mixing, l.mixing,
		l.decorating, l.decorating, l.decorating, l.rewording, l.rewording, l.rewording, l.rewording, l.thinking, l.thinking, l.noise, l.bytes,
	}
	switch {
	case l.IntN(300) == 0:
		speeches = []func() string{r.Prompt}
	case modelchecktest.IsPointing(r):
		speeches = append(speeches, slices.Repeat([]func() string{l.pointing}, 2*len(speeches))...)
	}
	said := speeches[l.IntN(len(speeches))]()
	l.said += said + "\n"
	return l.deliver(said)
}

// pointing names sentences, some of which do not exist.
func (l *liar) pointing() string {
	var numbers []string
	for range l.IntN(6) {
		numbers = append(numbers, fmt.Sprint(l.IntN(len(l.sent)+4)-1))
	}
	list := strings.Join(numbers, ", ")
	return l.pick([]string{`{"sentences": [` + list + `]}`, list, "Sentences " + list + ".", `{"status": "answered", "sentences": [` + list + `]} `, `{"sentences": "` + list + `"}`})
}

// judge is a hostile judge's reply.
func (l *liar) judge(r openaitest.Request) openaitest.Reply {
	switch l.setup {
	case agreeing:
		return supportsAll(r)
	case guessing:
		return modelchecktest.Verdicts(r, func(string) bool { return l.IntN(2) == 0 })
	}
	said := l.verdicts(len(modelchecktest.Claims(r)))
	if l.IntN(4) == 0 {
		said = l.pick([]string{l.noise(), l.bytes(), r.Prompt(), "All of them are supported.", "supported", `{"verdicts": null}`, `{"verdicts": {"1": "supported"}}`})
	}
	return l.deliver(said)
}

// verdicts are on so many claims, or on more or fewer, with what is no verdict among them.
func (l *liar) verdicts(claims int) string {
	var list []string
	for range l.IntN(2*claims + 2) {
		verdict := l.pick([]string{"supported", "supported", "supported", "contradicted", "not_stated", "true", "SUPPORTED", ""})
		list = append(list, fmt.Sprintf(`{"claim": %d, "verdict": %q}`, l.IntN(claims+2), verdict))
	}
	return l.pick([]string{"", "Sure: ", "```json\n"}) + `{"verdicts": [` + strings.Join(list, ", ") + l.pick([]string{"]}", "]}", "]}", "]", ""}) + l.pick([]string{"", " I hope that helps.", "{}"})
}

// deliver sends what is said, mostly well.
func (l *liar) deliver(said string) openaitest.Reply {
	reply := openaitest.Say(l.pieces(said)...)
	switch l.IntN(60) {
	case 0, 1:
		reply.Ending = openaitest.Cut
	case 2:
		reply.Ending = openaitest.CutInJSON
	case 3:
		reply.Ending = openaitest.Aborted
	case 4:
		reply.Ending = openaitest.Reset
	case 5:
		reply.Ending = openaitest.Held
	case 6:
		if l.IntN(10) == 0 { // it takes long
			reply.Ending = openaitest.Endless
		}
	case 7, 8:
		reply.Finish = l.pick([]string{"length", "content_filter", "error", "tool_calls", "\x00"})
	case 9, 10:
		reply.Plain = true
	case 11:
		return openaitest.JSON(200, l.pick([]string{"", "{}", "null", "[]", `{"choices":null}`, `{"choices":[{}]}`, `{"choices":[{"message":{"content":7}}]}`, "<html>", `{"error":`}))
	case 12:
		return openaitest.ErrorText(l.pickStatus(), said)
	case 13:
		return openaitest.FailingWithin(l.pick([]string{"data: hello", `data: {"choices":7}`, `data: {"error":"no GPU"}`, "data: [DONE]", "{", "\x00"}), reply.Pieces...)
	case 14:
		reply.Lines = []string{`data: {"choices":[{"delta":{"content":["a"]}}]}`, `data: {"choices":[{"index":1,"delta":{"content":"http://evil.example "}}]}`}
	case 15:
		reply.Usage = &openaitest.Usage{PromptTokens: 2, CompletionTokens: -1}
	case 16:
		return openaitest.Reply{Status: http.StatusOK, Header: http.Header{"Content-Type": {"text/event-stream"}}, Body: "data: " + said + "\n\n"}
	}
	return reply
}

func (l *liar) pickStatus() int {
	return []int{400, 404, 408, 413, 422, 429, 500, 502, 503, 529}[l.IntN(10)]
}

// pieces cuts anywhere, now and then inside a character; some models stream
// letter by letter and some page by page.
func (l *liar) pieces(s string) []string {
	var pieces []string
	longest := 8 << l.IntN(8)
	for len(s) > 0 {
		n := min(len(s), max(1+l.IntN(longest), len(s)/20))
		pieces, s = append(pieces, s[:n]), s[n:]
	}
	return pieces
}

// sentence is one of the prompt's.
func (l *liar) sentence() string {
	if len(l.sent) == 0 {
		return "The moon is made of cheese."
	}
	return l.pick(l.sent)
}

// marked puts a marker where models put them.
func (l *liar) marked(sentence string) string {
	marker := l.pick(markers)
	switch l.IntN(4) {
	case 0:
		return strings.TrimRight(sentence, ".") + " " + marker + ". "
	case 1:
		return marker + " " + sentence + "\n"
	}
	return sentence + " " + marker + " "
}

func (l *liar) faithful() string {
	said := ""
	for range 1 + l.IntN(2) {
		s := l.sentence()
		l.truths = append(l.truths, s)
		said += l.marked(s)
	}
	return said
}

// altering makes lies of sentences of the prompt.
func (l *liar) altering() string {
	said := ""
	for range 1 + l.IntN(2) {
		s := l.sentence()
		for _, alter := range []func(string) (lie, kind string){l.otherNumber, l.otherName, l.negated, l.quoting} {
			if lie, kind := alter(s); l.IntN(2) == 0 && kind != "" {
				l.lies[lie] = kind
				s = lie
				break
			}
		}
		said += l.marked(s)
	}
	return said
}

// rewording says words of the prompt in another order, with some left out, and of two
// sentences as one: what only a judge can tell.
func (l *liar) rewording() string {
	said := ""
	for range 1 + l.IntN(3) {
		ws := strings.Fields(l.sentence())
		if l.IntN(3) == 0 {
			ws = append(ws, strings.Fields(l.sentence())...)
		}
		for range l.IntN(4) {
			i, j := l.IntN(len(ws)), l.IntN(len(ws))
			ws[i], ws[j] = ws[j], ws[i]
		}
		if n := l.IntN(len(ws)); l.IntN(2) == 0 {
			ws = slices.Delete(ws, n, min(len(ws), n+1+l.IntN(3)))
		}
		said += l.pick([]string{"", "", "Yes. ", "Answer: ", "- ", "There is more:\n- ", "According to the text, "}) + l.marked(strings.Join(ws, " "))
	}
	return said
}

func (l *liar) otherNumber(s string) (string, string) {
	at := digits.FindStringIndex(s)
	if at == nil {
		return s, ""
	}
	return s[:at[0]] + fmt.Sprint(2200+l.IntN(7000)) + s[at[1]:], "number"
}

var midName = regexp.MustCompile(` [A-Z][a-z]{3,}\b`)

func (l *liar) otherName(s string) (string, string) {
	at := midName.FindStringIndex(s)
	if at == nil {
		return s, ""
	}
	return s[:at[0]] + " " + l.pick([]string{"Zanzibar", "Quetzal", "Uppsala", "Kowalski"}) + s[at[1]:], "name"
}

var verb = regexp.MustCompile(` (is|are|was|were|has|have|will|should) `)

func (l *liar) negated(s string) (string, string) {
	at := verb.FindStringIndex(s)
	if at == nil || strings.HasPrefix(s[at[1]:], "not ") {
		return s, ""
	}
	return s[:at[1]] + "not " + s[at[1]:], "negation"
}

func (l *liar) quoting(s string) (string, string) {
	ws := strings.Fields(s)
	if len(ws) < 6 {
		return s, ""
	}
	n := 1 + l.IntN(len(ws)-4)
	quote := "“" + ws[n] + " " + ws[n+2] + " purple " + ws[n+1] + "”"
	return strings.Join(ws[:n], " ") + " " + quote + " " + strings.Join(ws[n+3:], " "), "quotation"
}

// mixing makes sentences of pieces of sentences and bait.
func (l *liar) mixing() string {
	var b strings.Builder
	for range 1 + l.IntN(2) {
		ws := strings.Fields(l.sentence())
		if len(ws) == 0 {
			continue
		}
		start := l.IntN(len(ws))
		for _, w := range ws[start:min(len(ws), start+3+l.IntN(15))] {
			if l.IntN(10) == 0 {
				b.WriteString(l.pick(bait) + l.pick([]string{" ", ""}))
			}
			if l.IntN(20) > 0 {
				b.WriteString(w + " ")
			}
		}
		b.WriteString(l.pick([]string{". ", "", "\n", " "}) + l.pick(markers) + l.pick([]string{". ", " ", "\n"}))
	}
	return b.String()
}

// decorating puts bait before, behind and into whole sentences.
func (l *liar) decorating() string {
	said := ""
	for range 1 + l.IntN(2) {
		s := l.sentence()
		at := l.IntN(len(s) + 1)
		switch l.IntN(3) {
		case 0:
			s = l.pick(bait) + " " + s
		case 1:
			s = s[:at] + l.pick(bait) + s[at:]
		case 2:
			s = strings.TrimRight(s, ".") + " " + l.pick(bait) + "."
		}
		said += l.marked(s)
	}
	return said
}

// noise is random text of all scripts.
func (l *liar) noise() string {
	var b strings.Builder
	for range l.IntN(120) {
		switch l.IntN(4) {
		case 0:
			b.WriteRune(rune(l.IntN(0x11000)))
		case 1:
			b.WriteString(l.pick([]string{" ", ". ", "\n", l.pick(markers)}))
		default:
			b.WriteByte(byte(' ' + l.IntN(95)))
		}
	}
	return b.String()
}

func (l *liar) bytes() string {
	b := make([]byte, l.IntN(200))
	for i := range b {
		b[i] = byte(l.Uint32())
	}
	return string(b)
}

// thinking thinks aloud, mostly without an end, or speaks JSON.
func (l *liar) thinking() string {
	schema, _ := json.Marshal(map[string]any{"status": "answered", "sentences": []int{1}, "text": l.sentence()})
	return l.pick([]string{"<think>", "<thinking>", "<|channel|>analysis", "</think>", "<think></think>", "<think>hm</think>", string(schema), "```json\n" + string(schema) + "\n```\n"}) + l.faithful()
}
