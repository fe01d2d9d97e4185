package locale

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"
)

//go:embed words/*.yaml
var words embed.FS

// An entry is one sentence in every language, by code.
type entry map[string]wording

// A wording is a sentence, or its forms for a number: "one" and "other". The
// number is the sentence's first argument.
type wording struct{ One, Other string }

// UnmarshalYAML reads a sentence or a mapping of its forms.
func (w *wording) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		return node.Decode(&w.Other)
	}
	var forms struct{ One, Other string }
	if err := node.Decode(&forms); err != nil {
		return err
	}
	*w = wording(forms)
	return nil
}

// message is the wording for the catalogue.
func (w wording) message() catalog.Message {
	if w.One == "" {
		return catalog.String(w.Other)
	}
	return plural.Selectf(1, "%d", plural.One, w.One, plural.Other, w.Other)
}

// key is what the source calls the sentence: its English form for many.
func (e entry) key() string { return e[Default].Other }

// entries reads the files of words.
func entries() ([]entry, error) {
	var all []entry
	err := fs.WalkDir(words, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		source, err := words.ReadFile(path)
		if err != nil {
			return err
		}
		var some []entry
		if err := yaml.Unmarshal(source, &some); err != nil {
			return fmt.Errorf("locale: %s: %w", path, err)
		}
		all = append(all, some...)
		return nil
	})
	return all, err
}

// translations are read when the first sentence is said that needs them.
var translations = sync.OnceValue(func() []entry {
	all, err := entries()
	if err != nil {
		panic(err) // unreachable: the files are part of the program, and a test reads them
	}
	return all
})

// catalogue has the sentences of one language, and the forms of the English ones.
func catalogue(code string) catalog.Catalog {
	b := catalog.NewBuilder(catalog.Fallback(language.Make(Default)))
	for _, e := range translations() {
		for _, c := range []string{Default, code} {
			if w, ok := e[c]; ok && (c == code || w.One != "") {
				if err := b.Set(language.Make(c), e.key(), w.message()); err != nil {
					panic(err) // unreachable: as above
				}
			}
		}
	}
	return b
}
