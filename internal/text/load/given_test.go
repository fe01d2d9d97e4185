package load_test

import (
	"errors"
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/fetch"
	"pilcrow/internal/text/load"
)

func TestPages(t *testing.T) {
	for _, test := range []struct {
		page       fetch.Page
		slug, want string // the first paragraph, or the error
	}{
		{fetch.Page{Address: "https://example.org/docs/rules.html", Type: "text/html", Content: []byte("<title>R</title><p>A <b>rule</b>.")}, "rules", "A rule."},
		{fetch.Page{Address: "https://example.org/", Type: "text/html", Charset: "iso-8859-2", Content: []byte("<p>\xb1 and more")}, "example-org", "ą and more"},
		{fetch.Page{Address: "https://example.org/raw/README.md", Type: "text/plain", Content: []byte("# T\n\nA *rule*.")}, "readme", "A rule."},
		{fetch.Page{Address: "https://example.org/rules", Type: "text/plain", Content: []byte("Just text.")}, "rules", "Just text."},
		{fetch.Page{Address: "https://example.org/fees", Type: "text/csv", Content: []byte("a,b\n1,2\n")}, "fees", "a\tb\n1\t2"},
		{fetch.Page{Address: "https://example.org/x.png", Type: "image/png"}, "", "https://example.org/asked is no text but of the type image/png"},
		{fetch.Page{Address: "https://example.org/x.pdf", Type: "application/pdf", Content: []byte("%PDF-")}, "", "https://example.org/asked is a broken PDF"},
	} {
		l := load.Loader{Fetch: func(string) (*fetch.Page, error) { return &test.page, nil }}
		c, err := l.Files([]string{"https://example.org/asked"})
		if err != nil {
			if !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("%s: error %v, want %s", test.page.Address, err, test.want)
			}
			continue
		}
		d := c.Documents[0]
		if d.Meta.Slug != test.slug || body(d.Paragraphs[0]) != test.want || d.Meta.Source != test.page.Address {
			t.Errorf("%s: %+v, %+v", test.page.Address, d.Meta, d.Paragraphs)
		}
	}
	l := load.Loader{Fetch: func(string) (*fetch.Page, error) { return nil, errors.New("cannot be fetched: it rains") }}
	if _, err := l.Files([]string{"https://example.org/"}); err == nil || err.Error() != "https://example.org/ cannot be fetched: it rains" {
		t.Errorf("error %v", err)
	}
}

// TestInput reads what has no name: its format is told by its content.
func TestInput(t *testing.T) {
	for content, want := range map[string]string{
		"Just a text.\nOf two lines.":                                       "Just a text. Of two lines.",
		"# Title\n\nSome *words*.\n":                                        "Some words.",
		"---\ntitle: T\n---\nSome *words*.":                                 "Some words.",
		"See **this** and [that](https://example.org)":                      "See this and that",
		"<!doctype html><p>Some <i>words</i>":                               "Some words",
		"WEBVTT\n\n00:01.000 --> 00:02.000\nHello.":                         "Hello.",
		"1\n00:00:01,000 --> 00:00:02,000\nHello.\n":                        "Hello.",
		"name,fee\nyacht,60\ncanoe,0\n":                                     "name\tfee\nyacht\t60\ncanoe\t0",
		`{"cells": [{"cell_type": "markdown", "source": "Some *words*."}]}`: "Some words.",
		"#!/bin/sh\n# a comment\necho x":                                    "",
	} {
		l := load.Loader{Input: func() ([]byte, error) { return []byte(content), nil }}
		c, err := l.Files([]string{load.Input})
		if err != nil {
			t.Errorf("%q: %v", content, err)
			continue
		}
		if got := body(c.Documents[0].Paragraphs[0]); want != "" && got != want {
			t.Errorf("%q: read as %q, want %q", content, got, want)
		}
		if c.Documents[0].Meta.Slug != "standard-input" {
			t.Errorf("slug %q", c.Documents[0].Meta.Slug)
		}
	}
}

func TestPacked(t *testing.T) {
	for name, test := range map[string]struct{ source, want string }{
		"bomb":  {strings.Repeat(pack(t, make([]byte, load.MaxFile/64)), 64) + pack(t, []byte("x")), "a.txt.gz unpacks to more than 64 MiB: unpack and split it"},
		"twice": {pack(t, []byte(pack(t, []byte("x")))), "a.txt.gz is packed twice: unpack it"},
		"tar":   {pack(t, []byte(strings.Repeat("a", 257)+"ustar\x0000")), "a.txt.gz is a tar archive: unpack it first"},
		"half":  {pack(t, []byte(strings.Repeat("a text ", 99)))[:30], "a.txt.gz is a broken gzip file: pack it again"},
	} {
		if _, err := load.File("a.txt.gz", []byte(test.source), text.Meta{}); err == nil || err.Error() != test.want {
			t.Errorf("%s: error %v, want %s", name, err, test.want)
		}
	}
	d, err := load.File("notes.md.gz", []byte(pack(t, []byte("Some *words*."))), text.Meta{})
	if err != nil || d.Meta.Slug != "notes" || d.Paragraphs[0].Text != "Some words." || d.Size != len("Some *words*.") {
		t.Errorf("%+v, %v", d, err)
	}
}
