package gaps_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"pilcrow/internal/answer"
	"pilcrow/internal/state"
	"pilcrow/internal/state/gaps"
)

var start = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

// asked are gaps an hour apart.
func asked(questions ...string) []state.Gap {
	var all []state.Gap
	for i, q := range questions {
		all = append(all, state.Gap{Platform: "discord", Group: "town", Question: q, Reason: answer.OffTopic, At: start.Add(time.Duration(i) * time.Hour)})
	}
	return all
}

func group(count, hour int, question string, others ...string) gaps.Group {
	return gaps.Group{
		Question: question, Count: count, Last: start.Add(time.Duration(hour) * time.Hour), Reason: answer.OffTopic,
		Others: append([]string{}, others...), Servers: 1,
	}
}

func TestGroups(t *testing.T) {
	tests := []struct {
		name      string
		questions []string
		want      []gaps.Group
	}{
		{"none", nil, []gaps.Group{}},
		{"inflections and function words", []string{"What does the ferry cost?", "What do ferries cost", "the cost of a FERRY"},
			[]gaps.Group{group(3, 2, "the cost of a FERRY", "What do ferries cost", "What does the ferry cost?")}},
		{"the same words again", []string{"Who is Ada?", "Who is Ada?"}, []gaps.Group{group(2, 1, "Who is Ada?")}},
		{"half in common", []string{"Who is Ada?", "Who is Ada Lovelace?"}, []gaps.Group{group(2, 1, "Who is Ada Lovelace?", "Who is Ada?")}},
		{"less in common", []string{"How deep is the river here?", "How deep is the lake?", "How old is the lake?"},
			[]gaps.Group{group(1, 2, "How old is the lake?"), group(1, 1, "How deep is the lake?"), group(1, 0, "How deep is the river here?")}},
		{"most asked first", []string{"Where is Ada?", "Was kostet die Fähre?", "Where's Ada", "Welche Fähren kosten etwas?"},
			[]gaps.Group{group(2, 3, "Welche Fähren kosten etwas?", "Was kostet die Fähre?"), group(2, 2, "Where's Ada", "Where is Ada?")}},
		{"Chinese", []string{"渡轮多少钱?", "渡轮要多少钱", "船长是谁?"},
			[]gaps.Group{group(2, 1, "渡轮要多少钱", "渡轮多少钱?"), group(1, 2, "船长是谁?")}},
		{"no text kept", []string{"", "Who is Ada?", ""}, []gaps.Group{group(2, 2, ""), group(1, 1, "Who is Ada?")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, gaps.Groups(asked(tt.questions...)), cmpopts.IgnoreUnexported(gaps.Group{})); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestServers(t *testing.T) {
	all := asked("Who is Ada?", "Who is Ada?", "Who is Ada?", "Who is Ada?")
	all[1].Group, all[2].Group, all[3].Platform = "", "village", "telegram"
	if got := gaps.Groups(all); len(got) != 1 || got[0].Servers != 3 {
		t.Errorf("got %+v", got)
	}
}

func TestHostileQuestions(t *testing.T) {
	groups := gaps.Groups(asked("red\x1b[31m\nline", "=HYPERLINK(b)", "@SUM(A1)", "\u202eevil"))
	var table, csv, list bytes.Buffer
	for _, err := range []error{gaps.WriteTable(&table, groups), gaps.WriteCSV(&csv, groups), gaps.WriteJSON(&list, groups)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, out := range []string{table.String(), csv.String()} {
		if n := strings.Count(out, "\n"); n != 5 || strings.ContainsAny(out, "\x1b\u202e") {
			t.Errorf("%d lines: %q", n, out)
		}
	}
	for _, want := range []string{",'=HYPERLINK(b)\n", ",'@SUM(A1)\n", ",red [31m line\n", ",evil\n"} {
		if !strings.Contains(csv.String(), want) {
			t.Errorf("%q lacks %q", csv.String(), want)
		}
	}
	var again []gaps.Group
	if err := json.Unmarshal(list.Bytes(), &again); err != nil || len(again) != 4 {
		t.Errorf("%v: %s", err, &list)
	}
}

func BenchmarkGroups(b *testing.B) {
	var questions []string
	for i := range 20_000 {
		questions = append(questions, fmt.Sprintf("Does the harbour of town%d have a ferry of type%d?", i%5000, i%7))
	}
	all := asked(questions...)
	for b.Loop() {
		gaps.Groups(all)
	}
}
