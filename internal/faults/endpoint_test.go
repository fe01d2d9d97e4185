package faults_test

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

// A scene is a fault of a model server with what comes of it.
type scene struct {
	name    string
	scripts []openaitest.Script
	change  func(*openai.Endpoint)
	kind    llm.FailureKind // "" is none
	notice  string          // its beginning
	says    string          // in the answer; "" is instead
	not     string          // not in the answer
}

type scripts = []openaitest.Script

var (
	say = openaitest.Say
	// two paragraphs' own words, for a model that is asked boughtQuestion
	first = "Captain Mara Quill bought the ferry in 1931. [1] "
	whole = "Captain Mara Quill bought the ferry in 1931."
	// instead is what stands in place of a model's answer.
	instead = "Captain Mara Quill bought the ferry in 1931 for 9,400 crowns."
)

// played plays scenes: a person asks, and gets an answer, or less of one and a
// notice with the id under which the log has the cause.
func played(scenes ...scene) func(*testing.T) {
	return func(t *testing.T) {
		for _, s := range scenes {
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				s.play(t)
			})
		}
	}
}

var logID = regexp.MustCompile(` The log has it under id (\w+)\.$`)

// patient are time-outs that a test never meets: one that does hangs until go test ends it,
// and shows where.
const patient = time.Hour

func (s scene) play(t *testing.T) {
	h := plan{scripts: s.scripts, change: s.change}.build(t)
	a := h.ask(t, boughtQuestion)
	wantIn(t, a.Text, s.says)
	if s.says == "" {
		wantIn(t, a.Text, instead)
	}
	if s.not != "" {
		wantNotIn(t, shown(a), s.not)
	}
	if a.Receipt.Failure != s.kind || !strings.HasPrefix(a.Notice, s.notice) || (s.notice == "") != (a.Notice == "") {
		t.Errorf("failure %q with notice %q, want %q with %q\n%s", a.Receipt.Failure, a.Notice, s.kind, s.notice, h.log)
	}
	if s.kind == "" {
		if h.log.Len() > 0 {
			t.Errorf("log: %s", h.log)
		}
		return
	}
	wantIn(t, h.log.String(), "kind="+string(s.kind), "id="+a.Receipt.FailureID)
	if id := logID.FindStringSubmatch(a.Notice); id != nil && id[1] != a.Receipt.FailureID {
		t.Errorf("the notice names the id %s, the receipt %s", id[1], a.Receipt.FailureID)
	}
	if strings.Contains(h.log.String(), "9,400") || h.log.Len() > 2000 {
		t.Errorf("the log shows the text or is too long: %.3000s", h.log)
	}
}

// failing is a scene in which the text's own sentences stand in.
func failing(name string, kind llm.FailureKind, notice string, replies ...openaitest.Script) scene {
	return scene{name: name, scripts: replies, kind: kind, notice: notice + ", so these are sentences of the text itself."}
}

// broken is a scene in which an answer breaks off behind its first sentence.
func broken(name string, r openaitest.Reply) scene {
	r.Pieces = append([]string{first, "She named it"}, r.Pieces...)
	return scene{name: name, scripts: scripts{r}, kind: llm.Broken, says: whole, not: "She named it",
		notice: "The language model's answer broke off: the answer is incomplete."}
}

func well(name string, replies ...openaitest.Script) scene {
	return scene{name: name, scripts: replies, says: whole}
}

const (
	brokeOff  = "The language model's answer broke off"
	unusable  = "The language model could not be used"
	tooSlow   = "The language model took too long"
	isBusy    = "The language model is busy"
	tooMuch   = "The paragraphs are too long for the language model"
	cutShort  = "The answer was cut short: its last sentence is left out."
	keyless   = "The language model refused the key"
	noCredit  = "The language model's credit is used up"
	unreached = "The language model could not be reached"
)

// hurried is for what is to time out, and gives what comes before that its time on a busy machine.
func hurried(e *openai.Endpoint) {
	const short = 3 * time.Second
	e.Timeouts = openai.Timeouts{Dial: short, FirstByte: short, Gap: short, Total: 2 * short}
}

// hangsUp is for a stream that has ended and goes on.
func hangsUp(e *openai.Endpoint) { e.Timeouts.AfterEnd = 10 * time.Millisecond }

// cutIn is a stream that is reset behind what it says.
func cutIn(said string) openaitest.Reply {
	return openaitest.Reply{Pieces: []string{said}, Ending: openaitest.Reset}
}

// cutPrompt is a server that read only the beginning of its prompt.
func cutPrompt(said string) openaitest.Reply {
	return openaitest.Reply{Pieces: []string{said}, Usage: &openaitest.Usage{PromptTokens: 100}}
}

