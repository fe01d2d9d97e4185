package assembly

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pilcrow/config"
	"pilcrow/internal/answer"
	"pilcrow/internal/claims"
	"pilcrow/internal/modelcheck"
)

// settings are those of a model, with a cache folder of their own.
func settings(t *testing.T, values ...string) config.Config {
	t.Helper()
	c := config.Default()
	c.Model.BaseURL, c.Model.Name = "http://localhost/v1", "m"
	for _, pair := range values {
		key, value, _ := strings.Cut(pair, "=")
		if err := c.Set(key, value, "--test"); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Validate(); err != nil {
		t.Fatal(err)
	}
	return c
}

var (
	passed = &claims.Score{True: 20, False: 20, WrongTrue: 2, WrongFalse: 2}
	failed = &claims.Score{True: 20, False: 20, WrongFalse: 3}
	day    = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)
)

// TestTrust has the profile by what the settings say of judge and model, and by what is known
// of the judge.
func TestTrust(t *testing.T) {
	const check = "a check of 2026-11-25"
	for _, test := range []struct {
		settings string // beside the model
		judging  *claims.Score
		known    bool
		want     Use
		tries    bool // the judge is to be tested
	}{
		{"judge.trust=auto", nil, false, Use{Profile: answer.Point, From: "default, as the judge is unknown", untried: true}, true},
		{"judge.trust=auto", nil, true, Use{Profile: answer.Point, From: "default, as the judge is unknown", untried: true}, true}, // checked, but not as a judge
		{"judge.trust=auto", passed, true, Use{Profile: answer.Write, From: check + ", which the judge passed", trusted: true}, false},
		{"judge.trust=auto", failed, true, Use{Profile: answer.Point, From: check + ", which the judge failed"}, false},

		{"judge.trust=on", nil, false, Use{Profile: answer.Write, From: "the settings, which trust the judge", trusted: true}, false},
		{"judge.trust=on", failed, true, Use{Profile: answer.Write, From: "the settings, which trust the judge", trusted: true}, false},
		{"judge.trust=off", nil, false, Use{Profile: answer.Point, From: "the settings, which trust no judge"}, false},
		{"judge.trust=off", passed, true, Use{Profile: answer.Point, From: "the settings, which trust no judge"}, false},

		{"model.profile=point", passed, true, Use{Profile: answer.Point, From: "the settings", trusted: true}, false},
		{"model.profile=point", nil, false, Use{Profile: answer.Point, From: "the settings", untried: true}, false},
		{"model.profile=write", nil, false, Use{Profile: answer.Write, From: "the settings", untried: true}, true},
		{"model.profile=write", failed, true, Use{Profile: answer.Write, From: "the settings"}, false},
		{"model.profile=write judge.trust=on", nil, false, Use{Profile: answer.Write, From: "the settings", trusted: true}, false},
		{"model.profile=large", passed, true, Use{Profile: answer.Write, From: "the settings", trusted: true}, false},
	} {
		t.Setenv("XDG_CACHE_HOME", t.TempDir())
		c := settings(t, strings.Fields(test.settings)...)
		if test.known {
			if _, err := (modelcheck.Kept{Date: day, Judging: test.judging}).Keep(checkedJudge(c)); err != nil {
				t.Fatal(err)
			}
			test.want.learnt, _ = modelcheck.Last(CheckedModel(c))
		}
		test.want.context = c.Model.ContextTokens
		got := UseOf(c)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(Use{})); diff != "" || got.wantsJudge(c) != test.tries {
			t.Errorf("%s, %v: to be tested is %v (-want +got):\n%s", test.settings, test.judging, got.wantsJudge(c), diff)
		}
	}
}

// A judge that was too slow for its test is not asked to make it again the same day.
func TestTrustOfASlowJudge(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	c := settings(t, "judge.trust=auto")
	if _, err := (modelcheck.Kept{Date: time.Now(), Late: true}).Keep(checkedJudge(c)); err != nil {
		t.Fatal(err)
	}
	if u := UseOf(c); u.wantsJudge(c) || u.Profile != answer.Point || !strings.HasSuffix(u.From, ", for which the judge was too slow") {
		t.Errorf("%+v", u)
	}
}

// A judge of its own is known by its own name and address.
func TestTrustOfAnotherJudge(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	c := settings(t, "judge.name=reader", "judge.base_url=http://localhost:2/v1")
	if _, err := (modelcheck.Kept{Date: day, Judging: failed, ContextTokens: 2000}).Keep(CheckedModel(c)); err != nil {
		t.Fatal(err)
	}
	if u := UseOf(c); !u.untried || u.context != 2000 {
		t.Errorf("the model's result counts for the judge: %+v", u)
	}
	if _, err := (modelcheck.Kept{Date: day, Judging: passed, ContextTokens: 500}).Keep(modelcheck.Model{BaseURL: "http://localhost:2/v1", Name: "reader"}); err != nil {
		t.Fatal(err)
	}
	if u := UseOf(c); !u.trusted || u.context != 2000 {
		t.Errorf("the judge's result does not count: %+v", u)
	}
}

func TestContextOfAModel(t *testing.T) {
	for _, test := range []struct {
		name     string
		settings []string
		found    int
		want     int
	}{
		{"as found", nil, 2000, 2000},
		{"longer", nil, 32768, 32768},
		{"unknown", nil, 0, 4096},
		{"too low for a completion", nil, 600, 4096},
		{"set", []string{"model.context_tokens=8192"}, 2000, 8192},
	} {
		t.Setenv("XDG_CACHE_HOME", t.TempDir())
		c := settings(t, test.settings...)
		if _, err := (modelcheck.Kept{ContextTokens: test.found, Refused: []string{"temperature"}}).Keep(CheckedModel(c)); err != nil {
			t.Fatal(err)
		}
		if u := UseOf(c); u.context != test.want || len(u.learnt.Refused) != 1 {
			t.Errorf("%s: %+v, want %d", test.name, u, test.want)
		}
	}
}
