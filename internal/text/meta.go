package text

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"
)

// kinds are the values of [Kind] that a file may name.
var kinds = []Kind{Opinion, Report, Fiction, Reference}

// UnmarshalYAML refuses unknown kinds.
func (k *Kind) UnmarshalYAML(node *yaml.Node) error {
	var s string
	if err := node.Decode(&s); err != nil {
		return err
	}
	if *k = Kind(s); s != "" && !k.known() {
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: kind %q is unknown: use one of %s", node.Line, s, kindList())}}
	}
	return nil
}

func (k Kind) known() bool { return slices.Contains(kinds, k) }

func kindList() string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = string(k)
	}
	return strings.Join(names, ", ")
}

// parseMeta reads a file NAME.meta.yaml. Its errors start with "path:line".
func parseMeta(path string, source []byte) (Meta, error) {
	var m Meta
	dec := yaml.NewDecoder(bytes.NewReader(source))
	dec.KnownFields(true)
	if err := dec.Decode(&m); err != nil && err != io.EOF {
		return Meta{}, metaErrors(path, err)
	}
	if err := dec.Decode(new(yaml.Node)); err != io.EOF {
		return Meta{}, fmt.Errorf("%s: more than one YAML document: remove what follows \"---\"", path)
	}
	if want := simplify(m.Slug); m.Slug != want {
		return Meta{}, fmt.Errorf("%s:%d: slug %q: use small letters, digits and hyphens, as in %q", path, lineOf(source, "slug:"), m.Slug, want)
	}
	return m, nil
}

// metaErrors puts file and line before each error of the YAML decoder, whose
// messages are "line 3: …" in a [yaml.TypeError] and "yaml: line 3: …" elsewhere.
func metaErrors(path string, err error) error {
	messages := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	var types *yaml.TypeError
	if errors.As(err, &types) {
		messages = types.Errors
	}
	var all []error
	for _, m := range messages {
		if rest, ok := strings.CutPrefix(m, "line "); ok {
			m = strings.Replace(rest, ": ", ":", 1)
			line, what, _ := strings.Cut(m, ":")
			m = line + ": " + what
		}
		m = strings.ReplaceAll(m, "not found in type text.Meta", "is unknown: use slug, title, author, office, kind, language, source or rights")
		all = append(all, fmt.Errorf("%s:%s", path, m))
	}
	return errors.Join(all...)
}

// lineOf returns the number of the line of source that starts with prefix.
func lineOf(source []byte, prefix string) int {
	for i, l := range strings.Split(string(source), "\n") {
		if strings.HasPrefix(strings.TrimSpace(l), prefix) {
			return i + 1
		}
	}
	return 1
}

// slugOf makes a slug of a file's name.
func slugOf(path string) string {
	base := filepath.Base(path)
	if slug := simplify(strings.TrimSuffix(base, filepath.Ext(base))); slug != "" {
		return slug
	}
	return "text"
}

// simplify turns s into small letters and digits of any script (in NFC), with
// one hyphen for everything else.
func simplify(s string) string {
	parts := strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r)
	})
	return strings.Join(parts, "-")
}
