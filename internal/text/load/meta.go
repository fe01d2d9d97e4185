package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/unicode/norm"

	"pilcrow/internal/text"
	"pilcrow/internal/text/source"
)

// parseMeta reads a file NAME.meta.yaml. Its errors start with "path:line".
func parseMeta(path string, data []byte) (text.Meta, error) {
	var m text.Meta
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	err := dec.Decode(&m)
	if err == io.EOF {
		return text.Meta{}, nil
	}
	if err != nil {
		err = metaErrors(path, err)
	}
	if m.Kind != "" && !m.Kind.Known() {
		err = errors.Join(err, fmt.Errorf("%s:%d: kind %q is unknown: use one of %s", path, lineOf(data, "kind:"), m.Kind, text.Kinds()))
	}
	if m.Language != "" && source.Language(m.Language) == "" {
		err = errors.Join(err, fmt.Errorf("%s:%d: language %q is unknown: use a tag such as \"en\" or \"de-CH\"", path, lineOf(data, "language:"), m.Language))
	}
	if err != nil {
		return text.Meta{}, err
	}
	if err := dec.Decode(new(yaml.Node)); err != io.EOF {
		return text.Meta{}, fmt.Errorf("%s: more than one YAML document: remove what follows \"---\"", path)
	}
	if want := simplify(m.Slug); m.Slug != want {
		return text.Meta{}, fmt.Errorf("%s:%d: slug %q: use small letters, digits and hyphens, as in %q", path, lineOf(data, "slug:"), m.Slug, want)
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
		m = strings.ReplaceAll(m, "not found in type text.Meta", "is unknown: use slug, title, author, office, kind, language, source, date or rights")
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

// Slug makes a slug of what people call a text.
func Slug(name string) string {
	if slug := simplify(name); slug != "" {
		return slug
	}
	return "text"
}

// slugOf makes a slug of a file's name.
func slugOf(path string) string {
	base := filepath.Base(strings.TrimSuffix(path, packed(path)))
	return Slug(strings.TrimSuffix(base, filepath.Ext(base)))
}

// simplify turns s into small letters and digits of any script (in NFC), with
// one hyphen for everything else.
func simplify(s string) string {
	parts := strings.FieldsFunc(strings.ToLower(norm.NFC.String(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsNumber(r)
	})
	return strings.Join(parts, "-")
}
