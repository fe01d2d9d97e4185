// Package notebook reads Jupyter notebooks.
package notebook

import (
	"encoding/json"
	"fmt"
	"strings"

	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/text"
	"pilcrow/internal/text/markdown"
	"pilcrow/internal/text/refusal"
	"pilcrow/internal/text/source"
)

// A notebook is what counts of the format (nbformat 4; in 3 the cells are in worksheets).
type notebook struct {
	Cells      []cell `json:"cells"`
	Worksheets []struct {
		Cells []cell `json:"cells"`
	} `json:"worksheets"`
	Metadata struct {
		Title   string                  `json:"title"`
		Authors []struct{ Name string } `json:"authors"`
	} `json:"metadata"`
}

type cell struct {
	Type    string   `json:"cell_type"`
	Level   int      `json:"level"`
	Source  lines    `json:"source"`
	Input   lines    `json:"input"` // of code in nbformat 3
	Outputs []output `json:"outputs"`
}

type output struct {
	Type      string           `json:"output_type"`
	Text      lines            `json:"text"`
	Data      map[string]lines `json:"data"`
	Name      string           `json:"ename"`
	Exception string           `json:"evalue"`
}

// lines are a string, or a list of strings.
type lines string

func (l *lines) UnmarshalJSON(b []byte) error {
	var one string
	var many []string
	if json.Unmarshal(b, &one) == nil {
		*l = lines(one)
	} else if json.Unmarshal(b, &many) == nil {
		*l = lines(strings.Join(many, ""))
	} // else it is data of another type
	return nil
}

// What is kept of the output of a cell.
const (
	maxOutputLines = 10
	maxOutput      = 600 // bytes
)

// Read reads a notebook as the Markdown that it would be: its code in fences, what the code
// printed below it, if it is short. The place of a block is its cell.
func Read(in source.Input) ([]*source.Block, error) {
	var n notebook
	if err := json.Unmarshal(in.Bytes, &n); err != nil {
		return nil, refusal.New("is no Jupyter notebook: its JSON is cut off or malformed")
	}
	for _, w := range n.Worksheets {
		n.Cells = append(n.Cells, w.Cells...)
	}
	if len(n.Cells) == 0 {
		return nil, refusal.New("is no Jupyter notebook, or has no cells")
	}
	source.Fill(&in.Meta.Title, n.Metadata.Title)
	if len(n.Metadata.Authors) > 0 {
		source.Fill(&in.Meta.Author, n.Metadata.Authors[0].Name)
	}
	w := writer{}
	for _, c := range n.Cells {
		w.cell(c)
	}
	in.Text = w.String()
	blocks, err := markdown.Read(in)
	if err != nil {
		return nil, err
	}
	k := 0
	for _, b := range blocks {
		for k+1 < len(w.starts) && w.starts[k+1] <= b.From {
			k++
		}
		b.Place = fmt.Sprint("cell ", k+1)
	}
	return append(blocks, w.left...), nil
}

// A writer writes Markdown.
type writer struct {
	strings.Builder
	starts []int // of the cells
	left   []*source.Block
}

func (w *writer) cell(c cell) {
	w.starts = append(w.starts, w.Len())
	switch c.Type {
	case "markdown":
		w.WriteString(plainText(string(c.Source)) + "\n\n")
	case "heading":
		w.WriteString(strings.Repeat("#", min(max(c.Level, 1), 6)) + " " + strings.Join(strings.Fields(string(c.Source)), " ") + "\n\n")
	case "code":
		w.fenced(string(c.Source + c.Input))
		for _, o := range c.Outputs {
			w.output(o)
		}
	default: // raw: for other programs
		w.leave(string(c.Source), "a raw cell")
	}
}

var dataURL = lazyregexp.New(`\]\((data:|attachment:)[^)]*\)`)

// plainText takes pictures that are part of the text out of it.
func plainText(s string) string { return dataURL().ReplaceAllString(s, "]()") }

var ansi = lazyregexp.New("\x1b\\[[0-9;]*[A-Za-z]")

func (w *writer) output(o output) {
	s := string(o.Text)
	if s == "" {
		s = string(o.Data["text/plain"])
	}
	if o.Type == "error" || o.Type == "pyerr" {
		s = o.Name + ": " + o.Exception
	}
	s = strings.TrimSpace(ansi().ReplaceAllString(s, ""))
	switch {
	case s == "":
	case len(s) > maxOutput || strings.Count(s, "\n") >= maxOutputLines:
		w.leave(s, "a long output")
	case strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">"): // a picture or an object without a text
		w.leave(s, "an output that is no text")
	default:
		w.fenced(s)
	}
}

func (w *writer) fenced(s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	fence := "```"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	w.WriteString(fence + "\n" + strings.TrimRight(s, "\n") + "\n" + fence + "\n\n")
}

func (w *writer) leave(s, why string) {
	if words := strings.Join(strings.Fields(s), " "); text.HasWords(words) {
		w.left = append(w.left, source.NewLeftOut(fmt.Sprintf("cell %d: %s", len(w.starts), words), w.Len(), w.Len(), why))
	}
}
