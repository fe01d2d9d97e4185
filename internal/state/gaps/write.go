package gaps

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"pilcrow/internal/state"
)

// noText stands for questions whose text is not kept.
const noText = "(text not kept)"

// WriteTable writes groups for people, in the local time.
func WriteTable(w io.Writer, groups []Group) error {
	if len(groups) == 0 {
		_, err := fmt.Fprintln(w, "No question was left without an answer.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "asked\tlast\twhy not answered\tquestion")
	for _, g := range groups {
		question := oneLine(g.Question)
		if g.Of != "" {
			question = g.Of + ": " + question
		}
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\n", g.Count, g.Last.Local().Format("2006-01-02 15:04"), g.Reason, question)
	}
	return table.Flush()
}

// WriteCSV writes a header and one record for each group, with times as RFC 3339
// in UTC. What a spreadsheet would take for a formula begins with an apostrophe:
// strangers wrote the questions.
func WriteCSV(w io.Writer, groups []Group) error {
	out := csv.NewWriter(w)
	out.Write([]string{"count", "last", "reason", "servers", "of", "question"})
	for _, g := range groups {
		out.Write([]string{
			strconv.Itoa(g.Count), g.Last.UTC().Format(time.RFC3339), string(g.Reason), strconv.Itoa(g.Servers), g.Of, cell(oneLine(g.Question)),
		})
	}
	out.Flush()
	return out.Error()
}

// WriteVotesCSV writes a header and one record for each vote, as [WriteCSV] does.
func WriteVotesCSV(w io.Writer, votes []state.Opinion) error {
	out := csv.NewWriter(w)
	out.Write([]string{"time", "vote", "reason", "question"})
	for _, v := range votes {
		thumb, reason := "down", v.Reason
		if v.Up {
			thumb = "up"
		}
		if reason != "" {
			reason = cell(oneLine(reason))
		}
		out.Write([]string{v.At.UTC().Format(time.RFC3339), thumb, reason, cell(oneLine(v.Question))})
	}
	out.Flush()
	return out.Error()
}

// cell keeps a spreadsheet from taking a text, which is not empty, for a formula.
func cell(text string) string {
	if strings.ContainsAny(text[:1], "=+-@") {
		return "'" + text
	}
	return text
}

// WriteJSON writes an array of groups.
func WriteJSON(w io.Writer, groups []Group) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(groups)
}

// oneLine makes a question safe for a line of a terminal.
func oneLine(question string) string {
	question = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, question)
	if question = strings.Join(strings.Fields(question), " "); question == "" {
		return noText
	}
	return question
}
