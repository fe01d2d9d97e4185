package load_test

import (
	"strings"
	"testing"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

const (
	english = "Permission is hereby granted, free of charge, to any person who has a copy of this text, to use it as they like.\n\n"
	french  = "La pompe et le filtre sont dans la cale, et il faut les nettoyer chaque mois pour qu'ils ne tombent pas en panne.\n\n"
	chinese = "图书馆上午九点开门，下午五点关门，周一闭馆，可以带电脑，但是请保持安静，谢谢。\n\n"
	german  = "Die Anleitung beschreibt die Pumpe und den Filter, der jeden Monat gereinigt werden muss, damit sie nicht stehen bleibt.\n\n"
)

// TestLanguages checks that most of a text decides its language, and that each
// paragraph has its own.
func TestLanguages(t *testing.T) {
	for name, test := range map[string]struct {
		file, source, given string
		document            string
		paragraphs          string
	}{
		"licence in front":          {"a.txt", english + strings.Repeat(german, 3), "", "de", "en de de de"},
		"a short one between":       {"a.txt", german + "Nr. 5\n\n" + german, "", "de", "de de de"},
		"short ones alone":          {"a.html", "<html lang=pt-BR><p>5 kg", "", "pt", "pt"},
		"a locale":                  {"a.html", "<html lang=pt_BR><p>5 kg", "", "pt", "pt"},
		"no tag of a language":      {"a.html", "<html lang=C><p>5 kg", "", "", ""},
		"no language in particular": {"a.html", "<html lang=mul><p>5 kg", "", "", ""},
		"a page that says another":  {"a.html", "<html lang=en><p>" + german + "<p>" + german, "", "de", "de de"},
		"a description":             {"a.txt", german, "nl-BE", "nl", "de"},
		"Chinese":                   {"a.txt", "图书馆上午九点开门，下午五点关门，周一闭馆，可以带电脑，但是请保持安静，谢谢。", "", "zh", "zh"},
		"words of two languages":    {"a.txt", french + "Le tableau suivant donne les quatre marques principales du port.\n\n" + french, "", "fr", "fr fr fr"},
		"a Latin heading":           {"a.md", chinese + "# The Harbour Library of the Old Town\n\n海港图书馆（Harbour Library）周一闭馆，带电脑的人请保持安静，谢谢各位。", "", "zh", "zh zh"},
		"two languages of one size": {"a.txt", german + english, "", "de", "de en"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := load.File(test.file, []byte(test.source), text.Meta{Language: test.given})
			if err != nil {
				t.Fatal(err)
			}
			var all []string
			for _, p := range d.Paragraphs {
				all = append(all, p.Language)
			}
			if got := strings.Join(all, " "); got != test.paragraphs || d.Language != test.document {
				t.Errorf("document %q, paragraphs %q; want %q and %q", d.Language, got, test.document, test.paragraphs)
			}
		})
	}
}
