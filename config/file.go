package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

const keyAdvice = "a key never stands in this file: set OPENAI_API_KEY, or name a file that holds it with model.key_file"

// secretKeys are keys under which people write secrets, with what to do instead.
var secretKeys = map[string]string{
	"model.key":      keyAdvice,
	"model.api_key":  keyAdvice,
	"model.apikey":   keyAdvice,
	"model.token":    keyAdvice,
	"discord.token":  "a token never stands in this file: set DISCORD_TOKEN, or name a file that holds it with discord.token_file",
	"telegram.token": "a token never stands in this file: set TELEGRAM_TOKEN, or name a file that holds it with telegram.token_file",
}

// A reader overlays a Config with one YAML file and collects what is wrong with it.
type reader struct {
	config   *Config
	name     string           // of the file, for messages
	fields   map[string]field // by key
	sections map[string]bool  // by key
	problems []error
}

// readYAML overlays c with a YAML document: every valid setting is taken, every
// other one is reported.
func (c *Config) readYAML(name string, data []byte) error {
	r := &reader{config: c, name: name, fields: map[string]field{}, sections: map[string]bool{}}
	for _, f := range c.fields() {
		r.fields[f.key] = f
		for i, b := range f.key {
			if b == '.' {
				r.sections[f.key[:i]] = true
			}
		}
	}
	r.document(data)
	return errors.Join(r.problems...)
}

func (r *reader) document(data []byte) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var root, rest yaml.Node
	if err := decoder.Decode(&root); err == io.EOF {
		return // nothing but comments
	} else if err != nil {
		r.problems = append(r.problems, syntaxError(r.name, err))
		return
	}
	switch top := root.Content[0]; {
	case top.Kind == yaml.MappingNode:
		r.mapping(top, "")
	case top.ShortTag() != "!!null":
		r.report(top, "the file must hold settings, such as: search: {paragraphs: 5}")
	}
	switch err := decoder.Decode(&rest); {
	case err == nil:
		r.report(&rest, "a second YAML document begins here: keep one and delete the rest")
	case err != io.EOF:
		r.problems = append(r.problems, syntaxError(r.name, err))
	}
}

func (r *reader) mapping(n *yaml.Node, prefix string) {
	lines := make(map[string]int) // of keys seen
	for i := 0; i+1 < len(n.Content); i += 2 {
		name, value := n.Content[i], n.Content[i+1]
		key := prefix + name.Value
		if line, ok := lines[name.Value]; ok {
			r.report(name, "%s is set twice, first on line %d: delete one of them", printable(key), line)
			continue
		}
		lines[name.Value] = name.Line
		r.setting(key, name, value)
	}
}

func (r *reader) setting(key string, name, value *yaml.Node) {
	f, isField := r.fields[key]
	switch {
	case secretKeys[key] != "":
		r.report(name, "%s: %s", key, secretKeys[key])
	case strings.Contains(name.Value, "."):
		r.report(name, "write settings in sections, such as search: {paragraphs: 5}, not with a dot")
	case !isField && !r.sections[key]:
		r.report(name, "there is no setting %s; here are: %s", printable(key), r.siblings(key))
	case value.Kind == yaml.AliasNode:
		r.report(value, "%s: aliases are not read here: write the value out", key)
	case value.ShortTag() == "!!null":
		// a key without a value keeps its default
	case isField:
		r.value(f, value)
	case value.Kind == yaml.MappingNode:
		r.mapping(value, key+".")
	default:
		r.report(value, "%s must be a section with settings: %s", key, r.siblings(key+"."))
	}
}

func (r *reader) value(f field, n *yaml.Node) {
	place := r.place(n)
	_, tags := form(f.value)
	ok := slices.Contains(tags, n.ShortTag())
	if list, isList := f.value.Addr().Interface().(*[]string); ok && isList {
		ok = r.list(list, n)
	} else if ok {
		ok = n.Kind == yaml.ScalarNode && setText(f.value, n.Value)
	}
	if !ok {
		r.problems = append(r.problems, wrongType(place, f))
		return
	}
	if f.isPath {
		r.resolve(f)
	}
	r.config.note(f, place)
}

func (r *reader) list(to *[]string, n *yaml.Node) bool {
	items := []string{}
	for _, item := range n.Content {
		if item.Kind != yaml.ScalarNode || item.ShortTag() != "!!str" {
			return false
		}
		items = append(items, item.Value)
	}
	if n.Kind == yaml.SequenceNode {
		*to = items
	}
	return n.Kind == yaml.SequenceNode
}

// resolve makes the paths of f start at the file's folder.
func (r *reader) resolve(f field) {
	from := func(path string) string {
		if path == "" || filepath.IsAbs(path) || isAddress(path) {
			return path
		}
		return filepath.Join(filepath.Dir(r.name), path)
	}
	switch p := f.value.Addr().Interface().(type) {
	case *string:
		*p = from(*p)
	case *[]string:
		for i := range *p {
			(*p)[i] = from((*p)[i])
		}
	}
}

// siblings lists the names that may stand where key stands.
func (r *reader) siblings(key string) string {
	section := key[:strings.LastIndexByte(key, '.')+1]
	names := make(map[string]bool)
	for k := range r.fields {
		if rest, ok := strings.CutPrefix(k, section); ok {
			name, _, _ := strings.Cut(rest, ".")
			names[name] = true
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(names)), ", ")
}

func (r *reader) place(n *yaml.Node) string { return fmt.Sprintf("%s:%d", r.name, n.Line) }

func (r *reader) report(n *yaml.Node, format string, args ...any) {
	r.problems = append(r.problems, fmt.Errorf("%s: %s", r.place(n), fmt.Sprintf(format, args...)))
}

// isAddress reports whether a text is named by its address on the web.
func isAddress(path string) bool {
	lower := strings.ToLower(path)
	return strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://")
}

// printable returns key if it looks like one: what else stands in its place may
// be a secret.
func printable(key string) string {
	const longest = 60
	odd := func(r rune) bool { return (r < 'a' || r > 'z') && r != '_' && r != '.' }
	if key == "" || len(key) > longest || strings.ContainsFunc(key, odd) {
		return "of this name"
	}
	return key
}

// syntaxError rewrites an error of package yaml, as in "yaml: line 3: did not find …".
func syntaxError(name string, err error) error {
	said := strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, ok := strings.CutPrefix(said, "line "); ok {
		if line, what, ok := strings.Cut(rest, ": "); ok {
			return fmt.Errorf("%s:%s: not valid YAML: %s", name, line, what)
		}
	}
	return fmt.Errorf("%s: not valid YAML: %s", name, said)
}