func status(code int, contentType, body string) openaitest.Reply {
	return openaitest.Reply{Status: code, Header: http.Header{"Content-Type": {contentType}}, Body: body}
}

var proved = []string{"internal/openai.TestFaults"}

var endpointFaults = []fault{
	{47, "no connection", func(t *testing.T) {
		h := plan{scripts: scripts{say("")}, change: func(e *openai.Endpoint) { e.BaseURL = "http://127.0.0.1:1/v1" }}.build(t)
		for range 6 { // the breaker opens on the way
			a := h.ask(t, boughtQuestion)
			wantIn(t, a.Text, instead)
			wantIn(t, a.Notice, unreached+", so these are sentences of the text itself.")
		}
		wantIn(t, h.log.String(), "kind=unreachable", "not asked, as it failed too often")
	}, []string{"internal/openai.TestUnreachable", "internal/openai.TestBreakerOpensAndCloses"}, ""},
	{48, "accepts and never answers", played(
		scene{name: "no head", scripts: scripts{openaitest.Reply{Delay: openaitest.Forever}}, change: hurried, kind: llm.TimedOut, notice: tooSlow + ", so"},
		scene{name: "no body", scripts: scripts{openaitest.Reply{Ending: openaitest.Silent}}, change: hurried, kind: llm.TimedOut, notice: tooSlow + ", so"},
	), proved, ""},
	{49, "drop by drop", played(
		scene{name: "a gap", scripts: scripts{openaitest.Reply{Pieces: []string{first, "She named"}, Ending: openaitest.Silent}}, change: hurried,
			kind: llm.TimedOut, says: whole, not: "She named", notice: tooSlow + ": the answer is incomplete."},
		scene{name: "without an end", scripts: scripts{openaitest.Reply{Pieces: append([]string{first, "She named"}, slices.Repeat([]string{" "}, 1000)...), Gap: 10 * time.Millisecond}}, change: hurried,
			kind: llm.TimedOut, says: whole, not: "She named", notice: tooSlow + ": the answer is incomplete."},
	), proved, ""},
	{50, "stream cut", played(
		broken("clean end", openaitest.Reply{Ending: openaitest.Cut}),
		broken("within JSON", openaitest.Reply{Ending: openaitest.CutInJSON}),
		broken("closed", openaitest.Reply{Ending: openaitest.Aborted}),
		broken("reset", openaitest.Reply{Ending: openaitest.Reset}),
		well("in the first sentence, then well", cutIn("Captain Mara Quill never bought"), say(first)),
		well("after a sentence that was not shown, then well", cutIn("Zoltan is late. [99] "), say(first)),
		failing("in the first sentence, again and again", llm.Broken, brokeOff, cutIn("Captain Mara Quill never bought")),
		well("nothing shown, then well", openaitest.Reply{Ending: openaitest.Reset}, say(first)),
		failing("nothing shown, again and again", llm.Broken, brokeOff, openaitest.Reply{Ending: openaitest.Aborted}),
	), proved, ""},
	{51, "connection left open at the end", played(scene{name: "held", scripts: scripts{openaitest.Reply{Pieces: []string{first}, Ending: openaitest.Held}}, change: hangsUp, says: whole}), proved, ""},
	{52, "no completion", played(
		failing("HTML", llm.Broken, brokeOff, status(200, "text/html", "<html>")),
		failing("204", llm.Broken, brokeOff, openaitest.Reply{Status: 204}),
		failing("{}", llm.Broken, brokeOff, openaitest.JSON(200, "{}")),
		failing("no choices", llm.Broken, brokeOff, openaitest.JSON(200, `{"choices":[]}`)),
		failing("choices null", llm.Broken, brokeOff, openaitest.JSON(200, `{"choices":null}`)),
		failing("nothing said", llm.Broken, brokeOff, openaitest.Reply{}),
	), proved, ""},
	{53, "errors of every shape", played(
		failing("object", llm.BadRequest, unusable, openaitest.JSON(400, `{"error":{"message":"no"}}`)),
		failing("text", llm.BadRequest, unusable, openaitest.ErrorText(400, "key "+testKey)),
		failing("array", llm.BadRequest, unusable, openaitest.ErrorArray(400, "no")),
		failing("detail", llm.BadRequest, unusable, openaitest.Detail(422, "no")),
		failing("2 MiB", llm.BadRequest, unusable, openaitest.ErrorText(400, strings.Repeat("x", 2<<20))),
		failing("in the stream", llm.ServerError, unusable, openaitest.FailingWithin(openaitest.OpenRouterError(502, "no"))),
		failing("behind a comment", llm.ServerError, unusable, openaitest.FailingWithin(": ping\n\ndata: {\"error\":\"no\"}")),
		failing("finish_reason", llm.ServerError, unusable, openaitest.Reply{Finish: "error"}),
	), proved, ""},
	{54, "429, 402, 401, 403", func(t *testing.T) {
		played(
			well("429 for a second", openaitest.RateLimited("1"), say(first)),
			failing("429 for an hour", llm.Busy, isBusy+" for the next 60 minutes", openaitest.RateLimited("3600")),
			well("429 until a date", openaitest.RateLimited("Wed, 21 Oct 2015 07:28:00 GMT"), say(first)),
			well("429 with garbage", openaitest.RateLimited("soon"), say(first)),
			failing("429 quota", llm.NoCredit, noCredit, openaitest.QuotaUsedUp()),
			failing("402", llm.NoCredit, noCredit, openaitest.NoCredit()),
			failing("403", llm.KeyRefused, keyless, openaitest.ErrorText(403, "forbidden")),
		)(t)
		h := served(t, openaitest.KeyRefused(testKey))
		for range 3 { // a refused key is sent once
			wantIn(t, h.ask(t, boughtQuestion).Notice, keyless)
		}
		if n := h.asked(); n != 1 {
			t.Errorf("%d requests with a refused key", n)
		}
	}, append(proved, "cmd/bot.TestReloadOfAKey"), ""},
	{55, "500 and the like", played(
		well("500, then well", openaitest.Reply{Status: 500}, say(first)),
		well("502, 504, then well", openaitest.Reply{Status: 502}, openaitest.Reply{Status: 504}, say(first)),
		well("408, then well", openaitest.Reply{Status: 408}, say(first)),
		well("409, then well", openaitest.Reply{Status: 409}, say(first)),
		failing("500 always", llm.ServerError, unusable, openaitest.Reply{Status: 500}),
		failing("529 always", llm.Busy, isBusy, openaitest.Reply{Status: 529}),
	), proved, ""},
	{56, "context too small", played(
		well("400, then with fewer paragraphs", openaitest.TooLong(), say(first)),
		well("500 of llama.cpp, then with fewer", openaitest.TooLongLlamaCpp(500), say(first)),
		well("empty, then with fewer", openaitest.Reply{}, say(first)),
		well("cut in silence, then with fewer", cutPrompt("NOT_IN_TEXT"), say(first)),
		failing("400, again and again", llm.TooLong, tooMuch, openaitest.TooLong()),
		failing("cut in silence, again and again", llm.TooLong, tooMuch, cutPrompt("Nothing is said.")),
		scene{name: "cut in silence, a claim shown", scripts: scripts{cutPrompt(first)}, kind: llm.TooLong, says: whole, notice: tooMuch + ": the answer is incomplete."},
	), append(proved, "internal/openai.TestContextIsLearnt", "internal/openai.TestCutPromptIsNoticed", "internal/answer.TestFewerParagraphsAreSent"), ""},
	{57, "length and content_filter", played(
		scene{name: "length", scripts: scripts{openaitest.Reply{Pieces: []string{first, "She named it"}, Finish: "length"}}, kind: llm.CutShort, says: whole, not: "She named it", notice: cutShort},
		failing("content_filter", llm.Filtered, "The language model's content filter stepped in", openaitest.Reply{Finish: "content_filter"}),
	), proved, ""},
	{58, "without an end", played(
		failing("white space", llm.CutShort, "The language model's answer was too long", openaitest.Reply{Pieces: []string{strings.Repeat(" \n", 100)}, Ending: openaitest.Endless}),
		scene{name: "words", scripts: scripts{openaitest.Reply{Lines: []string{openaitest.Chunk(first, "")}, Pieces: []string{strings.Repeat("Lorem ipsum dolor. ", 20)}, Ending: openaitest.Endless}}, kind: llm.CutShort, says: whole, not: "Lorem", notice: cutShort},
		failing("a line of 2 MiB", llm.Broken, brokeOff, openaitest.Reply{Lines: []string{"data: " + strings.Repeat("x", 2<<20)}}),
	), proved, ""},
	{59, "thoughts", played(
		well("before the answer", say("<think>The cook is Zoltan.</think>", first)),
		well("in a channel", say("<|channel|>analysis<|message|>The cook is Zoltan. [1]<|end|><|start|>assistant<|channel|>final<|message|>", first, "<|return|>")),
		scene{name: "never closed", scripts: scripts{openaitest.Reply{Pieces: []string{"<think>", first}}}, kind: llm.Broken, notice: brokeOff + ", so"},
		scene{name: "leaking", scripts: scripts{say("Okay, the user asks who bought the ferry. I must look. ", first)}, says: whole, not: "Okay"},
	), []string{"internal/openai.TestFaults", "internal/openai.TestThoughtsThatAreOnlyClosed", "internal/openai.TestMarksSplitAnywhere"}, ""},
	{60, "markers of every kind", func(t *testing.T) {
		const bare = "Captain Mara Quill bought the ferry in 1931"
		for _, said := range []string{
			bare + ".", bare + " [99].", bare + ". [0]", bare + ". [-1]", bare + ". [1][1][1]", bare + "【1】.", bare + ".【1†source】",
			bare + " [1, 2].", bare + " (1).", bare + ". Sources: [1]",
		} {
			if a := served(t, say(said)).ask(t, boughtQuestion); a.Text != bare+". [¶2]" {
				t.Errorf("%q became %q %v", said, a.Text, a.Receipt.Dropped)
			}
		}
	}, []string{"internal/answer/completion.TestMarkers", "internal/answer/completion.TestUnits", "internal/answer.TestForms"}, ""},
	{61, "inventions", func(t *testing.T) {
		for said, what := range map[string]string{
			"She named it “Southern Patience”. [1]":                       "quotation",
			"Captain Mara Quill bought the ferry in 1932. [1]":            "number",
			"Captain Mara Quill bought the ferry for 9,500 crowns. [1]":   "crowns",
			"Captain Mara Berg bought the ferry in 1931. [1]":             "name",
			"Captain Mara Quill never bought the ferry. [1]":              "negation",
			"The harbour council has raised the fare since 1998. {The h}": "negation",
		} {
			a := says(t, said).ask(t, "Who bought the ferry, when, and has the harbour council raised the fare since 1998?")
			isQuoted := func(c answer.Claim) bool { return c.Quoted && c.Text == c.Citations[0].Quote }
			if a.Abstained || len(a.Receipt.Dropped) != 1 || !slices.ContainsFunc(a.Claims, isQuoted) || len(a.Claims) != 1 {
				t.Errorf("%s: %q became %q", what, said, a.Text)
			}
		}
	}, []string{"internal/claims.TestFacts", "internal/claims.TestWorded"}, ""},
	{62, "what steers a platform", inert("@everyone", "https://evil.example/?q=1931", "[x](https://evil.example)", "https://discord.gg/x", "\x1b[31m", strings.Repeat("𓀀", 700), "\u202e"),
		[]string{"internal/terminal.TestNothingSteersTheTerminal"}, ""},
	{63, "a malicious model", nil, []string{"internal/faults.TestHostileModel", "internal/answer.TestHostileModels"}, ""},
	{64, "a parameter refused", func(t *testing.T) {
		h := served(t, openaitest.ParamRefused("max_tokens", "max_completion_tokens"), say(first))
		for range 2 {
			wantIn(t, h.ask(t, boughtQuestion).Text, whole)
		}
		if n := h.asked(); n != 3 {
			t.Errorf("%d requests, want 3: what was refused is remembered", n)
		}
		played(
			well("no system role", openaitest.JSON(400, `{"object":"error","message":"System role not supported","code":400}`), say(first)),
			well("no streams", openaitest.ErrorText(400, "streaming is not supported"), say(first)),
			well("for no reason", openaitest.ErrorText(400, "bad request"), say(first)),
			well("no room for thoughts", openaitest.Reply{Finish: "length"}, say(first)),
			well("no finish_reason", openaitest.Reply{Pieces: []string{first}, Ending: openaitest.Unfinished}),
		)(t)
	}, []string{"internal/openai.TestRefusedParametersAreLearnt", "internal/openai.TestEveryMakeOfServer", "internal/openai.TestThoughtsGetRoom"}, ""},
	{65, "redirect to another host", func(t *testing.T) {
		other := openaitest.New(t, say(first))
		for _, code := range []int{301, 307} {
			h := served(t, openaitest.Reply{Status: code, Header: http.Header{"Location": {other.URL + "/chat/completions"}}})
			wantIn(t, h.ask(t, boughtQuestion).Notice, unusable)
		}
		if n := len(other.Requests()); n != 0 {
			t.Errorf("%d requests were redirected", n)
		}
	}, []string{"internal/openai.TestRedirectGetsNoKey"}, ""},
	{66, "runner killed", played(broken("an empty piece, then the end", openaitest.Reply{Pieces: []string{""}, Ending: openaitest.Cut})), proved, ""},
}
