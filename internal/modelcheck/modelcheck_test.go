package modelcheck_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/claims"
	"pilcrow/internal/modelcheck"
	"pilcrow/internal/modelcheck/modelchecktest"
	"pilcrow/internal/openai"
	"pilcrow/internal/openai/openaitest"
)

type replies = func(openaitest.Request) openaitest.Reply

// check is one of a model that replies so.
func check(t *testing.T, reply replies) *modelcheck.Check {
	t.Helper()
	c := &modelcheck.Check{Model: openaitest.Model, MaxTokens: 600, ContextTokens: 4096}
	client, err := openai.New(openai.Endpoint{
		BaseURL: openaitest.New(t, openaitest.Func(reply)).URL, Model: openaitest.Model, MaxTokens: 600, ContextTokens: 4096, OnUsage: c.Used,
		Clock: openai.Clock{Sleep: func(context.Context, time.Duration) error { return nil }},
	})
	if err != nil {
		t.Fatal(err)
	}
	c.Client = client
	return c
}

// rows writes which checks were made, "-" before those that failed.
func rows(r modelcheck.Report) (names []string) {
	for _, row := range r.Rows {
		names = append(names, map[bool]string{true: "", false: "-"}[row.OK]+row.Name)
	}
	return names
}

const all = "endpoint model points writes stream speed declines follow-up judges context"

func TestCheck(t *testing.T) {
	capable := modelchecktest.Capable(t)
	// instead replies in one case otherwise.
	instead := func(when func(openaitest.Request) bool, otherwise replies) replies {
		return func(r openaitest.Request) openaitest.Reply {
			if when(r) {
				return otherwise(r)
			}
			return capable(r)
		}
	}
	said := func(s string) replies { return func(openaitest.Request) openaitest.Reply { return openaitest.Say(s) } }
	writes := func(r openaitest.Request) bool { return r.ResponseFormat == nil }
	yesToAll := func(r openaitest.Request) openaitest.Reply {
		return modelchecktest.Verdicts(r, func(string) bool { return true })
	}
	tooLate := func(openaitest.Request) openaitest.Reply {
		return openaitest.ErrorText(http.StatusRequestTimeout, "slow")
	}
	refused := func(openaitest.Request) openaitest.Reply {
		return openaitest.ErrorText(400, "'response_format.type' must be 'text'")
	}
	truths := modelchecktest.Truths(t)
	for _, test := range []struct {
		name    string
		reply   replies
		rows    string
		fits    answer.Profile
		judging *claims.Score
		refused []string
		away    bool
	}{
		{"a good model", capable, all, answer.Write, &claims.Score{True: 20, False: 20}, nil, false},
		{"yes to all claims", instead(modelchecktest.IsJudging, yesToAll), strings.Replace(all, "judges", "-judges", 1), answer.Point, &claims.Score{True: 20, False: 20, WrongFalse: 20}, nil, false},
		{"prose for verdicts", instead(modelchecktest.IsJudging, said("They are all supported.")), strings.Replace(all, "judges", "-judges", 1), answer.Point, &claims.Score{True: 20, False: 20, WrongTrue: 20}, nil, false},
		{"points at nothing", instead(modelchecktest.IsPointing, said(`{"sentences": []}`)), strings.Replace(all, "points", "-points", 1), answer.Write, &claims.Score{True: 20, False: 20}, nil, false},
		{"points at the first", instead(modelchecktest.IsPointing, said(`{"sentences": [1]}`)), strings.Replace(all, "points", "-points", 1), answer.Write, &claims.Score{True: 20, False: 20}, nil, false},
		{"neither points nor judges", instead(func(r openaitest.Request) bool { return r.ResponseFormat != nil }, said("1")), strings.NewReplacer("points", "-points", "judges", "-judges").Replace(all), "", &claims.Score{True: 20, False: 20, WrongTrue: 20}, nil, false},
		{"cites nothing, declines nothing", instead(func(r openaitest.Request) bool { return writes(r) && !strings.Contains(r.Last(), "code word") }, said("The new lighthouse was first lit in 1846.")),
			strings.NewReplacer("writes", "-writes", "declines", "-declines").Replace(all), answer.Write, &claims.Score{True: 20, False: 20}, nil, false},
		{"cites in words of its own", instead(func(r openaitest.Request) bool { return writes(r) && strings.Contains(r.Last(), "how high") },
			said("Its architect was Maren Tolk; the tower's height is 38 metres. [2]")), all, answer.Write, &claims.Score{True: 20, False: 20}, nil, false},
		{"no schemas", func(r openaitest.Request) openaitest.Reply {
			switch {
			case r.ResponseFormat != nil:
				return refused(r)
			case strings.HasPrefix(r.Messages[0].Content, "You check claims"):
				return modelchecktest.Verdicts(r, func(claim string) bool { return truths[claim] })
			}
			return capable(r)
		}, all, answer.Write, &claims.Score{True: 20, False: 20}, []string{"json_object", "json_schema"}, false},
		{"the model is unknown", func(openaitest.Request) openaitest.Reply { return openaitest.UnknownModel("x") }, "endpoint -model -points", "", nil, nil, true},
		{"the key is refused", func(openaitest.Request) openaitest.Reply { return openaitest.KeyRefused("sk-1") }, "endpoint model -points", "", nil, nil, true},
		{"too slow to judge", instead(modelchecktest.IsJudging, tooLate), strings.NewReplacer("judges", "-judges", "context", "-context").Replace(all), answer.Point, nil, nil, true},
		{"too slow", tooLate, "endpoint model -points -writes -declines -follow-up -judges -context", "", nil, nil, true},
		{"streams that are cut", func(r openaitest.Request) openaitest.Reply {
			reply := capable(r)
			reply.Ending = openaitest.Cut
			return reply
		}, "endpoint model -points -writes -declines -follow-up -judges", "", nil, nil, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			report, err := check(t, test.reply).Run(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Fields(test.rows), rows(report)); diff != "" {
				t.Errorf("checks (-want +got):\n%s%+v", diff, report.Rows)
			}
			if diff := cmp.Diff(test.judging, report.Judging); diff != "" || report.Fits() != test.fits || report.Away != test.away {
				t.Errorf("fits %q, away is %v, judging (-want +got):\n%s%+v", report.Fits(), report.Away, diff, report.Rows)
			}
			if diff := cmp.Diff(test.refused, report.Refused); diff != "" {
				t.Errorf("refused (-want +got):\n%s", diff)
			}
			if test.name == "a good model" && !strings.HasPrefix(report.Rows[2].Seen, "the right sentence, or rightly none, for 8 of 8 questions") {
				t.Errorf("%+v", report.Rows[2])
			}
			for _, row := range report.Rows {
				if row.OK == (row.Advice != "") {
					t.Errorf("%+v: what fails has advice, and nothing else", row)
				}
			}
		})
	}
}

