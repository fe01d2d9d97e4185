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
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\n", g.Count, g.Last.Local().Format("2006-01-02 15:04"), g.Reason, oneLine(g.Question))
	}
	return table.Flush()
}

// WriteCSV writes a header and one record for each group, with times as RFC 3339
// in UTC. What a spreadsheet would take for a formula begins with an apostrophe:
// strangers wrote the questions.
func WriteCSV(w io.Writer, groups []Group) error {
	out := csv.NewWriter(w)
	out.Write([]string{"count", "last", "reason", "servers", "question"})
	for _, g := range groups {
		question := oneLine(g.Question)
		if strings.ContainsAny(question[:1], "=+-@") {
			question = "'" + question
		}
		out.Write([]string{strconv.Itoa(g.Count), g.Last.UTC().Format(time.RFC3339), string(g.Reason), strconv.Itoa(g.Servers), question})
	}
	out.Flush()
	return out.Error()
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
