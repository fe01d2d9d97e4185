package notebook_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/notebook"
	"pilcrow/internal/text/source"
	"pilcrow/internal/text/texttest"
)

func TestRead(t *testing.T) {
	file := `{"nbformat": 4, "metadata": {"title": "Fares", "authors": [{"name": "Ada Quill"}]}, "cells": [
{"cell_type": "markdown", "source": ["# Fares\n", "\n", "What a *ticket* costs.\n", "![x](data:image/png;base64,AAAA)"]},
{"cell_type": "code", "source": "print(3 * 4)", "outputs": [{"output_type": "stream", "text": ["12\n"]}, {"output_type": "display_data", "data": {"image/png": "AAAA", "text/plain": "<Figure>"}}]},
{"cell_type": "code", "source": "1/0", "outputs": [{"output_type": "error", "ename": "ZeroDivisionError", "evalue": "division by zero"}]},
{"cell_type": "code", "source": "long()", "outputs": [{"output_type": "stream", "text": "` + strings.Repeat("line\\n", 20) + `"}]},
{"cell_type": "raw", "source": "for LaTeX"}]}`
	var meta text.Meta
	blocks, err := notebook.Read(source.Input{Bytes: []byte(file), Meta: &meta})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range blocks {
		kind := b.Kind.String()
		if b.Kind == source.LeftOut {
			kind = b.Reason
		}
		got = append(got, fmt.Sprintf("%s, %s: %.40s", b.Place, kind, b))
	}
	want := []string{
		"cell 1, unknown: Fares", // the title
		"cell 1, prose: What a ticket costs.",
		"cell 2, code: print(3 * 4)", "cell 2, code: 12",
		"cell 3, code: 1/0", "cell 3, code: ZeroDivisionError: division by zero",
		"cell 4, code: long()",
		", an output that is no text: cell 2: <Figure>",
		", a long output: cell 4: line line line line line line li",
		", a raw cell: cell 5: for LaTeX",
	}
	got[1] = strings.TrimSuffix(got[1], " x")
	if !cmp.Equal(want, got) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
	if meta.Title != "Fares" || meta.Author != "Ada Quill" {
		t.Errorf("meta %+v", meta)
	}
}

func TestErrors(t *testing.T) {
	for file, want := range map[string]string{
		`{"cells": [`: "is no Jupyter notebook: its JSON is cut off or malformed",
		`{"a": 1}`:    "is no Jupyter notebook, or has no cells",
	} {
		if _, err := notebook.Read(source.Input{Bytes: []byte(file), Meta: new(text.Meta)}); err == nil || err.Error() != want {
			t.Errorf("%s: error %v", file, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"cells": [{"cell_type": "markdown", "source": ["# T\n", "a *b*"]}, {"cell_type": "code", "source": "x", "outputs": [{"text": ["1"]}]}]}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		blocks, err := notebook.Read(source.Input{Bytes: file, Meta: new(text.Meta)})
		if err != nil {
			return
		}
		texttest.InOrder(t, blocks, math.MaxInt)
	})
}