// TestContext finds out how much a server reads at once.
func TestContext(t *testing.T) {
	capable := modelchecktest.Capable(t)
	long := func(r openaitest.Request) bool { return len(r.Prompt()) > 8000 }
	for _, test := range []struct {
		name  string
		reply replies
		seen  string
		want  int
	}{
		{"all of it", capable, "and the model recalled its first line", 4096},
		{"cut", func(r openaitest.Request) openaitest.Reply {
			reply := capable(r)
			if long(r) {
				reply = openaitest.Say("I do not know.")
				reply.Usage = &openaitest.Usage{PromptTokens: 2000, CompletionTokens: 5}
			}
			return reply
		}, "the server read only 2000 tokens", 2000},
		{"refused", func(r openaitest.Request) openaitest.Reply {
			if long(r) {
				return openaitest.ErrorText(http.StatusBadRequest, "the prompt is too long")
			}
			return capable(r)
		}, "is too long", 2048},
		{"not counted", func(r openaitest.Request) openaitest.Reply {
			reply := capable(r)
			reply.Usage = &openaitest.Usage{}
			return reply
		}, "the model recalled the first line", 4096},
	} {
		t.Run(test.name, func(t *testing.T) {
			report, err := check(t, test.reply).Run(t.Context())
			if err != nil || report.ContextTokens != test.want {
				t.Errorf("%d tokens, error %v, want %d", report.ContextTokens, err, test.want)
			}
			if last := report.Rows[len(report.Rows)-1]; last.Name != "context" || !strings.Contains(last.Seen, test.seen) {
				t.Errorf("%+v", last)
			}
		})
	}
}

func TestCheckIsStopped(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c := check(t, func(openaitest.Request) openaitest.Reply {
		cancel()
		return openaitest.Reply{Delay: openaitest.Forever}
	})
	if _, err := c.Run(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// TestSlow keeps what was measured before a reply that does not come, and says what was not.
func TestSlow(t *testing.T) {
	capable := modelchecktest.Capable(t)
	c := check(t, func(r openaitest.Request) openaitest.Reply {
		if r.ResponseFormat == nil {
			return openaitest.ErrorText(http.StatusRequestTimeout, "slow")
		}
		return capable(r)
	})
	c.Patience = 1 // every reply takes longer
	var seen []modelcheck.Row
	c.Seen = func(r modelcheck.Row) { seen = append(seen, r) }
	report, err := c.Run(t.Context())
	if err != nil || report.Points == nil || *report.Points != 1 || report.Judging != nil {
		t.Fatalf("%+v, %v", report, err)
	}
	if diff := cmp.Diff(report.Rows, seen); diff != "" {
		t.Errorf("rows (-reported +seen):\n%s", diff)
	}
	judges := seen[len(seen)-3]
	if want := `not measured: the server was still busy with "writes"`; judges.Name != "judges" || judges.Seen != want || judges.Advice != "See writes." {
		t.Errorf("%+v, want %q", judges, want)
	}
	if last := seen[len(seen)-1]; last.Name != "waits" || !strings.Contains(last.Advice, "first_byte (BOT_MODEL_TIMEOUTS_FIRST_BYTE) to 1m0s") {
		t.Errorf("%+v", last)
	}
}

func TestProgress(t *testing.T) {
	var steps []int
	c := check(t, modelchecktest.Capable(t))
	c.Progress = func(done, total int) { steps = append(steps, done*100/total) }
	if _, err := c.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{0, 6, 12, 18, 25, 31, 37, 43, 50, 56, 62, 68, 75, 81, 87, 93}, steps); diff != "" {
		t.Errorf("progress (-want +got):\n%s", diff)
	}
}
