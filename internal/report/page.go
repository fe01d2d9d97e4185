// Package report makes pages of figures and plots for the person who runs a bot: one file
// of HTML each, which runs nothing and needs nothing else.
package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"strconv"
)

//go:embed page.html
var page string

//go:embed page.css
var style string

// Policy lets a page have its own styles, and nothing else (Content Security Policy).
var Policy = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; base-uri 'none'; form-action 'none'"

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// A Template is the body of a page. It defines the template "body", and may use "figures"
// (of [Figure]s), "plot" (of a [Plot], with its legend) and the function percent.
type Template struct{ t *template.Template }

// Parse reads a body that is part of the program.
func Parse(body string) Template {
	t := template.New("page").Funcs(template.FuncMap{"percent": Percent})
	return Template{template.Must(template.Must(t.Parse(page)).Parse(body))}
}

// Write writes the page.
func (t Template) Write(w io.Writer, title string, data any) error {
	return t.t.Execute(w, map[string]any{"Title": title, "Style": template.CSS(style), "Policy": Policy, "Data": data})
}

// Percent writes a share of a whole, "–" of nothing.
func Percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64) + " %"
}

// A Figure is a number with its name, in large letters.
type Figure struct{ Name, Value, Note string }
